/** A story as a presentation that others edit: one slide for each slide. */

import { writeFileSync } from 'node:fs';
import { stageFile } from '../build/staged.ts';
import { chooseSlides } from './edit.ts';
import type { Selection } from './edition.ts';
import { writePresentation } from './pptx/presentation.ts';
import type { Progress } from './progress.ts';

export interface PptxOptions extends Selection {
  /** The file to write. */
  out: string;
  /** With the speaker's notes. */
  notes: boolean;
}

/** Steps of its progress. */
export const pptxSteps = 2;

/**
 * Writes the presentation: whole or not at all, and the same bytes for the same story.
 * @returns how many slides it has.
 * @throws CliError when the story has mistakes, or the disk refuses.
 */
export async function exportPptx({ out, notes, ...selection }: PptxOptions, progress: Progress): Promise<number> {
  progress.step('reading');
  const { deck, slides } = chooseSlides(selection);
  const theme = selection.theme ?? deck.story.look.theme;
  await stageFile(out, async temporary => {
    progress.step('drawing the slides');
    writeFileSync(temporary, writePresentation({ deck, slides, folder: selection.folder, theme, notes }));
    progress.note(`${slides.length} slides`);
  });
  return slides.length;
}
