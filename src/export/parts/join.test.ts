import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../browser.ts';
import type { PrintedPart } from '../edition.ts';
import { launchBrowser } from '../launch.ts';
import { joinParts } from './join.ts';

const name = PDFName.of;
/** A picture with a mask. */
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const table = '<table><tr><th scope="col">Town</th></tr><tr><td>Ashford</td></tr></table>';
const link = (id: string) => `<p><a href="http://chronodeck.invalid/part#${id}">to ${id}</a></p>`;

let browser: Browser;
let parts: PrintedPart[];
let joined: Uint8Array;
let pdf: PDFDocument;

beforeAll(async () => {
  browser = await launchBrowser(findBrowser(undefined));
  const page = await browser.newPage();
  const print = async (...sheets: string[]) => {
    const sections = sheets.map(sheet => `<section style="break-before: page">${sheet}</section>`);
    await page.setContent(`<!doctype html><html lang="en"><title>A</title><main>${sections.join('')}</main>`);
    await page.evaluate(() => Promise.all([...document.images].map(image => image.decode())));
    return page.pdf({ tagged: true, outline: true });
  };
  const image = `<img alt="A dot" width="9" src="${picture}">`;
  parts = [
    { pdf: await print(`<h1>Story</h1>${link('last')}`, `<h2>Act (1)</h2>${image}${table}`), places: [] },
    {
      pdf: await print(`<h3>Event</h3>${table}${link('first')}`, `<h2>Act 2</h2>${image}`),
      places: [{ id: 'last', page: 1, x: 12, y: 34.5 }],
    },
  ];
  joined = joinParts(parts);
  pdf = await PDFDocument.load(joined, { updateMetadata: false });
}, 60_000);
afterAll(() => browser.close());

test('joinParts() has the pages of all parts in order, and is the same bytes each time', () => {
  expect(pdf.getPageCount()).toBe(4);
  for (const { node } of pdf.getPages()) {
    let above = node.Parent() as PDFDict;
    for (let next = above; next; next = next.lookupMaybe(name('Parent'), PDFDict) as PDFDict) above = next;
    expect(above).toBe(pdf.catalog.Pages());
  }
  expect(Buffer.from(joinParts(parts)).equals(Buffer.from(joined))).toBe(true);
});

test('joinParts() hangs the bookmarks of a part under those of the part before it', () => {
  const titles = (above: PDFDict): unknown[] => {
    const found: unknown[] = [];
    let item = above.lookupMaybe(name('First'), PDFDict);
    for (; item; item = item.lookupMaybe(name('Next'), PDFDict)) {
      found.push(String(item.get(name('Title'))), ...(item.has(name('First')) ? [titles(item)] : []));
    }
    return found;
  };
  const outlines = pdf.catalog.lookup(name('Outlines'), PDFDict);
  expect(titles(outlines)).toEqual(['(Story)', ['(Act \\(1\\))', ['(Event)'], '(Act 2)']]);
  expect(outlines.get(name('Count'))).toEqual(PDFNumber.of(4));
});

test('joinParts() has one tree of tags, in which every page, link and id is found again', () => {
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const document = root.lookup(name('K'), PDFDict);
  const main = document.lookup(name('K'), PDFDict);
  expect(main.lookup(name('K'), PDFArray).size()).toBe(4);
  const keys = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).asArray();
  const places = keys.filter((_, at) => at % 2 === 0).map(String);
  expect(places).toEqual([...places.keys()].map(String));
  expect(String(root.get(name('ParentTreeNextKey')))).toBe(String(places.length));
  const ids = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.has(name('ID')) ? String(object.get(name('ID'))) : [],
    );
  expect(ids.sort()).toEqual(['(node00000001)', '(node00000002)']);
});

test('joinParts() leads links to names, and names to pages', () => {
  const names = pdf.catalog.lookup(name('Dests'), PDFDict);
  const place = names.lookup(name('last'), PDFArray);
  expect(place.get(0)).toBe(pdf.getPage(3).ref);
  expect(place.asArray().slice(1).map(String)).toEqual(['/XYZ', '12', '34.5', '0']);
  const [link] = pdf.getPage(0).node.Annots()?.asArray() ?? [];
  expect(String(pdf.context.lookup(link, PDFDict).get(name('Dest')))).toBe('/last');
});

test('joinParts() keeps a picture once that several parts show', () => {
  const images = pdf.context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Image'));
  expect(images).toHaveLength(2);
  const shown = pdf.getPages().map(({ node }) => node.Resources()?.lookupMaybe(name('XObject'), PDFDict)?.values()[0]);
  expect(shown[1]).toBeInstanceOf(PDFRef);
  expect(shown[3]).toBe(shown[1]);
});

test('joinParts() names the subsets of a font each by letters of its own', () => {
  const fonts = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.has(name('FontFile2')) ? String(object.get(name('FontName'))) : [],
    );
  expect(fonts.length).toBeGreaterThan(1);
  expect(new Set(fonts).size).toBe(fonts.length);
});

test('joinParts() throws when the browser writes its files in another way', () => {
  const torn = Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\n');
  expect(() => joinParts([{ pdf: torn, places: [] }])).toThrow('without a table of their objects');
});
