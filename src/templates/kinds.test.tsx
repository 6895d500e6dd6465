/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { planDeck } from '../deck/plan.ts';
import { storyOf } from '../deck/sample-deck.test-kit.ts';
import type { Media, Story } from '../story/story.ts';
import type { Context } from './context.ts';
import { Exhibit } from './exhibit.tsx';
import { islandOf } from './island.ts';
import { paperPage } from './paper-page.tsx';
import { readingPage } from './reading-page.tsx';
import { assets, contextOf, hostile, tagsOf } from './sample-page.test-kit.ts';
import { SlideBody } from './slide.tsx';

const faces = shippedFaces();
const sample = (mark = '') =>
  storyOf(`
title: T
allowHosts: [media.example.org]
sources: { paper: { publisher: Paper, title: T } }
sides: { town: { name: ${JSON.stringify(`${mark}Town`)}, colour: blue } }
people:
  a: { name: ${JSON.stringify(`${mark}Ann`)}, also: [Anna Lisa], role: Mayor, side: town, text: Elected twice., sources: [paper] }
  b: { name: Bo, side: town }
  c: { name: Cy, side: town }
events:
  - id: fair
    date: 2001
    title: A fair
    quote: { text: So it was., by: a, sources: [paper] }
    media: [{ url: "https://media.example.org/x.jpg", alt: ${JSON.stringify(`${mark}A tent`)}, caption: Seen from afar }]
    table: { caption: ${JSON.stringify(`${mark}Stalls`)}, columns: [Stall, Cakes], rows: [[Ann’s, "12"], [Bo’s, "7"]] }
`);

function bodyOf(id: string, story: Story = sample(), page: Context['page'] = 'deck'): string {
  const context = contextOf(story, { faces }, page);
  const slide = context.deck.slides.find(candidate => candidate.id === id);
  if (!slide) throw new Error(`no slide ${id}`);
  return renderToString(<SlideBody slide={slide} context={context} />);
}

const gull = 'https://media.example.org/x.jpg';
const item = (media: Partial<Media>): Media => ({ kind: 'image', alt: 'A tent', ...media });
const exhibit = (media: Partial<Media>, page: Context['page'] = 'deck', warning?: string) =>
  renderToString(<Exhibit media={item(media)} context={contextOf(sample(), { faces }, page)} warning={warning} />);
/** What a browser loads of it: nothing that lies in a template. */
const live = (html: string) => tagsOf(html.replace(/<template>.*?<\/template>/gs, ''));

test('a table has a caption, a head for each column and row, and numbers flush right', () => {
  const html = bodyOf('fair-table');
  expect(html).toContain('<caption>Stalls</caption>');
  const heads = tagsOf(html).filter(({ name }) => name === 'th');
  expect(heads.map(({ attributes }) => attributes.get('scope'))).toEqual(['col', 'col', 'row', 'row']);
  expect(html).toContain('<td class="number">12</td>');
});

test('a quote is a blockquote in a figure, with who said it, the side and the source', () => {
  const html = bodyOf('fair-quote');
  expect(html).toMatch(/<figure[^>]*><blockquote><p>“So it was.”<\/p><\/blockquote><figcaption/);
  expect(html).toMatch(/<figcaption class="speaker side-rule side-blue" data-part="party"><p class="who">Ann/);
  expect(html).toContain('href="#ref-1"');
});

test('the cast is a list a side, with the numbers of its sources, and no section that reveal.js would take for a slide', () => {
  const html = bodyOf('cast');
  expect(html).toContain('<h3 class="side-name">Town</h3>');
  expect(html).toContain('href="#ref-1"');
  expect(html).toContain('Bo, Cy');
  expect(html).not.toContain('<section');
});

test.each<[string, Partial<Media>, string | undefined]>([
  ['a film', { kind: 'video', file: 'a b.webm' }, undefined],
  ['a sound', { kind: 'audio', file: 'a.wav' }, undefined],
  ['a remote picture', { url: gull, loads: gull }, undefined],
  [
    'a film in a frame',
    { url: gull, loads: 'https://player.vimeo.com/video/1?dnt=1', kind: 'video', framed: true },
    undefined,
  ],
  ['a covered picture', { file: 'a.png' }, 'Careful.'],
])('%s loads nothing before it is asked for, and has a button and a link', (_, media, warning) => {
  const html = exhibit(media, 'deck', warning);
  expect(live(html).filter(({ attributes }) => attributes.has('src'))).toEqual([]);
  expect(live(html).map(({ name }) => name)).toEqual(expect.arrayContaining(['button', 'a']));
  expect(html).toContain('<template>');
});

test('a host that is not allowed has a link alone: nothing of it can be loaded', () => {
  const html = exhibit({ url: 'https://other.example.net/x.jpg' });
  expect(tagsOf(html).map(({ name }) => name)).not.toContain('button');
  expect(html).not.toContain('src=');
  expect(html).toContain('href="https://other.example.net/x.jpg"');
});

