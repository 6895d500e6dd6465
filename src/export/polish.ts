/**
 * What Chromium leaves out of a PDF, added in place (copying pages would lose the tags): who, what and in which
 * language, words for links, and dates and an identity that depend on nothing but the story.
 */

import { createHash } from 'node:crypto';
import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { withApostrophes } from './apostrophes.ts';
import type { Edition, Facts, Sheet } from './edition.ts';
import { isHalo, withSpaces } from './halos.ts';
import { mendBookmarks } from './outline.ts';
import { labelPages } from './page-labels.ts';
import { openPrinted } from './printed.ts';
import { mendReadings } from './readings.ts';
import { putStamps } from './stamp/put.ts';
import type { Stamps } from './stamp/stamps.ts';
import { numberTags } from './tag-ids.ts';
import { withoutWrappers } from './wrappers.ts';
import { xmpOf } from './xmp.ts';

/**
 * @param slides whose each page is, which it is called by, with what is stamped onto it; pages of a handout are no slides.
 * @returns the same bytes for the same edition and the same printed bytes, and how many pages there are.
 */
export async function polishPdf(
  printed: Uint8Array,
  { facts, headlines, continued, targets, letterApostrophe }: Edition,
  slides?: { sheets: Sheet[]; stamps: Stamps },
): Promise<{ bytes: Uint8Array; pages: number }> {
  const pdf = await openPrinted(numberTags(withoutWrappers(printed)));
  addMetadata(pdf, facts);
  for (const page of pdf.getPages()) {
    for (const annotation of page.node.Annots()?.asArray() ?? []) nameLink(pdf, annotation, targets);
  }
  mendBookmarks(pdf, [...headlines, ...headlines.map(headline => `${headline} (${continued})`)]);
  if (slides)
    labelPages(
      pdf,
      slides.sheets.map(({ number }) => number),
    );
  mendReadings(pdf, (table, font) => {
    if (isHalo(font)) return withSpaces(table);
    return letterApostrophe ? table : withApostrophes(table);
  });
  mapRoles(pdf);
  if (slides)
    putStamps(
      pdf,
      slides.sheets.map(({ id }) => id),
      slides.stamps,
    );
  return { bytes: await saveIdentified(pdf), pages: pdf.getPageCount() };
}

function addMetadata(pdf: PDFDocument, facts: Facts): void {
  const { title, authors, subject, language, day, provenance } = facts;
  pdf.setTitle(title, { showInWindowTitleBar: true });
  if (authors.length > 0) pdf.setAuthor(authors.join(', '));
  if (subject) pdf.setSubject(subject);
  pdf.setLanguage(language);
  pdf.setCreator(provenance.program);
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  const stream = pdf.context.stream(xmpOf(facts, pdf.getProducer()), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

/** Roles that Chromium takes from HTML and PDF 1.7 does not know, by those that it does (PDF 2.0, 14.7.3). */
const roles = { Strong: 'Span', Em: 'Span' };

function mapRoles(pdf: PDFDocument): void {
  const tree = pdf.context.lookupMaybe(pdf.catalog.get(PDFName.of('StructTreeRoot')), PDFDict);
  tree?.set(PDFName.of('RoleMap'), pdf.context.obj(roles));
}

/** Gives a link the words that a screen reader says for it: the address, or what stands where it leads. */
function nameLink(pdf: PDFDocument, annotation: PDFObject, titles: ReadonlyMap<string, string>): void {
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
