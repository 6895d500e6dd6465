/** What a PDF says of itself, of a story in which all of it is known; and that it is the same bytes for the same story. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import { loadWholeStory } from '../src/build/load.ts';
import { packageVersion } from '../src/build/package.ts';
import { chronodeck } from './command.ts';

// One worker prints once for all.
test.describe.configure({ mode: 'default', timeout: 120_000 });

let place: string;
let folder: string;
let out: string;
let pdf: PDFDocument;

const exporting = (to: string, ...flags: string[]) => chronodeck(['pdf', folder, '--out', to, ...flags]);

test.beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'chronodeck-facts-'));
  folder = join(place, 'apollo');
  out = join(place, 'apollo.pdf');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'story.yaml'),
    `title: Apollo & 11
summary: To the Moon <and> back.
language: en
authors: [A. Writer, B. Reader]
asOf: 2019-07-20
sources:
  nasa: {publisher: NASA, title: Flight plan, url: "https://example.org/plan"}
events:
  - date: 1969-07-16
    title: Lift-off
    text: A Saturn V leaves pad 39A [@nasa].
  - date: 1969-07-20T20:17Z
    title: The Eagle lands
    sources: [nasa]
`,
  );
  expect(await exporting(out)).toMatchObject({ code: 0 });
  pdf = await PDFDocument.load(readFileSync(out), { updateMetadata: false });
});

test.afterAll(() => rmSync(place, { recursive: true }));

test('pdf writes one page of 960x540 pt for each slide', () => {
  expect(pdf.getPageCount()).toBe(loadWholeStory(folder).deck.slides.length);
  for (const page of pdf.getPages()) expect(page.getSize()).toEqual({ width: 960, height: 540 });
});

test("a PDF says what it is, who made it and in which language; its day is the story's", () => {
  expect(pdf.getTitle()).toBe('Apollo & 11');
  expect(pdf.getAuthor()).toBe('A. Writer, B. Reader');
  expect(pdf.getSubject()).toBe('To the Moon <and> back.');
  expect(pdf.getLanguage()).toBe('en');
  expect(pdf.getCreator()).toBe(`chronodeck ${packageVersion()}`);
  expect(pdf.getCreationDate()).toEqual(new Date(Date.UTC(2019, 6, 20)));
  expect(pdf.getModificationDate()).toEqual(pdf.getCreationDate());
});

test('pdf keeps tags and bookmarks', () => {
  for (const entry of ['StructTreeRoot', 'MarkInfo', 'Outlines', 'Metadata']) {
    expect(pdf.catalog.has(PDFName.of(entry)), entry).toBe(true);
  }
});

test('pdf gives every link words, and the link of a citation its source', () => {
  const links = pdf.getPages().flatMap(page =>
    (page.node.Annots()?.asArray() ?? []).map(annotation => {
      const contents = pdf.context.lookup(annotation, PDFDict).lookup(PDFName.of('Contents'), PDFHexString);
      return contents.decodeText();
    }),
  );
  expect(links).toContain('1. NASA: Flight plan');
  expect(links).toContain('https://example.org/plan');
});

test('pdf gives the same bytes for the same story, and others in another theme', async () => {
  const again = join(place, 'again.pdf');
  expect(await exporting(again)).toMatchObject({ code: 0 });
  expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  expect(await exporting(again, '--theme', 'ink')).toMatchObject({ code: 0 });
  expect(readFileSync(again).equals(readFileSync(out))).toBe(false);
});

test('pdf that fails leaves an existing PDF as it was, and nothing beside it', async () => {
  const before = readdirSync(place);
  const bytes = readFileSync(out);
  const { code, errors } = await exporting(out, '--browser-path', '/nonexistent');
  expect([code, errors]).toEqual([3, expect.stringContaining('is no browser that can print')]);
  expect(readdirSync(place)).toEqual(before);
  expect(readFileSync(out).equals(bytes)).toBe(true);
});
