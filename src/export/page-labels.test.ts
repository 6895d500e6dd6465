import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { labelPages } from './page-labels.ts';

test.each([
  [
    [1, 2, 3],
    ['1', '2', '3'],
  ],
  [
    [3, 4, 12],
    ['3', '4', '12'],
  ],
  [
    [1, 2, 2, 2, 3, 4],
    ['1', '2', '2-2', '2-3', '3', '4'],
  ],
  [
    [5, 5, 6, 6, 8],
    ['5', '5-2', '6', '6-2', '8'],
  ],
])('labelPages() of slides %j reads %j', async (numbers, labels) => {
  const pdf = await PDFDocument.create();
  for (const _ of numbers) pdf.addPage();
  labelPages(pdf, numbers);
  const read = await getDocument({ data: await pdf.save(), verbosity: 0 }).promise;
  expect(await read.getPageLabels()).toEqual(labels);
  await read.destroy();
});
