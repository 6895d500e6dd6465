import { expect, test } from 'vitest';
import { dataLicences } from './licences.ts';

test('dataLicences() brings the licences of both families and of the borders', () => {
  expect(dataLicences().match(/^## .*/gm)).toHaveLength(3);
  expect(dataLicences().match(/SIL Open Font License/gi)?.length).toBeGreaterThanOrEqual(2);
  expect(dataLicences()).toMatch(/^## world-atlas\n\nBorders: Natural Earth, public domain\.\n\nCopyright /m);
});
