/** The licences of what is shipped and no script: Vite collects those of the libraries. */

import { readFileSync } from 'node:fs';
import { libraryFile } from './package.ts';
import { families } from './typefaces.ts';

const borders = { name: 'world-atlas', library: 'world-atlas', note: 'Borders: Natural Earth, public domain.' };

/** Of the fonts, which ask to go wherever the fonts go, and of the borders that maps are drawn from; Markdown. */
export function dataLicences(): string {
  const works: { name: string; library: string; note?: string }[] = [...Object.values(families), borders];
  return works
    .map(({ name, library, note }) => {
      const licence = readFileSync(libraryFile(`${library}/LICENSE`), 'utf8').trim();
      return `\n## ${name}\n\n${[note, licence].filter(Boolean).join('\n\n')}\n`;
    })
    .join('');
}
