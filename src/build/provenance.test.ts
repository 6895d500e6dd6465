import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { storyFrom, surroundings } from '../exchange/sample-events.test-kit.ts';
import { writeStoryData } from '../exchange/story-data.ts';
import { cutStory } from '../story/cut.ts';
import { provenanceOf } from './provenance.ts';

const fire = { id: 'fire', date: '2012-07-21', title: 'Fire', text: 'It burnt.' };
const flood = { id: 'flood', date: '2012-07-28', title: 'Flood' };
const of = (...events: object[]) => provenanceOf(storyFrom({ ...surroundings, events })).sha256;

test('provenanceOf() has one fingerprint for a story, however it is written down', () => {
  expect(of(fire, flood)).toMatch(/^[0-9a-f]{64}$/);
  expect(of(flood, Object.fromEntries(Object.entries(fire).reverse()))).toBe(of(fire, flood));
  expect(of(fire, flood, { id: 'later', date: 2013, title: 'Not yet', draft: true })).toBe(of(fire, flood));
});

test('provenanceOf() has another when a word, a day or an event is another, and the same for other notes', () => {
  for (const other of [{ text: 'It burned.' }, { date: '2012-07-22' }, { id: 'blaze' }, { tags: ['night'] }])
    expect(of({ ...fire, ...other }), JSON.stringify(other)).not.toBe(of(fire));
  expect(of(fire, flood)).not.toBe(of(fire));
  expect(of({ ...fire, notes: 'Slowly' })).toBe(of(fire));
});

test('provenanceOf() of a shorter version is that of the whole story', () => {
  const story = storyFrom({
    ...surroundings,
    events: [fire, flood],
    cuts: { short: { title: 'Short', pick: ['fire'] } },
  });
  const short = cutStory(story, 'short');
  expect(short.events).toHaveLength(1);
  expect(provenanceOf(short)).toBe(provenanceOf(story));
});

test('whoever has the exported JSON reckons it again', () => {
  const story = storyFrom({ ...surroundings, events: [fire, flood] });
  const made = provenanceOf(story);
  const { text } = writeStoryData(story, { notes: false, provenance: made });
  const { provenance, ...rest } = JSON.parse(text);
  expect(provenance).toEqual(made);
  const without = `${JSON.stringify(rest, undefined, 2)}\n`;
  expect(createHash('sha256').update(without).digest('hex')).toBe(made.sha256);
});
