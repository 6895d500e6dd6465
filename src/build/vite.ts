/** What the dev server and the bundles have in common: the package as Vite's root, and the fonts' style sheet. */

import { dirname, join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { libraryFile, packageRoot } from './package.ts';
import { fontFaceCss } from './typefaces.ts';

/** A style sheet that is on no disk: `fonts()` writes it. */
export const fontSheet = 'src/theme/fonts.css';

/** Vite reads none of the author's files: no configuration, no `.env`, no `public/`, no `index.html`. */
export function viteConfig(): InlineConfig {
  return {
    configFile: false,
    root: packageRoot,
    envDir: false,
    publicDir: false,
    appType: 'custom',
    logLevel: 'warn',
    plugins: [fonts()],
  };
}

/** Folders outside the package that its pages load files from. */
export function libraryFolders(): string[] {
  return ['@fontsource/inter/unicode.json', '@fontsource/source-serif-4/unicode.json', 'reveal.js'].map(specifier =>
    dirname(libraryFile(specifier)),
  );
}

/** Answers `fontSheet` with the `@font-face` rules; its made-up path lets Vite find the font files from there. */
export function fonts(): Plugin {
  const sheet = join(packageRoot, fontSheet).replaceAll('\\', '/');
  return {
    name: 'chronodeck:fonts',
    enforce: 'pre',
    resolveId(id) {
      const [path = '', query] = id.split('?');
      if (path !== sheet && path !== `/${fontSheet}`) return null;
      return query ? `${sheet}?${query}` : sheet;
    },
    load(id) {
      return id.split('?')[0] === sheet ? fontFaceCss() : null;
    },
  };
}
