import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { citationsIn } from './markdown.ts';
import { readStory, type StoryFiles } from './read.ts';
import type { Story } from './story.ts';

const none: StoryFiles = { has: () => false, text: () => undefined, list: () => [] };
const whole = readFileSync(new URL('./cases/whole/story.yaml', import.meta.url), 'utf8');
const beside: StoryFiles = { has: () => true, text: () => undefined, list: () => [] };

const read = (text: string, files = none) => readStory(text, { name: 'test', files });

function sound(text: string, files = none): Story {
  const { story, problems } = read(text, files);
  expect(problems).toEqual([]);
  if (!story) throw new Error('no story');
  return story;
}

test('readStory("title, date, title") is a whole story with defaults', () => {
  const story = sound('title: Apollo 11\nevents:\n  - date: 1969-07-16\n    title: Lift-off\n');
  expect(story).toMatchObject({
    name: 'test',
    title: 'Apollo 11',
    language: 'en',
    timezone: 'UTC',
    authors: [],
    acts: [{ id: 'story', title: '', aside: false }],
    look: { theme: 'paper' },
    map: { layers: [] },
  });
  expect(story.events).toMatchObject([
    { id: '1969-07-16-lift-off', act: 'story', weight: 2, private: false, places: [], claims: [], media: [] },
  ]);
  expect(story.events[0]).not.toHaveProperty('status');
});

test('readStory keeps scalars as they were typed', () => {
  const story = sound('title: 1984\nevents: [{ date: 1969, title: 1e3, tags: [true, 007], dateLabel: 2012-07-21 }]');
  expect(story.title).toBe('1984');
  expect(story.events[0]).toMatchObject({
    date: { text: '1969', precision: 'year' },
    title: '1e3',
    tags: ['true', '007'],
    dateLabel: '2012-07-21',
  });
});

test('readStory orders events by earliest instant, then latest, then the order in the file', () => {
  const story = sound(`
title: Order
events:
  - { date: 2012-07, title: d }
  - { date: 2012-07-01, title: b }
  - { date: 2012-07-01, title: c }
  - { date: 2012-07-01T00:00Z, title: a }
  - { date: 2012-06-30, title: first }
`);
  expect(story.events.map(event => event.title)).toEqual(['first', 'a', 'b', 'c', 'd']);
});

test("readStory reads clock times in the story's zone", () => {
  const story = sound('title: T\ntimezone: Asia/Dushanbe\nevents: [{ date: 2012-07-24T04:00, title: t }]');
  expect(story.events[0]?.date.earliest).toBe(Date.UTC(2012, 6, 23, 23));
});

test('readStory gives an event to the act that starts last of those that hold its first instant', () => {
  const story = sound(`
title: Acts
acts:
  - { id: year, title: Year, from: 2012, to: 2012 }
  - { id: july, title: July, from: 2012-07-21, to: 2012-07-24 }
  - { id: later, title: Later, from: 2012-07-24 }
events:
  - { id: a, date: 2012-07-20, title: a }
  - { id: b, date: 2012-07-21, title: b }
  - { id: c, date: 2012-07-24T23:59:59, title: c }
  - { id: d, date: 2012-07-24, title: d, act: july }
  - { id: e, date: 2014, title: e }
  - { id: f, date: 2012-07, title: f }
`);
  expect(Object.fromEntries(story.events.map(event => [event.id, event.act]))).toEqual({
    a: 'year',
    b: 'july',
    c: 'later',
    d: 'july',
    e: 'later',
    f: 'year',
  });
});

test('readStory includes the last day of an act to its last instant', () => {
  const acts = 'acts: [{ id: a, title: A, from: 2012-07-21, to: 2012-07-24 }]';
  expect(sound(`title: T\n${acts}\nevents: [{ date: 2012-07-24T23:59:59Z, title: t }]`).events[0]?.act).toBe('a');
  expect(read(`title: T\n${acts}\nevents: [{ date: 2012-07-25T00:00Z, title: t }]`).problems).toHaveLength(1);
});

