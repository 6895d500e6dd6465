/** The deck's data for scripts. */

import type { Slide } from '../deck/deck.ts';
import { inRows } from '../deck/in-row.ts';
import type { InRow, Island, IslandReference, IslandSlide, IslandThread } from '../deck/island.ts';
import type { Reference } from '../deck/references.ts';
import { stretchesOf } from '../deck/text/scripts.ts';
import { threadsOf } from '../deck/threads.ts';
import { leftOut, picks } from '../story/cut.ts';
import { plainText } from '../story/markdown.ts';
import type { Story } from '../story/story.ts';
import { type Context, dateWords } from './context.ts';
import { scriptJson } from './script-json.ts';
import { searchWords } from './search-words.ts';

/** @param notes whether speaker notes go into the page; a published deck leaves them out. */
export function islandOf(context: Context, notes: boolean): Island {
  const { story, slides, references } = context.deck;
  const rows = inRows(slides);
  const shown = {
    slides: slides.map(slide => islandSlide(slide, rows.get(slide), context, notes)),
    references: references.map(islandReference),
    ...threadsIn(story),
  };
  return {
    story: story.name,
    title: story.title,
    language: story.language,
    ...(story.duration ? { duration: story.duration } : {}),
    ...shown,
    ...foreignIn(shown, story),
    ...versionsIn(story),
    words: context.words.script,
    ...(context.words.language === story.language ? {} : { wordsIn: context.words.language }),
  };
}

/** Of a title whose language the story says nothing is foreign. What go-to finds a slide by is not shown. */
function foreignIn(shown: Pick<Island, 'slides' | 'references' | 'threads'>, story: Story): Pick<Island, 'foreign'> {
  const texts = [
    ...[story.title, ...[...story.cuts.values()].map(({ title }) => title)],
    ...shown.slides.flatMap(({ title, date = '', notes = [] }) => [title, date, ...notes]),
    ...shown.references.flatMap(({ publisher, title, language }) => (language ? publisher : [publisher, title])),
    ...(shown.threads ?? []).map(({ name }) => name),
  ];
  const foreign = texts
    .flatMap(text => stretchesOf(text, story.language))
    .flatMap(({ text, language }) => (language === undefined ? [] : [[text, language] as const]));
  return foreign.length === 0 ? {} : { foreign: Object.fromEntries(foreign) };
}

/** The island as the text of its element. */
export function islandJson(island: Island): string {
  return scriptJson(island);
}

function threadsIn(story: Story): Pick<Island, 'threads'> {
  const threads = threadsOf(story).map(({ key, name, also, events }): IslandThread => {
    return { key, name, ...(also.length > 0 ? { also: also.join(' ') } : {}), events };
  });
  return threads.length > 0 ? { threads } : {};
}

function versionsIn(story: Story): Pick<Island, 'cut' | 'cuts'> {
  const { cut, cuts, events } = story;
  if (cut) return { cut: { id: cut.id, title: cut.title, leftOut: leftOut(story) } };
  if (cuts.size === 0) return {};
  const numbered = [...cuts].map(([id, spec]) => {
    const picked = events.flatMap((event, index) => (picks(spec, event, story) ? [index + 1] : []));
    return [id, { title: spec.title, events: picked }] as const;
  });
  return { cuts: Object.fromEntries(numbered) };
}

function islandSlide(slide: Slide, row: InRow | undefined, context: Context, notes: boolean): IslandSlide {
  const { event } = slide;
  const found = searchWords(slide, context.deck);
  const shown = {
    id: slide.id,
    kind: slide.kind,
    title: slide.title,
    ...(row ? { row } : {}),
    ...(slide.act ? { act: slide.act } : {}),
    ...(slide.view ? { view: slide.view } : {}),
    ...(found ? { words: found } : {}),
    ...refsOn(slide),
  };
  if (!event) return shown;
  return {
    ...shown,
    event: event.id,
    ...(slide.number ? { number: slide.number } : {}),
    date: dateWords(context, event.date, 'long', event.dateLabel),
    ...(notes && event.notes.length > 0 ? { notes: event.notes.map(block => plainText([block])) } : {}),
  };
}

function refsOn(slide: Slide): Pick<IslandSlide, 'refs'> {
  const numbers = slide.kind === 'sources' ? slide.columns.flat().map(({ number }) => number) : [];
  const [from, to] = [numbers[0], numbers.at(-1)];
  return from === undefined || to === undefined ? {} : { refs: [from, to] };
}

function islandReference({ publisher, title, date, source: { language } }: Reference): IslandReference {
  return { publisher, title, ...(language === undefined ? {} : { language }), ...(date ? { date } : {}) };
}
