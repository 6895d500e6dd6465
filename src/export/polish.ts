/**
 * What Chromium leaves out of a PDF, added in place (copying pages would lose the tags): who, what and in which
 * language, words for links, and dates and an identity that depend on nothing but the story.
 */

import { createHash } from 'node:crypto';
import { ParseSpeeds, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import type { Deck, Slide } from '../deck/deck.ts';
import { wordsFor } from '../words/words.ts';
import { mendApostrophes } from './apostrophes.ts';
import { mendBookmarks } from './outline.ts';
import { labelPages } from './page-labels.ts';
import { putStamps } from './stamp/put.ts';
import type { Stamps } from './stamp/stamps.ts';
import { xmpOf } from './xmp.ts';

/**
 * @param sheets the slide of each page, which gives its number to it; pages of a handout have their own.
 * @returns the same bytes for the same deck and the same printed bytes, and how many pages there are.
 */
export async function polishPdf(
  printed: Uint8Array,
  deck: Deck,
  sheets?: Slide[],
  stamps?: Stamps,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  addMetadata(pdf, deck);
  const titles = titlesIn(deck);
  for (const page of pdf.getPages()) {
    for (const annotation of page.node.Annots()?.asArray() ?? []) nameLink(pdf, annotation, titles);
  }
  const headlines = deck.slides.map(slide => slide.title);
  const { continued } = wordsFor(deck.story.language);
  mendBookmarks(pdf, [...headlines, ...headlines.map(headline => `${headline} (${continued})`)]);
  const numbers = sheets?.map(slide => deck.slides.indexOf(slide) + 1);
  if (numbers) labelPages(pdf, numbers);
  mendApostrophes(pdf, JSON.stringify(deck.slides));
  if (stamps && sheets)
    putStamps(
      pdf,
      sheets.map(({ id }) => id),
      stamps,
    );
  return { bytes: await saveIdentified(pdf), pages: pdf.getPageCount() };
}

/** Ids that links lead to, with what is there: the slides, and the numbered sources as `ref-12`. */
function titlesIn({ slides, references }: Deck): Map<string, string> {
  const sources = references.map(({ number, source }) => {
    return [`ref-${number}`, `${number}. ${source.publisher}: ${source.title}`] as const;
  });
  return new Map([...slides.map(slide => [slide.id, slide.title] as const), ...sources]);
}

function addMetadata(pdf: PDFDocument, deck: Deck): void {
  const { authors, summary, subtitle, language, cut } = deck.story;
  const title = cut ? `${deck.story.title} (${cut.title})` : deck.story.title;
  const day = dayOf(deck);
  const subject = summary ?? subtitle;
  pdf.setTitle(title, { showInWindowTitleBar: true });
  if (authors.length > 0) pdf.setAuthor(authors.join(', '));
  if (subject) pdf.setSubject(subject);
  pdf.setLanguage(language);
  pdf.setCreator('chronodeck');
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  const xmp = xmpOf({ title, authors, language, day, producer: pdf.getProducer(), ...(subject ? { subject } : {}) });
  const stream = pdf.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

/** The day that the story was published, or reaches to; a fixed one for stories that say neither. */
export function dayOf({ story }: Deck): Date {
  const day = new Date(story.published?.earliest ?? story.asOf?.earliest ?? Number.NaN);
  const year = day.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? day : new Date(Date.UTC(2000, 0, 1));
}

/** Gives a link the words that a screen reader says for it: the address, or what stands where it leads. */
function nameLink(pdf: PDFDocument, annotation: PDFObject, titles: Map<string, string>): void {
  const link = pdf.context.lookup(annotation, PDFDict);
  if (link.get(PDFName.of('Subtype')) !== PDFName.of('Link') || link.has(PDFName.of('Contents'))) return;
  const target = addressOf(pdf, link);
  const words = target && (titles.get(target) ?? target);
  if (words) link.set(PDFName.of('Contents'), PDFHexString.fromText(words));
}

function addressOf(pdf: PDFDocument, link: PDFDict): string | undefined {
  const action = pdf.context.lookupMaybe(link.get(PDFName.of('A')), PDFDict);
  const target = pdf.context.lookup(
    action?.get(PDFName.of('URI')) ?? action?.get(PDFName.of('D')) ?? link.get(PDFName.of('Dest')),
  );
  if (target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString)
    return target.decodeText();
  return undefined;
}

/** Stands where the identifier will, as many characters long; the trailer that has it is the last thing in the file. */
const blank = '0'.repeat(32);

/** Saves with an identifier (PDF 2.0, 14.4) that is made of nothing but the content. */
async function saveIdentified(pdf: PDFDocument): Promise<Uint8Array> {
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(blank), PDFHexString.of(blank)]);
  // Without ticks: nothing else waits for this process.
  const saved = await pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY });
  const bytes = Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, blank.length);
  const last = bytes.lastIndexOf(`<${blank}>`);
  for (const place of [bytes.lastIndexOf(`<${blank}>`, last - 1), last]) bytes.write(hash, place + 1, 'latin1');
  return bytes;
}
