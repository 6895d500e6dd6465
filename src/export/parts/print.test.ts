import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../browser.ts';
import { launchBrowser } from '../launch.ts';
import { openScreen } from '../paper.ts';
import { printParts } from './print.ts';

let browser: Browser;
let opened: number;

beforeAll(async () => {
  browser = await launchBrowser(findBrowser(undefined));
}, 60_000);
afterAll(() => browser.close());

const style = `<style>@page { size: 1280px 720px; margin: 0 } body { margin: 0 }
.sheet { height: 720px; overflow: hidden; break-after: page } .sheet:last-child { break-after: auto }</style>`;
const tall = '<div style="height: 800px"></div>';

async function printing(sheets: Record<string, string>, heard: string[] = []) {
  opened = 0;
  const press = {
    browser: async () => browser,
    screen() {
      opened += 1;
      return openScreen(browser);
    },
  };
  const ids = Object.keys(sheets);
  const sections = ids.map(id => `<section id="${id}" class="slide sheet"><h2>${id}</h2>${sheets[id]}</section>`);
  const paper = {
    html: `<!doctype html><title>A</title>${style}<main>${sections.join('')}</main>`,
    home: 'paper/',
    story: import.meta.dirname,
    sheets: ids.map((id, nth) => ({ id, number: nth + 1 })),
  };
  return printParts(press, paper, {
    most: 2,
    begin: parts => heard.push(`${parts} parts`),
    done: (done, all) => heard.push(`${done} of ${all}`),
  });
}

test('printParts() prints the parts in their order, and says where links lead to', async () => {
  const heard: string[] = [];
  const link = '<a href="#x">x</a>';
  const { parts, sheets } = await printing(
    { a: link, b: '', c: '', d: '<p id="x" style="margin: 0 0 0 40px">x</p>' },
    heard,
  );
  const documents = await Promise.all(parts.map(({ pdf }) => PDFDocument.load(pdf)));
  expect(documents.map(pdf => pdf.getPageCount())).toEqual([2, 2]);
  expect(sheets.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(parts.map(({ places }) => places.map(({ id, page, x }) => [id, page, x]))).toEqual([[], [['x', 1, 30]]]);
  expect(heard).toEqual(['2 parts', '2 of 4', '4 of 4']);
});

test('printParts() names the sheets of all parts that are larger than a page, and prints no more', async () => {
  const heard: string[] = [];
  const sheets = { a: '', b: tall, c: '', d: '', e: tall, f: tall, g: '', h: '' };
  await expect(printing(sheets, heard)).rejects.toThrow('larger than a page: b, e, f; shorten what these slides say');
  expect(opened).toBe(4);
  // The second may have been printed while the first was looked at.
  expect(heard.filter(text => text.includes(' of ')).length).toBeLessThan(2);
});

test('printParts() names a picture that cannot be decoded, wherever it is, and begins no other part', async () => {
  const torn = '<img src="data:image/png;base64,iVBORw0KGgo=">';
  const failing = printing({ a: '', b: tall, c: torn, d: '', e: '', f: '', g: '' });
  await expect(failing).rejects.toThrow('cannot be decoded');
  expect(opened).toBeLessThan(4);
});

test('printParts() names the first of two failures in the order of the document', async () => {
  const torn = (bytes: string) => `<img src="data:image/png;base64,${bytes}">`;
  await expect(printing({ a: torn('iVBOAA=='), b: '', c: torn('iVBOBB=='), d: '' })).rejects.toThrow('iVBOAA==');
});
