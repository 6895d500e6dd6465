import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { storyOf, workshopOf } from '../sample-deck.test-kit.ts';
import { castOf } from './cast.ts';
import { castBlocks, castSlides } from './cast-slides.ts';

const faces = shippedFaces();

interface Someone {
  name: string;
  role?: string;
  side?: string;
  text?: string;
  redact?: boolean;
}

function storyWith(people: Someone[]) {
  const lines = people.map((person, at) => `  p${at}: ${JSON.stringify(person)}\n`);
  return storyOf(`
title: T
sides:
  press: { name: Press, colour: grey, reports: true }
  red: { name: Reds, colour: red }
  blue: { name: Blues, colour: blue }
people:
${lines.join('')}
events: [{ date: 2001, title: E }]
`);
}

const slidesOf = (people: Someone[]) => castSlides(workshopOf(storyWith(people), faces));
const namesOf = (slides: ReturnType<typeof slidesOf>) =>
  slides.flatMap(slide =>
    slide.columns
      .flat()
      .flatMap(({ entries }) => entries.flatMap(entry => (entry.kind === 'names' ? entry.names : [entry.name]))),
  );
const some = (count: number, more: Omit<Someone, 'name'> = {}) =>
  Array.from({ length: count }, (_, at) => ({ name: `Person ${at}`, ...more }));

test.each([0, 1, 2])('castSlides(%d people) is nothing', count => {
  expect(slidesOf(some(count))).toEqual([]);
});

test('castSlides(three bare names) is one slide with the names in one paragraph and no heading', () => {
  const slides = slidesOf(some(3));
  expect(slides).toHaveLength(1);
  expect(slides[0]).toMatchObject({ kind: 'cast', id: 'cast', level: 2, part: 1 });
  expect(slides[0]?.columns).toEqual([[{ entries: [{ kind: 'names', names: ['Person 0', 'Person 1', 'Person 2'] }] }]]);
});

test('castOf(story) goes parties, people on no side, reporters; reporters without role and text are left out', () => {
  const groups = castOf(
    storyWith([
      { name: 'Paper', side: 'press', role: 'Newspaper' },
      { name: 'Silent paper', side: 'press' },
      { name: 'Passer-by' },
      { name: 'Blue', side: 'blue' },
      { name: 'Red', side: 'red', text: 'Tall.' },
    ]),
  );
  expect(groups.map(({ side, members }) => [side?.id, members.map(({ name }) => name)])).toEqual([
    ['red', ['Red']],
    ['blue', ['Blue']],
    [undefined, ['Passer-by']],
    ['press', ['Paper']],
  ]);
});

test('castSlides(sides that fit) puts each side into a column of its own', () => {
  const slides = slidesOf([
    ...some(3, { side: 'red', role: 'Painter', text: 'Paints red.' }),
    { name: 'B', side: 'blue', text: 'Paints blue.' },
  ]);
  expect(slides).toHaveLength(1);
  expect(slides[0]?.columns.map(column => column.map(({ heading }) => heading))).toEqual([['Reds'], ['Blues']]);
});

test('castSlides(40 people with texts) goes on to further slides, loses nobody, and names the side again', () => {
  const people = some(40, {
    side: 'red',
    role: 'Painter',
    text: 'Paints red, and has done so for as long as anybody can say.',
  });
  const slides = slidesOf(people);
  expect(slides.map(({ id }) => id)).toEqual(slides.map((_, at) => (at === 0 ? 'cast' : `cast-${at + 1}`)));
  expect(slides.length).toBeGreaterThan(2);
  expect(namesOf(slides)).toEqual(people.map(({ name }) => name));
  const [first, ...others] = slides.flatMap(slide => slide.columns.flat().map(({ heading }) => heading));
  expect(first).toBe('Reds');
  expect(new Set(others)).toEqual(new Set(['Reds (continued)']));
  expect(Math.max(...slides.map(({ columns }) => columns.length))).toBe(2);
});

test('castSlides(40 bare names) shows all of them on one slide', () => {
  const slides = slidesOf(some(40));
  expect(slides).toHaveLength(1);
  expect(namesOf(slides)).toHaveLength(40);
});

test('castSlides(a text longer than a slide) goes on, and keeps every word', () => {
  const words = Array.from({ length: 400 }, (_, at) => `word${at}`);
  const slides = slidesOf([...some(2), { name: 'Long', text: `${words.join(' ')}.` }]);
  const text = JSON.stringify(slides);
  expect(words.filter(word => !text.includes(word))).toEqual([]);
  expect(slides.length + (slides[0]?.columns.length ?? 0)).toBeGreaterThan(2);
});

test('castBlocks(reporters of one kind) stand behind what they are', () => {
  const [block] = castBlocks(storyWith(some(3, { side: 'press', role: 'News agency' })));
  expect(block?.entries).toEqual([{ kind: 'names', names: ['Person 0', 'Person 1', 'Person 2'], role: 'News agency' }]);
});

test('castSlides(person to redact) says the role once and never the name', () => {
  const slides = slidesOf([...some(2), { name: 'Real Name', role: 'An officer', redact: true, text: 'Wrote it.' }]);
  const text = JSON.stringify(slides);
  expect(text).not.toContain('Real Name');
  expect(text.match(/An officer/g)).toHaveLength(1);
});
