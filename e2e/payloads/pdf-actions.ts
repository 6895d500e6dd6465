/** What a PDF would do when it is opened or pressed: where its links lead, and anything that is more than a link. */

import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFStream, PDFString } from '@cantoo/pdf-lib';

export interface PdfActions {
  /** Addresses of the web. */
  outward: string[];
  /** Scripts, programs, files, forms: a PDF of slides has none. */
  others: string[];
}

/** Kinds of actions that stay within the file or open an address. */
const plain = new Set(['/URI', '/GoTo']);
/** Entries of dictionaries that act by themselves or carry what does. */
const active = ['AA', 'JS', 'JavaScript', 'EmbeddedFiles', 'EF', 'AcroForm', 'RichMediaContent', 'XFA'];

export async function pdfActions(file: string): Promise<PdfActions> {
  const pdf = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const found: PdfActions = { outward: [], others: [] };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) collect(object, found);
  return found;
}

function collect(object: unknown, found: PdfActions): void {
  if (object instanceof PDFStream) collect(object.dict, found);
  if (object instanceof PDFArray) for (const inner of object.asArray()) collect(inner, found);
  if (!(object instanceof PDFDict)) return;
  const address = object.get(PDFName.of('URI'));
  if (address instanceof PDFString || address instanceof PDFHexString) found.outward.push(address.decodeText());
  const kind = object.get(PDFName.of('S'));
  const isAction = object.has(PDFName.of('URI')) || object.get(PDFName.of('Type')) === PDFName.of('Action');
  const launches = /^\/(JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|RichMediaExecute|Named)$/;
  if (kind instanceof PDFName && (launches.test(String(kind)) || (isAction && !plain.has(String(kind)))))
    found.others.push(`action ${kind}`);
  found.others.push(...active.filter(name => object.has(PDFName.of(name))));
  for (const inner of object.values()) collect(inner, found);
}
