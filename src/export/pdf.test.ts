import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadWholeStory } from '../build/load.ts';
import { findBrowser } from './browser.ts';
import { exportPdf, type PdfOptions, pdfSteps } from './pdf.ts';
import { withPress } from './press.ts';

const place = mkdtempSync(join(tmpdir(), 'pdf-'));
const folder = join(place, 'apollo');
const out = join(place, 'apollo.pdf');
let pdf: PDFDocument;

const exported = (options: PdfOptions, path = () => findBrowser(undefined)) =>
  withPress({ path }, press => exportPdf(options, press, press.board.task('apollo', pdfSteps)));

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
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
  await exported({ folder, out });
  pdf = await PDFDocument.load(readFileSync(out), { updateMetadata: false });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('exportPdf() writes one page of 960x540 pt for each slide', () => {
  expect(pdf.getPageCount()).toBe(loadWholeStory(folder).deck.slides.length);
  for (const page of pdf.getPages()) expect(page.getSize()).toEqual({ width: 960, height: 540 });
});

test("exportPdf() says what it is, who made it and in which language; its day is the story's", () => {
  expect(pdf.getTitle()).toBe('Apollo & 11');
  expect(pdf.getAuthor()).toBe('A. Writer, B. Reader');
  expect(pdf.getSubject()).toBe('To the Moon <and> back.');
  expect(pdf.getLanguage()).toBe('en');
  expect(pdf.getCreator()).toBe('chronodeck');
  expect(pdf.getCreationDate()).toEqual(new Date(Date.UTC(2019, 6, 20)));
  expect(pdf.getModificationDate()).toEqual(pdf.getCreationDate());
});

test('exportPdf() keeps tags and bookmarks', () => {
  for (const entry of ['StructTreeRoot', 'MarkInfo', 'Outlines', 'Metadata']) {
    expect(pdf.catalog.has(PDFName.of(entry)), entry).toBe(true);
  }
});

test('exportPdf() gives every link words, and the link of a citation its source', () => {
  const links = pdf.getPages().flatMap(page =>
    (page.node.Annots()?.asArray() ?? []).map(annotation => {
      const contents = pdf.context.lookup(annotation, PDFDict).lookup(PDFName.of('Contents'), PDFHexString);
      return contents.decodeText();
    }),
  );
  expect(links).toContain('1. NASA: Flight plan');
  expect(links).toContain('https://example.org/plan');
});

test('exportPdf() gives the same bytes for the same story, and others in another theme', async () => {
  const again = join(place, 'again.pdf');
  await exported({ folder, out: again });
  expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  await exported({ folder, out: again, theme: 'ink' });
  expect(readFileSync(again).equals(readFileSync(out))).toBe(false);
});

test('exportPdf() that fails leaves an existing PDF as it was, and nothing beside it', async () => {
  const before = readdirSync(place);
  const bytes = readFileSync(out);
  const browser = () => {
    throw new Error('no browser');
  };
  await expect(exported({ folder, out }, browser)).rejects.toThrow('no browser');
  expect(readdirSync(place)).toEqual(before);
  expect(readFileSync(out).equals(bytes)).toBe(true);
});
