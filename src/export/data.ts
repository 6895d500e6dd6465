/** A story as data for other programs. */

import { writeFileSync } from 'node:fs';
import { planNamedCut } from '../build/cuts.ts';
import { type Audience, loadWholeStory } from '../build/load.ts';
import { provenanceOf } from '../build/provenance.ts';
import { stageFile } from '../build/staged.ts';
import { type FormatName, formats } from '../exchange/formats.ts';
import type { Progress } from './progress.ts';

export interface DataOptions extends Audience {
  /** The story's folder. */
  folder: string;
  /** The file to write. */
  out: string;
  format: FormatName;
  /** Id of the shorter version; the whole story when missing. */
  cut?: string;
  /** With the speaker notes, where the format has a place for them. */
  notes: boolean;
  /** What stands before the names of media; nothing: they are relative to the story's folder. */
  media?: string;
}

/** Steps of its progress. */
export const dataSteps = 2;

/**
 * Writes the file: whole or not at all, and the same bytes for the same story. What the format cannot keep is noted.
 * @returns what it cannot keep, a line for each sort.
 * @throws CliError when the story has mistakes, or the disk refuses.
 */
export async function exportData(
  { folder, out, format, cut, notes, media = '', ...audience }: DataOptions,
  progress: Progress,
): Promise<string[]> {
  progress.step('reading');
  const { deck } = loadWholeStory(folder, audience);
  const { story } = cut === undefined ? deck : planNamedCut(deck, cut, folder);
  const { text, lost } = formats[format].write(story, { notes, media, provenance: provenanceOf(story) });
  progress.step('writing');
  await stageFile(out, async temporary => writeFileSync(temporary, text));
  for (const line of lost) progress.note(`not in the file: ${line}`);
  return lost;
}