test.each<[string, Partial<Media>]>([
  ['a page', { url: 'https://paper.example.org/a', kind: 'page', title: 'An interview' }],
  ['a PDF', { url: 'https://paper.example.org/a.pdf', kind: 'pdf', title: 'An interview' }],
  ['a map of a host that is not allowed', { url: 'https://osm.org/#map=3/1/2', kind: 'map', title: 'An interview' }],
])('%s is a titled link that opens in a new tab', (_, media) => {
  const html = exhibit(media);
  expect(html).toMatch(
    new RegExp(
      `<p class="card-title"><a href="${media.url}" target="_blank" rel="noopener noreferrer">An interview</a>`,
    ),
  );
  expect(html).not.toMatch(/<button|<template|src=/);
});

test('a frame is in a box, has a title, tells the site alone, and stands in no deck that is one file', () => {
  const film = { url: gull, loads: 'https://player.vimeo.com/video/1?dnt=1', kind: 'video', framed: true } as const;
  const frame = tagsOf(exhibit({ ...film, alt: 'A film' })).find(({ name }) => name === 'iframe')?.attributes;
  expect(frame?.get('title')).toBe('A film');
  expect(frame?.get('referrerpolicy')).toBe('strict-origin');
  expect(frame?.get('sandbox')).not.toMatch(/top-navigation|forms|modals/);
  expect(frame?.get('src')).toMatch(/&(amp;)?autoplay=1$/);
  expect(exhibit(film, 'deck', 'Careful.')).not.toContain('autoplay=1');
  const context = { ...contextOf(sample(), { faces }, 'read'), inlined: new Map() };
  const single = renderToString(<Exhibit media={item(film)} context={context} />);
  expect(single).not.toMatch(/iframe|<button/);
  expect(single).toContain(`>${gull}</a>`);
});

test('the small picture of a card is decoration, is covered with the rest, and stands on paper too', () => {
  const film = { url: gull, loads: gull, kind: 'video', thumbnail: 'm/a.png' } as const;
  expect(exhibit(film)).toContain('<img class="thumbnail" src="m/a.png" alt/>');
  expect(exhibit(film, 'paper')).toContain('src="../m/a.png"');
  expect(exhibit(film, 'deck', 'Careful.')).not.toContain('thumbnail');
});

test('on paper a card has its whole address', () => {
  expect(exhibit({ url: gull, kind: 'page' }, 'paper')).toContain(`>${gull}</a>`);
});

test('a film neither plays nor preloads by itself', () => {
  const html = exhibit({ kind: 'video', file: 'a b.webm' });
  expect(html).toMatch(/<video [^>]*src="a%20b.webm" controls preload="none"/);
  expect(html).not.toContain('autoplay');
});

test('files lie beside the deck, a folder up from paper and reading view; on paper nothing is to be pressed', () => {
  expect(exhibit({ file: 'm/a.png' })).toContain('src="m/a.png"');
  expect(exhibit({ file: 'm/a.png' }, 'paper')).toContain('src="../m/a.png"');
  expect(exhibit({ file: 'm/a.png' }, 'read')).toContain('src="../m/a.png"');
  const covered = exhibit({ file: 'm/a.png' }, 'paper', 'Careful.');
  expect(covered).toContain('Careful.');
  expect(covered).toContain('m/a.png');
  expect(covered).not.toMatch(/<button|<template|<img/);
  expect(exhibit({ url: 'https://media.example.org/x.jpg' }, 'paper')).toContain(
    'href="https://media.example.org/x.jpg"',
  );
});

test.each(['deck', 'paper', 'read'] as const)('hostile text on the new slides is text on the %s page', page => {
  const story = sample(hostile);
  const deck = planDeck(story, { faces });
  const html =
    page === 'paper'
      ? paperPage(deck, assets, { theme: 'paper', slides: deck.slides, numbered: true })
      : page === 'read'
        ? readingPage(deck, assets)
        : deck.slides.map(({ id }) => bodyOf(id, story)).join('');
  expect(html).not.toContain('<img src=x');
  expect(html).toContain('&lt;img src=x');
  for (const { attributes } of tagsOf(html))
    for (const key of attributes.keys()) expect(key).not.toMatch(/^(style|on.*)$/i);
});

test('the reading view has the cast, the words, the card and the table', () => {
  const html = readingPage(planDeck(sample(), { faces }), assets);
  expect(html).toContain('<h2 id="cast">');
  expect(html).toContain('“So it was.”');
  expect(html).toContain('Load from media.example.org');
  expect(html).toContain('<caption>Stalls</caption>');
});

test('go-to finds people with all spellings, words of quotes, captions and tables', () => {
  const { slides } = islandOf(contextOf(sample(), { faces }), false);
  const words = (id: string) => slides.find(slide => slide.id === id)?.words;
  expect(words('cast')).toBe('ann anna lisa bo cy');
  expect(words('fair-quote')).toContain('so it was');
  expect(words('fair-media')).toBe('seen from afar a tent');
  expect(words('fair-table')).toBe('stalls stall cakes ann’s bo’s');
});
