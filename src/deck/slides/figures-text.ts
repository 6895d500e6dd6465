/** The words beside a drawing of figures: what readings need said about them, and how the drawing is read. */

import type { Measure, Reading, Story } from '../../story/story.ts';
import { wordsFor } from '../../words/words.ts';
import { asHead, valueWords } from './figures.ts';
import type { FiguresDrawing } from './figures-slides.ts';

/** A note of a reading, with the name before it where the slide does not give it elsewhere. */
export interface FiguresNote {
  who?: string;
  text: string;
}

export interface LegendContext {
  measure: Measure;
  people: boolean;
  /** The official reading before, in words: "the count of 24 July". */
  since: string | undefined;
  /** Whether some reading leaves out a category that another gives. */
  gaps: boolean;
  /** BCP 47. */
  language: string;
}

/** What a reading needs said about it: the total that its source states, and the author's note. */
export function noteOf({ note, statedTotal }: Reading, who: string | undefined, story: Story): FiguresNote[] {
  const words = wordsFor(story.language);
  const total = statedTotal && words.statedTotal(valueWords(statedTotal, story));
  if (!note && !total) return [];
  if (who !== undefined)
    return [{ who: `${total ? `${who} (${total})` : who}${words.colon.trimEnd()}`, text: note ?? '' }];
  return [{ text: [total && `${asHead(total, story.language)}.`, note].filter(Boolean).join(' ') }];
}

/** What a mark or bar is, what is new, what has no row, what must not be added up. */
export function legendOf(drawing: FiguresDrawing, context: LegendContext): string {
  const { groups, ranges, size } = drawing;
  const { measure, people, since, gaps, language } = context;
  const words = wordsFor(language);
  const tallies = groups.flatMap(group => group.tallies);
  const counted = tallies.some(({ count }) => count !== undefined && count !== 0);
  const bars = people || !measure.unit ? words.barIs : words.barUnit(measure.unit);
  const sign = size.drawn === 'marks' ? words.markIsOne : bars;
  const added = since !== undefined && tallies.some(tally => tally.added > 0);
  const fewer = since !== undefined && tallies.some(tally => tally.fewer > 0);
  const fresh = size.drawn === 'marks' ? words.ringed : words.outlined;
  const several = ranges.length > 0 || groups.some(({ by }) => by);
  return [
    counted && sign,
    added && fresh(since),
    fewer && words.noLonger(since),
    ranges.length > 0 && gaps && words.noRow,
    hasOwnScales(drawing) && words.ownScales,
    several && words.notAdded(people),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Whether a number stands at one place in one part of the drawing and at another in the next. */
function hasOwnScales({ groups, ranges, axis, columns }: FiguresDrawing): boolean {
  const scales = ranges.map(range => (range.axis.to - range.axis.from) / columns.length);
  if (axis && groups.length > 0) scales.push((axis.to - axis.from) / axis.length);
  return Math.max(...scales) > 1.02 * Math.min(...scales);
}
