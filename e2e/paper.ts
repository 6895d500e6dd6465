/** A PDF read back: pages, text, tags, bookmarks, links, fonts. */

import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Paper {
  pages: PaperPage[];
  tagged: boolean;
  /** Title, Author, Subject, Language. */
  info: Record<string, unknown>;
  bookmarks: Bookmark[];
  /** What a reader's page number says. */
  labels: string[];
  /** Names of fonts whose outlines are not in the file. */
  fontsMissing: string[];
  fonts: string[];
}

export interface PaperPage {
  /** pt. */
  width: number;
  height: number;
  /** Without white space: where lines break is not the text's business. */
  text: string;
  /** Roles of the tags, from the outermost: `Document`, `Sect`, `H3`. */
  roles: string[];
  /** What figures say to whoever does not see them; empty for one that says nothing. */
  figures: string[];
  outward: string[];
  /** What a screen reader says for its links. */
  linkWords: string[];
  /** Page numbers, from 0, that its links lead to; -1 for those that lead nowhere. */
  inward: number[];
}

export interface Bookmark {
  title: string;
  /** 0 for the outermost. */
  depth: number;
  /** From 0. */
  page: number;
}

export async function readPaper(file: string): Promise<Paper> {
  const bytes = readFileSync(file);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    const { info } = await pdf.getMetadata();
    const mark = await pdf.getMarkInfo();
    const pages: PaperPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number));
    return {
      pages,
      tagged: mark?.Marked === true,
      info: info as Record<string, unknown>,
      labels: (await pdf.getPageLabels()) ?? [],
      bookmarks: await bookmarksOf(pdf, (await pdf.getOutline()) ?? [], 0),
      ...(await fontsOf(bytes)),
    };
  } finally {
    await pdf.destroy();
  }
}

/** Nothing but its bookmarks: pages of a long story take their time. */
export async function readBookmarks(file: string): Promise<Bookmark[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  try {
    return await bookmarksOf(pdf, (await pdf.getOutline()) ?? [], 0);
  } finally {
    await pdf.destroy();
  }
}

/**
 * As text of pages is kept. Source Serif draws U+2019 and U+02BC with one glyph, and a PDF remembers one character for
 * each glyph.
 */
export function packed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replaceAll('\u02bc', '\u2019');
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PaperPage> {
  const page = await pdf.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent();
  const tree = await page.getStructTree();
  const annotations: { subtype?: string; url?: string; dest?: unknown; contentsObj?: { str: string } }[] =
    await page.getAnnotations();
  const links = annotations.filter(({ subtype }) => subtype === 'Link');
  const inward = links.filter(({ url }) => url === undefined);
  return {
    width: right - left,
    height: top - bottom,
    text: packed(items.map(item => ('str' in item ? item.str : '')).join('')),
    roles: rolesIn(tree),
    figures: figuresIn(tree),
    outward: links.flatMap(({ url }) => url ?? []),
    linkWords: links.map(({ contentsObj }) => contentsObj?.str ?? ''),
    inward: await Promise.all(inward.map(({ dest }) => pageOf(pdf, dest))),
  };
}

function rolesIn(node: unknown): string[] {
  const { role, children = [] } = (node ?? {}) as { role?: string; children?: unknown[] };
  return [...(role ? [role] : []), ...children.flatMap(rolesIn)];
}

function figuresIn(node: unknown): string[] {
  const { role, alt = '', children = [] } = (node ?? {}) as { role?: string; alt?: string; children?: unknown[] };
  return [...(role === 'Figure' ? [alt] : []), ...children.flatMap(figuresIn)];
}

type Outline = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>;

async function bookmarksOf(pdf: PDFDocumentProxy, outline: Outline, depth: number): Promise<Bookmark[]> {
  const bookmarks: Bookmark[] = [];
  for (const { title, dest, items } of outline) {
    bookmarks.push({ title, depth, page: await pageOf(pdf, dest) });
    bookmarks.push(...(await bookmarksOf(pdf, items, depth + 1)));
  }
  return bookmarks;
}

async function pageOf(pdf: PDFDocumentProxy, dest: unknown): Promise<number> {
  const explicit = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  return Array.isArray(explicit) ? pdf.getPageIndex(explicit[0]) : -1;
}

/** Composite fonts have their outlines in their descendants; Type 3 fonts are outlines themselves. */
async function fontsOf(bytes: Uint8Array): Promise<Pick<Paper, 'fonts' | 'fontsMissing'>> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const fonts: string[] = [];
  const fontsMissing: string[] = [];
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const kind = object.get(PDFName.of('Subtype'));
    if (kind === PDFName.of('Type0') || kind === PDFName.of('Type3')) continue;
    const name = String(object.get(PDFName.of('BaseFont')));
    const descriptor = context.lookupMaybe(object.get(PDFName.of('FontDescriptor')), PDFDict);
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor?.has(PDFName.of(key)));
    (embedded ? fonts : fontsMissing).push(name);
  }
  return { fonts, fontsMissing };
}
