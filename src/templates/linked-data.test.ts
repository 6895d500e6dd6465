import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { wholeStory } from '../deck/sample-deck.test-kit.ts';
import { storyFrom, surroundings } from '../exchange/sample-events.test-kit.ts';
import { dataFiles } from './data-links.tsx';
import { deckPage } from './deck-page.tsx';
import { linkedData } from './linked-data.tsx';
import { readingPage } from './reading-page.tsx';
import { assets, contextOf, hostile } from './sample-page.test-kit.ts';

const faces = shippedFaces();
const eventsOf = (events: Record<string, unknown>[]) =>
  linkedData(contextOf(storyFrom({ ...surroundings, events }), { faces })).about;

test.each([
  ['2012', { startDate: '2012' }],
  ['2012-07-24T04:00', { startDate: '2012-07-24T04:00+05:00' }],
  ['1992/1997-06', { startDate: '1992', endDate: '1997-06' }],
  ['2012~', { disambiguatingDescription: 'about 2012' }],
  ['2012-07-28/..', { disambiguatingDescription: 'from 28 July 2012 on' }],
  ['[2012-07-21,2012-07-22]', { disambiguatingDescription: '21 or 22 July 2012' }],
  ['201X', { disambiguatingDescription: 'the 2010s' }],
])('linkedData() says %s as a date only as far as it is known', (date, said) => {
  expect(eventsOf([{ id: 'fire', date, title: 'Fire' }])).toEqual([
    { '@type': 'Event', url: '#fire', name: 'Fire', ...said },
  ]);
});

test('linkedData() says what is doubted, and where it was', () => {
  const [event] = eventsOf([{ date: 2012, title: 'Fire', status: 'disputed', place: ['khorog', 'moscow'] }]);
  expect(event?.disambiguatingDescription).toBe('Disputed');
  expect(event?.location).toEqual([
    { '@type': 'Place', name: 'Khorog', geo: { '@type': 'GeoCoordinates', latitude: 37.5, longitude: 71.5 } },
    { '@type': 'Place', name: 'Moscow' },
  ]);
});

test('linkedData() is an article with every event and the sources that are cited', () => {
  const context = contextOf(wholeStory(), { faces });
  const data = linkedData(context);
  expect(data).toMatchObject({ '@type': 'Article', headline: context.deck.story.title, inLanguage: 'en' });
  expect(data.about).toHaveLength(context.deck.story.events.length);
  expect(data.citation.map(({ name }) => name)).toEqual(context.deck.references.map(({ source }) => source.title));
});

test.each([
  ['deckPage', deckPage(contextOf(wholeStory(hostile), { faces }).deck, assets, { notes: false })],
  ['readingPage', readingPage(contextOf(wholeStory(hostile), { faces }).deck, assets)],
])('%s() holds the data of a hostile story in one element that nothing in it ends', (_, html) => {
  const found = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
  expect(found).toHaveLength(1);
  expect(JSON.parse(found[0]?.[1] ?? '').headline).toContain(hostile);
});

test('readingPage() leads to every file of data, under the name of the story', () => {
  const html = readingPage(contextOf(wholeStory(), { faces }).deck, assets);
  for (const file of Object.values(dataFiles)) expect(html).toContain(`href="../data/${file}" download="`);
  expect(html).toContain('download="sample.csv"');
});
