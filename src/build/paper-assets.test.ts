import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paperAsset, paperBundle } from './paper-assets.ts';

function text(address: string | undefined): string {
  const found = paperAsset(address ?? '');
  return found && 'body' in found ? found.body : '';
}

test('paperAsset(its styles) are whole: every import in its place, every font at an address that it answers', () => {
  expect(text(paperBundle.styles.paper)).toContain('@page');
  expect(text(paperBundle.styles.paper)).not.toContain('@import');
  const fonts = [...text(paperBundle.styles.fonts).matchAll(/url\('(.+?)'\)/g)].map(([, address]) => address ?? '');
  expect(fonts.length).toBeGreaterThan(20);
  for (const font of fonts) {
    const found = paperAsset(font);
    expect(found && 'path' in found && existsSync(found.path), font).toBe(true);
  }
});

test('paperAsset(anything else) is nothing', () => {
  for (const address of ['', 'package.json', '../package.json', '@fontsource/inter/package.json'])
    expect(paperAsset(address)).toBeUndefined();
});
