/** Words worth a slide of their own: as large as they fit; long ones step down, then go on. */

import type { Citation, Prose } from '../../story/prose.ts';
import type { StoryEvent } from '../../story/story.ts';
import type { QuoteSlide } from '../deck.ts';
import { linesOf, linesOfText } from '../text/fit.ts';
import { heightOf, pour, textRuns } from '../text/flow.ts';
import { quoted, reopened } from '../text/quote-marks.ts';
import { stage, type TypeStyle, type } from '../text/type.ts';
import type { EventHead, Workshop } from './event-slides.ts';
import { type Voice, voiceOf } from './voice.ts';

/** Type and measure that belong together, largest first, px; the theme sets the same. */
const sizes = [
  { size: 'huge', style: type.shout, width: 1184, most: 2 },
  { size: 'large', style: type.quote, width: 1120 },
  { size: 'medium', style: type.quotation, width: 1040 },
  { size: 'small', style: type.large, width: 900 },
] as const satisfies { size: QuoteSlide['size']; style: TypeStyle; width: number; most?: number }[];

/** px; the theme sets the same. */
const quoteDrop = 50;

/** From the headline to the words, from the words to who said them, px; the theme sets the same. */
const gaps = { head: 28, block: 20, speaker: 34, rule: 16 };
const nameStyle: TypeStyle = { family: 'sans', weight: 700, size: 19, leading: 26 };
const speakerWidth = 900;

export function quoteSlides(event: StoryEvent, head: EventHead, workshop: Workshop): QuoteSlide[] {
  if (!event.quote) return [];
  const { by, sources } = event.quote;
  const { story, faces, numbers } = workshop;
  const words = quoted(event.quote.text, story.language);
  const voice = by === undefined ? undefined : voiceOf(by, story);
  const title = linesOfText(faces, event.title, { ...type.prose, weight: 600 }, stage.width - 2 * stage.margin);
  const top = stage.headTop + title * type.prose.leading + gaps.head;
  const room = stage.bodyBottom - top - speakerHeight(voice, sources, workshop);
  const setting = (style: TypeStyle) => ({ faces, numbers, style, gap: gaps.block });
  const fitting = sizes.find(({ style, width, ...step }) => {
    const most = 'most' in step ? step.most * style.leading : room;
    return heightOf(words, width, setting(style)) <= most;
  });
  const { size, style, width } = fitting ?? sizes[3];
  const pourInto = (height: number) =>
    pour(words, () => ({ width, height }), setting(style)).map((part, index) =>
      index === 0 ? part : reopened(part, story.language),
    );
  const fits = (all: Prose[]) => all.every(part => heightOf(part, width, setting(style)) <= room);
  const whole = fitting ? [words] : pourInto(room);
  // The mark that opens a part again may push a word into one more line.
  const parts = fitting || fits(whole) ? whole : pourInto(room - style.leading);
  return parts.map((part, index) => ({
    ...head,
    kind: 'quote',
    level: 4,
    id: index === 0 ? `${event.id}-quote` : `${event.id}-quote-${index + 1}`,
    part: index + 1,
    words: part,
    citations: sources,
    size,
    drop: dropOf(room - heightOf(part, width, setting(style))),
    ...(voice ? { voice } : {}),
  }));
}

/** Words with much room under them stand lower. */
function dropOf(free: number): QuoteSlide['drop'] {
  if (free >= 4 * quoteDrop) return 2;
  return free >= 2 * quoteDrop ? 1 : 0;
}

function speakerHeight(voice: Voice | undefined, citations: Citation[], { faces, numbers }: Workshop): number {
  if (!voice && citations.length === 0) return 0;
  const cites = citations.length > 0 ? textRuns([{ type: 'cite', citations }], nameStyle, numbers) : [];
  const name = linesOf(faces, [{ text: voice?.name ?? '', style: nameStyle }, ...cites], speakerWidth);
  const role = linesOfText(faces, voice?.role ?? '', type.note, speakerWidth);
  return gaps.speaker + gaps.rule + name * nameStyle.leading + role * type.note.leading;
}
