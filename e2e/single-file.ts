/** A deck in one file, opened from the disk. */

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import type { Island, Tree } from '../src/deck/island.ts';
import { unpack } from '../src/runtime/stage/plant.ts';
import type { Deck } from './deck.ts';

export async function open(deck: Deck, file: string, rest = ''): Promise<void> {
  // A change of the hash alone would load nothing.
  await deck.page.goto('about:blank');
  await deck.page.goto(pathToFileURL(file).href + rest);
  await deck.ready();
}

export function islandIn(file: string): Island {
  const [, json = ''] = /id="deck">(.+?)<\/script>/s.exec(readFileSync(file, 'utf8')) ?? [];
  return JSON.parse(json) as Island;
}

/** The links of a page, those in templates included. */
export async function addressesOn(page: Page, within = 'body > *'): Promise<string[]> {
  const further = await page.locator(`${within}:is(script[data-kept=slides])`).allTextContents();
  const linksOf = (tree: Tree): string[] => {
    if (typeof tree === 'string') return [];
    const [tag, attributes, ...children] = tree;
    const own = tag === 'a' && attributes ? [attributes.href ?? ''] : [];
    return [...own, ...children.flatMap(linksOf)];
  };
  const near = await page.evaluate(selector => {
    const linksIn = (tree: ParentNode): string[] => [
      ...[...tree.querySelectorAll('a')].map(link => link.getAttribute('href') ?? ''),
      ...[...tree.querySelectorAll('template')].flatMap(({ content }) => linksIn(content)),
    ];
    return [...document.querySelectorAll(selector)].flatMap(linksIn);
  }, within);
  return [...near, ...further.flatMap(unpack).flatMap(linksOf)];
}

export function inner(href: string): string {
  return href.startsWith('#') ? decodeURIComponent(href.slice(1)) : 'no part of the page';
}

/** Pixels of a picture or film, seconds of a sound. */
export function sizeOf(exhibit: Locator): Promise<number> {
  return exhibit.evaluate(element => {
    if (element instanceof HTMLImageElement) return element.naturalWidth;
    return element instanceof HTMLVideoElement ? element.videoWidth : (element as HTMLMediaElement).duration || 0;
  });
}
