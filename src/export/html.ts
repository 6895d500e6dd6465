/** A story as one HTML file that opens without a server and without a network. */

import { writeFileSync } from 'node:fs';
import { planNamedCut } from '../build/cuts.ts';
import { type Audience, loadWholeStory } from '../build/load.ts';
import { mediaData, sizeText } from '../build/media-data.ts';
import { renderSingle } from '../build/single.ts';
import { stageFile } from '../build/staged.ts';
import type { Progress } from './progress.ts';

export interface HtmlOptions extends Audience {
  /** The story's folder. */
  folder: string;
  /** The file to write. */
  out: string;
  /** Id of the shorter version; the whole story when missing. */
  cut?: string;
  /** The theme to begin with; the story's own when missing. */
  theme?: 'paper' | 'ink';
  /** Whether it carries the speaker notes. */
  notes: boolean;
  /** Megabytes of media that go into the file at most. */
  mostMedia: number;
}

/** Steps of its progress. */
export const htmlSteps = 3;

/**
 * Writes the file: whole or not at all, and the same bytes for the same story.
 * @returns how many bytes it has.
 * @throws CliError when the story has mistakes or too many media, or the disk refuses.
 */
export async function exportHtml(
  { folder, out, cut, theme, notes, mostMedia, ...audience }: HtmlOptions,
  progress: Progress,
): Promise<number> {
  progress.step('reading');
  const { deck: whole } = loadWholeStory(folder, audience);
  const deck = cut === undefined ? whole : planNamedCut(whole, cut, folder);
  const files = mediaData(deck.story, folder, mostMedia);
  progress.step('bundling');
  const html = Buffer.from(await renderSingle(deck, { folder, notes, files, ...(theme ? { theme } : {}) }));
  progress.step('writing');
  await stageFile(out, async temporary => writeFileSync(temporary, html));
  progress.note(sizeText(html.length));
  return html.length;
}