test('readStory makes a sourced event reported, wherever its source stands', () => {
  const story = sound(`
title: Status
sources: { afp: { publisher: AFP, title: A } }
events:
  - { date: 2012-01, title: a, sources: afp }
  - { date: 2012-02, title: b, text: "Said [@afp]." }
  - { date: 2012-03, title: c, claims: [{ by: x, says: y, sources: afp }] }
  - { date: 2012-04, title: d, quote: { text: y, sources: [afp p. 2] } }
  - { date: 2012-05, title: e, sources: afp, status: disputed }
`);
  expect(story.events.map(event => event.status)).toEqual(['reported', 'reported', 'reported', 'reported', 'disputed']);
});

test('readStory leaves a draft out and lets others refer to it', () => {
  const { story, problems } = read(`
title: Drafts
measures: { toll: { title: Toll, categories: { all: { label: All } }, seriesAfter: later } }
cuts: { short: { title: Short, pick: [now, later] } }
events:
  - { id: now, date: 2012, title: Now, text: "See [later](#later)." }
  - { id: later, date: 2013, title: Later, draft: true }
`);
  expect(problems).toEqual([]);
  expect(story?.events.map(event => event.id)).toEqual(['now']);
  expect(story?.cuts.get('short')).toEqual({ title: 'Short', pick: ['now'] });
  expect(story?.measures.get('toll')).not.toHaveProperty('seriesAfter');
});

test('readStory reads a least weight of a cut beside the picks or among them', () => {
  const story = sound(`
title: Cuts
cuts:
  one: { title: One, weight: 3 }
  two: { title: Two, pick: [talks, { weight: 2 }] }
events: [{ date: 2012, title: Talks, tags: talks, weight: 3 }]
`);
  expect(story.cuts.get('one')).toEqual({ title: 'One', pick: [], weight: 3 });
  expect(story.cuts.get('two')).toEqual({ title: 'Two', pick: ['talks'], weight: 2 });
});

test('readStory leaves out what refers to a faulty entry without a second error', () => {
  const { story, problems } = read(`
title: Faulty
places: { khorog: { name: Khorog, at: [137, 71] }, porshinev: { nam: Porshinev } }
sources: { afp: { title: No publisher } }
events:
  - { date: 2012, title: a, place: [khorog, porshinev], text: "Said [@afp].", sources: afp }
`);
  expect(problems.filter(problem => problem.level === 'error').map(problem => problem.line)).toEqual([3, 3, 3, 4]);
  expect(story?.events).toMatchObject([{ title: 'a', places: ['khorog'], sources: [] }]);
  expect(citationsIn(story?.events[0]?.text ?? [])).toEqual([]);
  expect(story?.places.get('khorog')).not.toHaveProperty('at');
});

test('readStory reads events from a table, with lists, inner fields and forgiving heads', () => {
  const csv =
    '\uFEFFDATE;Title;date label;Tags;Media.File;media.alt;weight\r\n1969;"One; two";Then;a, b;x.png;A picture;3\r\n;;;;;;\r\n';
  const files = { has: () => true, text: () => csv, list: () => [] };
  expect(sound('title: T\nevents: events.csv', files).events).toMatchObject([
    {
      title: 'One; two',
      dateLabel: 'Then',
      tags: ['a, b'],
      weight: 3,
      media: [{ file: 'x.png', kind: 'image', alt: 'A picture' }],
    },
  ]);
});

test('readStory keeps every field of a story that uses them all', () => {
  const story = sound(whole, beside);
  expect(story).toMatchObject({
    duration: 20,
    dayOne: { text: '2012-07-21' },
    look: { accent: { paper: '#b3261e', ink: '#b3261e' } },
  });
  expect(story.places.get('road')).toEqual({
    id: 'road',
    name: 'The road',
    text: [],
    between: ['khorog', 'ishkashim'],
  });
  const [event] = story.events;
  expect(event?.figures[0]?.readings[0]?.values.get('civilians')).toEqual({ about: 20 });
  expect(event?.figures[0]?.readings[0]?.statedTotal).toEqual({ moreThan: 30 });
  expect(event?.media).toMatchObject([{ file: 'media/square.jpg', kind: 'image', focus: [0.5, 0.3] }]);
  expect(event?.claims[0]).toMatchObject({ by: 'nazarov', status: 'alleged', place: 'road', about: 'Where?' });
});
