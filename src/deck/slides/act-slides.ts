/** An act: what it is about and its events. A long title or text begins higher; what is left goes on on further slides. */

import type { Prose } from '../../story/prose.ts';
import type { Act, StoryEvent } from '../../story/story.ts';
import type { SlideHead } from '../deck.ts';
import { linesOfText } from '../text/fit.ts';
import { heightOf, pour, type Setting } from '../text/flow.ts';
import { stage, type } from '../text/type.ts';
import { type Agenda, planAgenda } from './agenda.ts';
import { blockGap, headGap, headlineOf, namedSize, type Workshop } from './event-slides.ts';

export interface ActSlide extends SlideHead {
  kind: 'act';
  act: string;
  /** 1-based number among the acts. */
  ordinal: number;
  body: Prose;
  /** Whether the first paragraph is the act's subtitle. */
  subtitled: boolean;
  /** Where the headline starts: in the middle of the slide, or at its top when what follows needs the room. */
  place: 'low' | 'high';
  /** On the first slide of the act. */
  agenda?: Agenda;
}

/** Where the headline of a divider starts, px; the theme sets the same. */
const low = 226;

export function actSlides(act: Act, ordinal: number, events: StoryEvent[], workshop: Workshop): ActSlide[] {
  const { story, faces, numbers } = workshop;
  const setting: Setting = { faces, numbers, style: type.prose, gap: blockGap };
  const head = { kind: 'act', title: act.title, act: act.id, ordinal } as const;
  const agenda = planAgenda(events, story, faces);
  const first = { ...head, id: act.id, level: 2, part: 1, agenda } as const;
  const subtitle: Prose = act.subtitle
    ? [{ type: 'paragraph', children: [{ type: 'text', value: act.subtitle }] }]
    : [];
  const text = [...subtitle, ...act.text];

  const title = linesOfText(faces, act.title, type.act, stage.columnWidth) * type.act.leading;
  const below = text.length === 0 ? 0 : headGap + heightOf(text, stage.columnWidth, setting);
  if (low + title + below <= stage.bodyBottom) return [{ ...first, ...words(text, subtitle), place: 'low' }];

  const widthOf = (part: number) => (part === 1 ? stage.columnWidth : 2 * stage.columnWidth);
  const headlines = (part: number) => headlineOf(act.title, part, widthOf(part), workshop);
  const boxOf = (part: number) => ({
    width: widthOf(part),
    height: stage.bodyBottom - stage.headTop - headlines(part).height - headGap,
  });
  return pour(text, index => boxOf(index + 1), setting).map((body, index) => {
    const part = index + 1;
    const high = { ...namedSize(headlines(part)), ...words(body, subtitle), place: 'high' } as const;
    return part === 1 ? { ...first, ...high } : { ...head, id: `${act.id}-${part}`, level: 3, part, ...high };
  });
}

/** The subtitle apart from the text, unless it is so long that it was broken. */
function words(body: Prose, [subtitle]: Prose): Pick<ActSlide, 'body' | 'subtitled'> {
  return { body, subtitled: subtitle !== undefined && body[0] === subtitle };
}
