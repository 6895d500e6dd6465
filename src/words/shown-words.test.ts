/**
 * Every word of the program comes from the table of the language: in one whose words stand between marks, nothing that is
 * shown, read out or listed by name stands outside of them.
 */

import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planCut } from '../build/cuts.ts';
import { resourcesOf } from '../build/load.ts';
import type { Bundle } from '../build/pages.ts';
import { type PageOptions, renderSharePage, renderShelf, renderStoryPage } from '../build/render.ts';
import { storyFiles } from '../build/story-files.ts';
import { planCards } from '../deck/cards.ts';
import type { Deck } from '../deck/deck.ts';
import { planDeck } from '../deck/plan.ts';
import { eventLines } from '../exchange/plain-event.ts';
import { eventHtml } from '../exchange/timelinejs-text.ts';
import { writePresentation } from '../export/pptx/presentation.ts';
import { readStory } from '../story/read.ts';
import type { Story } from '../story/story.ts';
import { islandOf } from '../templates/island.ts';
import { en } from './en.ts';
import { pseudo, pseudoStory, speakPseudo, unmarked } from './pseudo.test-kit.ts';
import { shownIn, shownInPresentation } from './shown.test-kit.ts';
import { languages, wordsFor } from './words.ts';

beforeAll(() => speakPseudo(en));
afterAll(() => languages.delete(pseudo));

const nothing: Bundle = { styles: {}, scripts: {}, fonts: [] };
const share = { page: '', image: '' };

/** Months and weekdays of dayjs. */
const calendar = [
  ...Array.from({ length: 12 }, (_, month) => [Date.UTC(2012, month, 1), 'month'] as const),
  ...Array.from({ length: 7 }, (_, day) => [Date.UTC(2012, 6, 1 + day), 'weekday'] as const),
].flatMap(([at, part]) =>
  (['long', 'short'] as const).map(style =>
    new Intl.DateTimeFormat('en', { [part]: style, timeZone: 'UTC' }).format(at),
  ),
);
/** What the platform says in each language: "3 years", "50 km", "2009 or 2010", "Aug". */
const platform = new RegExp(
  `[\\d.,]+\\s(?:(?:year|month|week|day|hour|minute)s?|km)\\b|\\b(?:or|${calendar.join('|')})\\b`,
  'g',
);
/** Addresses and names of files are the author's. */
const addresses = /\S+[./]\w\S*/g;

/** The parts of a text that neither an author nor a table nor the platform has written, and marks whose fellow is gone. */
function strays(text: string, countries: RegExp): string[] {
  const own = [countries, addresses, platform].reduce((rest, known) => rest.replace(known, ' '), unmarked(text));
  return own.match(/[A-Za-z]{2,}|[[\]]/g) ?? [];
}

function read(folder: string): Story {
  const text = readFileSync(`${folder}/story.yaml`, 'utf8');
  return readStory(text, { name: basename(folder), files: storyFiles(folder) }).story as Story;
}

describe.each([
  ['Khorog', 'slides/khorog-2012'],
  ['gallery', 'e2e/stories/gallery'],
  ['counts', 'e2e/stories/counts'],
  ['lanes', 'e2e/stories/axis-lanes'],
])('in a language of its own the deck of %s', (_, place) => {
  const folder = resolve(place);
  let deck: Deck;
  let countries: RegExp;

  beforeAll(() => {
    const story = pseudoStory(read(folder));
    const resources = resourcesOf(story, folder);
    deck = planDeck(story, resources);
    const names = resources.atlas?.countries.map(({ name }) => name.replace(/[^\w ]/g, '.')) ?? [];
    countries = new RegExp(
      ['$^', ...names]
        .filter(Boolean)
        .toSorted((a, b) => b.length - a.length)
        .join('|'),
      'g',
    );
  }, 60_000);

  const expectNone = (texts: string[]) => {
    const found = texts.flatMap(text => {
      const words = strays(text, countries);
      return words.length > 0 ? [`${words.join(' ')}: ${text.slice(0, 400)}`] : [];
    });
    expect(found).toEqual([]);
  };
  const render = (page: Parameters<typeof renderStoryPage>[0], options: Partial<PageOptions> = {}, of = deck) =>
    renderStoryPage(page, of, nothing, { mode: 'built', notes: true, share, ...options });

  test.each(['deck', 'read', 'speaker', 'paper', 'handout'] as const)(
    'has no English word on its page %s',
    page => {
      const texts = shownIn(render(page));
      expect(texts.join()).toMatch(/\[\w/);
      expectNone(texts);
    },
    60_000,
  );

  test('has no English word on its cards and the pages that show them, nor on the shelf', () => {
    const cards = planCards(deck.story, resourcesOf(deck.story, folder), true);
    expectNone(shownIn(render('card', { cards })));
    for (const event of deck.story.events) expectNone(shownIn(renderSharePage(deck, event, share)));
    expectNone(shownIn(renderShelf([{ name: 'one', deck }], nothing, 'built')));
  }, 60_000);

  test('has no English word in its shorter versions', () => {
    for (const id of deck.story.cuts.keys()) expectNone(shownIn(render('deck', {}, planCut(deck, id, folder))));
  }, 60_000);

  test('has no English word among those that scripts say', () => {
    const { words, slides, references, wordsIn } = islandOf({ deck, words: wordsFor(pseudo), page: 'deck' }, true);
    expect(wordsIn).toBeUndefined();
    const said = Object.values(words).flatMap(word => (typeof word === 'string' ? [word] : Object.values(word)));
    expectNone(said.map(word => word.replace(/\{\w+\}/g, '')));
    expectNone(slides.flatMap(({ title, date = '', notes = [] }) => [title, date, ...notes]));
    expectNone(references.flatMap(({ publisher, title, date = '' }) => [publisher, title, date]));
  });

  test('has no English word in the presentation, nor names of its parts', () => {
    const bytes = writePresentation({ deck, slides: deck.slides, folder, theme: 'paper', notes: true });
    expectNone(shownInPresentation(bytes));
  }, 60_000);

  test('has no English word in what other programs are told of its events', () => {
    const { events } = deck.story;
    expectNone(
      events.flatMap(event => [
        ...eventLines(event, deck.story),
        eventHtml(event, deck.story).replace(/<[^>]*>/g, ' '),
      ]),
    );
  });
});
