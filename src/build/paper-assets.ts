/** Styles and fonts of the documents that are printed, straight from their sources, for a browser on this machine: no bundler runs. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { libraryFile, packageRoot } from './package.ts';
import { type Bundle, styleSources } from './pages.ts';
import { firstFonts, fontFaceCss, fontSubsets } from './typefaces.ts';

/** Where the document finds them. The specifiers in the fonts' rules are addresses beside this one. */
export const paperBundle: Bundle = {
  styles: { fonts: 'fonts.css', paper: 'paper.css', handout: 'handout.css', card: 'card.css' },
  scripts: {},
  fonts: firstFonts().map(({ specifier }) => specifier),
};

/** What stands at an address of that bundle: a text, or a file on the disk; nothing at any other address. */
export function paperAsset(address: string): { body: string; contentType: string } | { path: string } | undefined {
  if (address === paperBundle.styles.fonts) return style(fontFaceCss());
  for (const name of ['paper', 'handout', 'card'] as const) {
    if (address === paperBundle.styles[name]) return style(withImports(join(packageRoot, styleSources[name])));
  }
  const font = fontSubsets().find(({ specifier }) => specifier === address);
  return font && { path: libraryFile(font.specifier) };
}

function style(body: string) {
  return { body, contentType: 'text/css; charset=utf-8' };
}

/** A style sheet with those that it imports in their places: one request instead of one each. */
function withImports(file: string): string {
  const text = readFileSync(file, 'utf8');
  return text.replace(/^@import "(.+)";$/gm, (_, name: string) => withImports(join(dirname(file), name)));
}
