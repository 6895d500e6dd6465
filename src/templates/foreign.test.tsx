/** @jsxImportSource preact */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { storyOf } from '../deck/sample-deck.test-kit.ts';
import { deckPage } from './deck-page.tsx';
import { withLanguages } from './foreign.ts';
import { islandOf } from './island.ts';
import { paperPage } from './paper-page.tsx';
import { readingPage } from './reading-page.tsx';
import { assets, contextOf, tagsOf } from './sample-page.test-kit.ts';

const written = (language: string) =>
  storyOf(`
title: T
language: ${language}
method: By hand.
sources:
  ru: { publisher: Азия-Плюс, title: "Гавань: GKNB", language: ru }
  none: { publisher: Ozodi, title: Бандар }
sides: { town: { name: Town, colour: blue } }
people:
  ann: { name: Анна, also: [Аня], role: Master, side: town, text: "Signs as Анна. [@none]" }
  bo: { name: Bo, side: town }
  cy: { name: Cy, side: town }
events:
  - { id: opens, date: 2012, title: The harbour «Гавань» opens, text: "Called *Гавань*. [@ru]", people: [ann, bo, cy], notes: Гавань }
  - { id: shuts, date: 2013, title: It closes }
`);

function shown(node: VNode, around: Parameters<typeof withLanguages>[1]): string {
  return renderToString(withLanguages(node, around) as VNode);
}

const Name = ({ name }: { name: string }) => <b>{name}</b>;

test('withLanguages() marks stretches inside a text, and an element that is one', () => {
  const node = (
    <p class="x">
      In {'Душанбе'} and <Name name="«Хоруғ»" />, <i>Dushanbe</i>
      <br />
    </p>
  );
  expect(shown(node, { language: 'en' })).toBe(
    '<p class="x">In <span lang="und-Cyrl">Душанбе</span> and <b lang="und-Cyrl">«Хоруғ»</b>, <i>Dushanbe</i><br/></p>',
  );
});

test('withLanguages() reckons from the language that an element is in, and leaves a language that somebody gave', () => {
  const node = (
    <p>
      <cite lang="ru">Власти, خبر</cite>
      <q lang="und-Cyrl">Власти</q>
    </p>
  );
  expect(shown(node, { language: 'en' })).toBe(
    '<p><cite lang="ru">Власти, <span lang="und-Arab">خبر</span></cite><q lang="und-Cyrl">Власти</q></p>',
  );
});

test('withLanguages() marks pictures by their words, drawn text as drawings can, and nothing where only text may stand', () => {
  const node = (
    <div>
      <img alt="Площадь" />
      <img alt="The square" />
      <svg>
        <title>Карта</title>
        <text>At Хоруғ</text>
      </svg>
      <textarea>Текст</textarea>
      <button type="button" aria-label="Follow Анна">
        Анна
      </button>
    </div>
  );
  expect(shown(node, { language: 'en' })).toBe(
    '<div><img alt="Площадь" lang="und-Cyrl"/><img alt="The square"/>' +
      '<svg><title>Карта</title><text>At <tspan lang="und-Cyrl">Хоруғ</tspan></text></svg><textarea>Текст</textarea>' +
      '<button type="button" aria-label="Follow Анна"><span lang="und-Cyrl">Анна</span></button></div>',
  );
});

test('on paper what is marked has a role that a PDF keeps, where its language is another than that around it', () => {
  const node = (
    <p>
      Душанбе <cite lang="ru">Власти</cite>, <cite lang="en">Post</cite>
    </p>
  );
  expect(shown(node, { language: 'en', printed: true })).toBe(
    '<p><span lang="und-Cyrl" role="emphasis">Душанбе</span> ' +
      '<cite lang="ru" role="emphasis">Власти</cite>, <cite lang="en">Post</cite></p>',
  );
});

/** Languages of elements with what they say, in order. */
function marksIn(html: string): string[] {
  const body = html.slice(html.indexOf('<body'));
  return [...body.matchAll(/<(?!html)(\w+)[^>]* lang="([^"]+)"[^>]*>([^<]*)/g)].map(
    ([, tag, lang, text = '']) => `${tag} ${lang} ${text.trim()}`,
  );
}

test('names, headlines, prose and titles of sources are marked in the reading view and on paper', () => {
  const { deck } = contextOf(written('en'), { faces: shippedFaces() });
  const marks = [
    'strong und-Cyrl Анна',
    'span und-Cyrl Анна',
    'span und-Cyrl Гавань',
    'cite ru Гавань: GKNB',
    'cite und-Cyrl Бандар',
    'strong und-Cyrl Азия-Плюс',
  ];
  expect(new Set(marksIn(readingPage(deck, assets)))).toEqual(new Set(marks));
  const paper = paperPage(deck, assets, { theme: 'paper', slides: deck.slides, numbered: true });
  expect(marksIn(paper)).toEqual(expect.arrayContaining(marks));
  expect(paper).toContain('<cite lang="ru" role="emphasis">');
});

test('scripts know the words in foreign letters that they write, and no spelling that is not shown', () => {
  const island = islandOf(contextOf(written('en'), { faces: shippedFaces() }), true);
  expect(island.foreign).toEqual({
    Гавань: 'und-Cyrl',
    'Азия-Плюс': 'und-Cyrl',
    Бандар: 'und-Cyrl',
    Анна: 'und-Cyrl',
  });
  expect(island.references.map(({ language }) => language)).toEqual([undefined, 'ru']);
  expect(islandOf(contextOf(written('ru'), { faces: shippedFaces() }), true)).not.toHaveProperty('foreign');
});

test('in a story of another language what only the interface says is marked as English, and nothing is in an English one', () => {
  const { deck } = contextOf(written('ru'), { faces: shippedFaces() });
  const read = readingPage(deck, assets);
  expect(tagsOf(read)[0]?.attributes.get('lang')).toBe('ru');
  expect(marksIn(read)).toEqual(expect.arrayContaining(['h2 en Who is who', 'h2 en How this was put together']));
  const english = (html: string) =>
    tagsOf(html).filter(tag => tag.name !== 'html' && tag.attributes.get('lang') === 'en');
  const page = deckPage(deck, assets, { notes: false });
  const marked = english(page).map(({ name, attributes }) => attributes.get('id') ?? attributes.get('class') ?? name);
  expect(new Set(marked)).toEqual(
    new Set(['skip visually-hidden', 'button', 'tools', 'form', 'h2', 'h3', 'size', 'keys', 'offer']),
  );
  const same = contextOf(written('en-GB'), { faces: shippedFaces() }).deck;
  expect(english(readingPage(same, assets))).toEqual([]);
  expect(english(deckPage(same, assets, { notes: false }))).toEqual([]);
});
