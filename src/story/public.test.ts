import { expect, test } from 'vitest';
import { publicStory } from './public.ts';
import { readStory } from './read.ts';
import type { Story } from './story.ts';

const text = `
title: The wall
allowHosts: [open.example.org, shut.example.org, unused.example.org]
sides:
  masons: { name: Masons, colour: red }
  watch: { name: Night watch, colour: blue }
  nobody: { name: Nobody, colour: grey }
people:
  ada: { name: Ada Open, role: mason, side: masons }
  ben: { name: Ben Hidden, role: witness, side: watch }
  cyd: { name: Cyd Nowhere, role: onlooker }
  dan: { name: Dan Drafted, role: guest }
places:
  gate: { name: The gate, at: [10, 10] }
  cellar: { name: The cellar, at: [11, 11] }
sources:
  open: { publisher: Gazette, title: Stones }
  shut: { publisher: Diary, title: Nights }
  unused: { publisher: Almanac, title: Days }
  early: { publisher: Leaflet, title: Drafted }
measures:
  stones: { title: Stones laid, categories: { all: { label: all }, stolen: { label: Stones stolen, side: watch } }, seriesAfter: whisper }
  nights: { title: Nights awake, categories: { all: { label: all } } }
acts:
  - { id: day, title: Day, from: 2001-01-01, to: 2001-01-31, text: "See [the whisper](#whisper-claims) and [the start](#start)." }
  - { id: night, title: Night, from: 2001-02-01, to: 2001-02-28 }
cuts:
  short: { title: Short, pick: [start, whisper, ada, ben, cyd, cellar, hush, dusk] }
  secret: { title: Secret, pick: [whisper] }
events:
  - id: unready
    draft: true
    date: 2001-01-03
    title: Drafted, too
    people: [dan]
    sources: [early]
  - id: start
    date: 2001-01-02
    title: The first stone
    people: [ada]
    place: gate
    sources: [open]
    notes: Speak slowly here.
    media: [{ url: 'https://open.example.org/a.png', alt: A }]
    figures: { stones: [{ by: ada, kind: official, values: { all: 3 }, sources: [open] }] }
  - id: whisper
    date: 2001-01-03
    title: A whisper
    private: true
    text: Heard in the cellar [@shut].
    people: [ben]
    place: cellar
    tags: [hush]
    media: [{ url: 'https://shut.example.org/a.png', alt: A }]
    figures: { stones: [{ by: ben, kind: witness, values: { stolen: 2 }, sources: [shut] }], nights: [{ by: ben, kind: witness, values: { all: 2 }, sources: [shut] }] }
  - { id: dark, date: 2001-02-03, title: Darkness, tags: [dusk], private: true, sources: [shut] }
`;

function read(yaml: string): Story {
  const { story, problems } = readStory(yaml, {
    name: 'wall',
    files: { has: () => false, text: () => undefined, list: () => [] },
  });
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  if (!story) throw new Error('no story');
  return story;
}

const json = (story: unknown) =>
  JSON.stringify(story, (_, value) => (value instanceof Map ? Object.fromEntries(value) : value));

test('publicStory() has no private event and no notes', () => {
  const story = publicStory(read(text));
  expect(story?.events.map(({ id }) => id)).toEqual(['start']);
  expect(story?.events[0]?.notes).toEqual([]);
  expect(story?.acts.map(({ id }) => id)).toEqual(['day']);
});

test('publicStory() forgets whom, what and where only private events name, and keeps what nobody names', () => {
  const story = publicStory(read(text));
  expect([...(story?.people.keys() ?? [])]).toEqual(['ada', 'cyd']);
  expect([...(story?.places.keys() ?? [])]).toEqual(['gate']);
  expect([...(story?.sources.keys() ?? [])]).toEqual(['open', 'unused']);
  expect([...(story?.measures.keys() ?? [])]).toEqual(['stones']);
  expect([...(story?.measures.get('stones')?.categories.keys() ?? [])]).toEqual(['all']);
  expect([...(story?.sides.keys() ?? [])]).toEqual(['masons', 'nobody']);
  expect(story?.allowHosts).toEqual(['open.example.org', 'unused.example.org']);
  expect(story?.measures.get('stones')).not.toHaveProperty('seriesAfter');
});

test('publicStory() leads nowhere private: links are words, cuts hold what is left', () => {
  const story = publicStory(read(text));
  expect(json(story?.acts[0]?.text)).toContain('the whisper');
  expect(json(story?.acts[0]?.text)).toContain('#start');
  expect([...(story?.cuts ?? [])].map(([id, { pick }]) => [id, pick])).toEqual([['short', ['start', 'ada', 'cyd']]]);
});

test('publicStory() holds no word of what is private', () => {
  const whole = json(read(text));
  const rest = json(publicStory(read(text)));
  for (const word of [
    'whisper-',
    'Heard in',
    'Ben Hidden',
    'The cellar',
    'Diary',
    'Darkness',
    'Speak slowly',
    'Nights awake',
    'Night watch',
    'Stones stolen',
    'shut.example',
    'hush',
    'Dan Drafted',
    'Leaflet',
    'Drafted, too',
  ]) {
    expect(whole, word).toContain(word);
    expect(rest, word).not.toContain(word);
  }
});

test('publicStory() of nothing but private events is none', () => {
  const yaml = 'title: T\nevents:\n  - { date: 2001, title: A, private: true }\n';
  expect(publicStory(read(yaml))).toBeUndefined();
});
