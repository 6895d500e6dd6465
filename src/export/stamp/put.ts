/** Stamps put onto printed pages, as artifacts (PDF 2.0, 14.8.2.2): what they show is said by figures, or repeats itself. */

import { deflateSync } from 'node:zlib';
import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { StampFont } from './letters.ts';
import type { EmbeddedFont, Stamps } from './stamps.ts';

/** @param sheets id of the slide on each page. */
export function putStamps(pdf: PDFDocument, sheets: string[], stamps: Stamps): void {
  const { context } = pdf;
  const resources = context.obj({});
  const shared = context.register(resources);
  const form = (operators: Uint8Array) => {
    const box = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1280, 720], Resources: shared };
    return context.register(packed(pdf, operators, box));
  };
  resources.set(PDFName.of('XObject'), context.obj(refs(stamps.forms, form)));
  resources.set(PDFName.of('ExtGState'), context.obj(refs(stamps.opacities, ([ca, CA]) => context.obj({ ca, CA }))));
  resources.set(PDFName.of('Font'), context.obj(refs(fontsByName(stamps), font => embed(pdf, font))));
  const [before, after] = ['q\n', '\nQ\n/Artifact BMC\nq .75 0 0 -.75 0 540 cm /Stamp Do Q\nEMC\n'].map(operators =>
    context.register(context.stream(operators)),
  ) as [PDFRef, PDFRef];
  const drawn = new Map<string, PDFRef>();
  for (const [index, page] of pdf.getPages().entries()) {
    const slide = sheets[index] ?? '';
    const operators = stamps.slides.get(slide);
    if (operators === undefined) continue;
    const ref = drawn.get(slide) ?? form(operators);
    drawn.set(slide, ref);
    putOn(page, ref, [before, after]);
  }
}

function putOn({ node, doc }: PDFPage, stamp: PDFRef, [before, after]: [PDFRef, PDFRef]): void {
  const resources = doc.context.lookup(node.get(PDFName.of('Resources')), PDFDict);
  const forms = doc.context.lookupMaybe(resources.get(PDFName.of('XObject')), PDFDict) ?? doc.context.obj({});
  forms.set(PDFName.of('Stamp'), stamp);
  resources.set(PDFName.of('XObject'), forms);
  const printed = node.get(PDFName.of('Contents'));
  node.set(PDFName.of('Contents'), doc.context.obj([before, ...(printed ? [printed] : []), after]));
}

function refs<T, R>(named: Map<string, T>, write: (value: T) => R): Record<string, R> {
  return Object.fromEntries([...named].map(([name, value]) => [name, write(value)]));
}

function fontsByName({ fonts }: Stamps): Map<string, EmbeddedFont> {
  return new Map(fonts.map(font => [font.name, font]));
}

/** As a composite font whose codes are glyphs (PDF 2.0, 9.7), with the letters that they stand for. */
function embed(pdf: PDFDocument, font: EmbeddedFont): PDFRef {
  const { context } = pdf;
  const { bytes, box, ascent, descent } = font.program;
  const BaseFont = `${tagOf(font)}+${font.cut}`;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: BaseFont,
      Flags: font.italic ? 68 : 4,
      FontBBox: box,
      ItalicAngle: font.italic ? -12 : 0,
      Ascent: ascent,
      Descent: descent,
      CapHeight: ascent,
      StemV: font.weight / 5,
      FontFile2: context.register(packed(pdf, font.file, { Length1: bytes.length })),
    }),
  );
  const widths = [...font.widths].sort(([a], [b]) => a - b).flatMap(([glyph, width]) => [glyph, context.obj([width])]);
  const glyphs = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont,
      CIDSystemInfo: {
        Registry: PDFHexString.fromText('Adobe'),
        Ordering: PDFHexString.fromText('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      W: widths,
    }),
  );
  const composite = { Type: 'Font', Subtype: 'Type0', BaseFont, Encoding: 'Identity-H', DescendantFonts: [glyphs] };
  const letters = context.register(packed(pdf, deflateSync(Buffer.from(lettersOf(font), 'latin1')), {}));
  return context.register(context.obj({ ...composite, ToUnicode: letters }));
}

/** Six letters, others for each part of a font (PDF 2.0, 9.9.2). */
function tagOf({ name }: StampFont): string {
  const nth = Number(name.slice(1));
  return `STAM${[Math.floor(nth / 26), nth % 26].map(digit => String.fromCharCode(65 + digit)).join('')}`;
}

/** What glyphs read as, a CMap (PDF 2.0, 9.10.3). */
function lettersOf({ texts }: StampFont): string {
  const lines = [...texts]
    .filter(([, text]) => text !== '')
    .map(
      ([glyph, text]) =>
        `<${hex(glyph)}> <${[...Array(text.length).keys()].map(at => hex(text.charCodeAt(at))).join('')}>`,
    );
  // No more than a hundred may stand together.
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, nth) =>
    lines.slice(nth * 100, nth * 100 + 100),
  );
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks.map(block => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function packed({ context }: PDFDocument, bytes: Uint8Array, entries: Parameters<PDFDocument['context']['stream']>[1]) {
  return context.stream(bytes, { ...entries, Filter: 'FlateDecode' });
}
