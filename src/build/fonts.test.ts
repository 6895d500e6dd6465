import { expect, test } from 'vitest';
import { shippedFaces } from './fonts.ts';
import { fontSubsets } from './typefaces.ts';

test('shippedFaces() measures with the files that fontFaceCss() ships, and opens them once', () => {
  expect(shippedFaces().files).toHaveLength(fontSubsets().length);
  expect(shippedFaces()).toBe(shippedFaces());
});
