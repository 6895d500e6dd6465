/** A deck as one file: slides, speaker window and reading view, with everything that they load. */

import type { Deck } from '../deck/deck.ts';
import { shownText, singlePage } from '../templates/single-page.tsx';
import { inlineFontCss } from './font-data.ts';
import { inlineHouse } from './house.ts';
import { bundleInline, escapeStyle } from './inline.ts';
import { policy } from './policy.ts';
import { provenanceOf } from './provenance.ts';

export interface SingleOptions {
  /** The story's folder. */
  folder: string;
  /** Whether it carries the speaker notes. */
  notes: boolean;
  /** Files of the story as `data:` addresses, by name. */
  files: ReadonlyMap<string, string>;
  /** The theme to begin with; the story's own when missing. */
  theme?: 'paper' | 'ink';
}

/** The file as text; the same deck gives the same. */
export async function renderSingle(whole: Deck, { folder, notes, files, theme }: SingleOptions): Promise<string> {
  const deck = alone(whole, theme);
  const { styles, script, licences } = await bundleInline();
  const fonts = inlineFontCss(shownText(deck, notes));
  const look = escapeStyle(inlineHouse(deck.story, folder, files));
  const sheets = [fonts, ...Object.values(styles), ...(look === '' ? [] : [look])];
  const provenance = provenanceOf(whole.story);
  const csp = policy({ scripts: [script], styles: sheets }, deck.story.allowHosts);
  return singlePage(deck, { csp, fonts, styles, look, script, licences, files, provenance }, { notes });
}

/** No other version of the story is in the file: nothing in it leads to one. */
function alone({ story, ...deck }: Deck, theme = story.look.theme): Deck {
  const { cut: _, ...rest } = story;
  return { ...deck, story: { ...rest, cuts: new Map(), look: { ...story.look, theme } } };
}
