/** What tests of templates share: decks of sample stories, and the tags of a page. */

import type { Deck } from '../deck/deck.ts';
import type { Resources } from '../deck/plan.ts';
import { planDeck } from '../deck/plan.ts';
import type { Story } from '../story/story.ts';
import { wordsFor } from '../words/words.ts';
import type { Context } from './context.ts';
import type { PageAssets } from './page.tsx';

export interface Tag {
  name: string;
  attributes: Map<string, string>;
}

export const assets: PageAssets = {
  styles: ['../assets/deck.css'],
  scripts: ['../assets/deck.js'],
  fonts: ['../assets/inter.woff2'],
  csp: "default-src 'none'",
  root: '../',
};

/** Ends tags, attributes, scripts and comments, and would run where it is taken for HTML. */
export const hostile = `'"><img src=x onerror=alert(1)></script><!--&amp;`;

export function contextOf(story: Story, resources: Resources, page: Context['page'] = 'deck'): Context {
  return { deck: planDeck(story, resources), words: wordsFor(story.language), page };
}

/** Start tags of a page in order, as a browser reads what the renderer writes: attribute values in double quotes. */
export function tagsOf(html: string): Tag[] {
  const markup = html.replace(/<!doctype html>/, '').replace(/(<script[^>]*>)[^<]*(?=<\/script>)/g, '$1');
  return [...markup.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(([, name, rest]) => ({
    name: name ?? '',
    attributes: new Map(
      [...(rest ?? '').matchAll(/([^\s=>"/]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key ?? '', value ?? '']),
    ),
  }));
}

export function idsOf(html: string): string[] {
  return tagsOf(html).flatMap(tag => tag.attributes.get('id') ?? []);
}

/** Levels of headings in order. */
export function headingsOf(html: string): number[] {
  return tagsOf(html).flatMap(tag => (/^h[1-6]$/.test(tag.name) ? Number(tag.name[1]) : []));
}

/** Levels that stand more than one below the heading before them. */
export function skipped(levels: number[]): number[] {
  return levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
}

export function slideSections(html: string): Tag[] {
  return tagsOf(html).filter(tag => tag.name === 'section' && /\bslide\b/.test(tag.attributes.get('class') ?? ''));
}

/** Every slide of the deck must be on the page. */
export function slideIds(deck: Deck): string[] {
  return deck.slides.map(slide => slide.id);
}
