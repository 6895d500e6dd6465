/** The files of data that a site offers of each story. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FormatName, formatNames, formats } from '../exchange/formats.ts';
import type { Story } from '../story/story.ts';
import { dataFiles, dataFolder } from '../templates/data-links.tsx';
import { provenanceOf } from './provenance.ts';

interface DataOptions {
  /** Whether they carry the speaker notes. */
  notes: boolean;
  /** Where the site will lie, ending in a slash; media have addresses relative to the file when missing. */
  address?: string | undefined;
}

/** @param to the story's folder of the site. */
export function writeDataFiles(to: string, story: Story, options: DataOptions): void {
  mkdirSync(join(to, dataFolder), { recursive: true });
  for (const format of formatNames)
    writeFileSync(join(to, dataFolder, dataFiles[format]), dataText(format, story, options));
}

/** What cannot be kept is not said here: the page that offers the files has all of it. */
export function dataText(format: FormatName, story: Story, { notes, address }: DataOptions): string {
  const media = address === undefined ? '../' : `${address}${encodeURIComponent(story.name)}/`;
  return formats[format].write(story, { notes, media, provenance: provenanceOf(story) }).text;
}

/** The format of a file under the story's folder of a site; nothing for any other file. */
export function dataFormatOf(file: string): FormatName | undefined {
  return formatNames.find(format => file === `${dataFolder}/${dataFiles[format]}`);
}
