import { PDFDict, PDFInvalidObject, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { openPrinted } from './printed.ts';

const objects = [
  '<</Type /Catalog\n/Pages 2 0 R\n/StructTreeRoot 3 0 R>>',
  '<</Type /Pages\n/Count 1\n/Kids [4 0 R]>>',
  '<</Type /StructTreeRoot\n/K 5 0 R>>',
  '<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 9 9]>>',
  '<</Type /StructElem\n/S /Figure\n/Alt (a\nendobj b)\n/P 3 0 R>>',
];

/** As Chromium writes them: not in the order of their numbers. */
function printed(table = 'xref'): Buffer {
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  for (const index of [4, 0, 2, 3, 1]) {
    places[index] = text.length;
    text += `${index + 1} 0 obj\n${objects[index]}\nendobj\n`;
  }
  const lines = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<</Size 6\n/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(`${text}${table}\n0 6\n0000000000 65535 f \n${lines}${trailer}`, 'latin1');
}

test('openPrinted(file) leaves tags as they are and reads the rest', async () => {
  const pdf = await openPrinted(printed());
  expect(pdf.getPageCount()).toBe(1);
  const tag = pdf.context.lookup(PDFRef.of(5));
  expect(tag).toBeInstanceOf(PDFInvalidObject);
  expect(Buffer.from(await pdf.save()).toString('latin1')).toContain(`5 0 obj\n${objects[4]}\nendobj`);
});

test('openPrinted(file without a table) reads the tags too', async () => {
  const pdf = await openPrinted(printed('no table'));
  expect(pdf.getPageCount()).toBe(1);
  const tag = pdf.context.lookup(PDFRef.of(5), PDFDict);
  expect(tag.get(PDFName.of('S'))).toBe(PDFName.of('Figure'));
});
