/** The first slide: span, title, summary, in the largest type in which all of it stands above the ribbon. */

import type { Story } from '../../story/story.ts';
import { wordsFor } from '../../words/words.ts';
import { spanWords } from '../dates.ts';
import type { TitleSlide } from '../deck.ts';
import type { Faces } from '../text/faces.ts';
import { linesOfText } from '../text/fit.ts';
import { stage, type TypeStyle, type } from '../text/type.ts';

const column = 554;
const top = 84;
const gaps = { dateline: 40, subtitle: 12, lede: 20, colophon: 20, warning: 40, version: 20 };

/** Sizes of title and summary that belong together, largest first. */
const sizes = [
  { size: 'large', title: type.title, lede: { ...type.prose, size: 26, leading: 37 } },
  { size: 'medium', title: type.act, lede: type.prose },
  { size: 'small', title: type.headline, lede: type.small },
  { size: 'smallest', title: type.longer, lede: type.small },
] as const satisfies { size: TitleSlide['size']; title: TypeStyle; lede: TypeStyle }[];

export function titleSlide(story: Story, faces: Faces): TitleSlide {
  const note = type.note;
  const version = versionWords(story);
  const fixed =
    gaps.dateline +
    (story.subtitle ? gaps.subtitle + linesOfText(faces, story.subtitle, note, column) * note.leading : 0) +
    (story.warning ? gaps.warning + linesOfText(faces, story.warning, note, column - 36) * note.leading : 0) +
    (version ? gaps.version + linesOfText(faces, version, { ...note, weight: 600 }, column) * note.leading : 0) +
    gaps.colophon +
    note.leading;
  const fitting = sizes.find(({ title, lede }) => {
    const titleHeight = linesOfText(faces, story.title, title, column) * title.leading;
    const ledeHeight = story.summary ? gaps.lede + linesOfText(faces, story.summary, lede, column) * lede.leading : 0;
    return top + fixed + titleHeight + ledeHeight <= stage.bodyBottom;
  });
  const span = mainSpan(story);
  return {
    kind: 'title',
    id: 'title',
    level: 1,
    title: story.title,
    part: 1,
    size: fitting?.size ?? 'smallest',
    ...(span ? { span } : {}),
    ...(version ? { version } : {}),
  };
}

export function versionWords({ cut, events, language }: Story): string | undefined {
  return cut && wordsFor(language).version(cut.title, events.length, cut.whole.events.length);
}

/** From the first to the last event outside background and aftermath, in words: "21–28 July 2012". */
export function mainSpan(story: Story): string | undefined {
  const asides = new Set(story.acts.filter(act => act.aside).map(act => act.id));
  const main = story.events.filter(event => !asides.has(event.act));
  const dates = (main.length > 0 ? main : story.events).map(event => event.date);
  return spanWords(dates, story);
}
