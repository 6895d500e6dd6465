import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { overlayFor } from './overlay.ts';

const good = 'title: A\nevents:\n  - date: 2012-07-21\n    title: B\n  - date: 2012-07-22\n    title: C\n';
const broken = good.replace('2012-07-22', '2012-02-31');
const unreadable = 'title: [\n';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'desk-'));
  mkdirSync(join(place, 'a'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));
const save = (text: string) => writeFileSync(join(place, 'a', 'story.yaml'), text);
const eventsOf = (deck?: { story: { events: { title: string }[] } }) => deck?.story.events.map(event => event.title);

test('openDesk() keeps the last good deck while the story has mistakes', () => {
  save(good);
  const desk = openDesk(place);
  const first = desk.open('a');
  save(broken);
  const second = desk.reopen('a');
  expect(second?.changed).toBe(false);
  expect(second?.deck).toBe(first?.deck);
  expect(second?.loaded.problems).not.toEqual([]);
  save(good.replace('title: C', 'title: D'));
  expect(eventsOf(desk.reopen('a')?.deck)).toEqual(['B', 'D']);
});

test('openDesk() shows what is without mistakes when there was no good deck, and goes on with what is mended', () => {
  save(broken);
  const desk = openDesk(place);
  expect(eventsOf(desk.open('a')?.deck)).toEqual(['B']);
  save(broken.replace('title: B', 'title: B2'));
  const again = desk.reopen('a');
  expect(again?.changed).toBe(true);
  expect(eventsOf(again?.deck)).toEqual(['B2']);
});

test('openDesk() of a file that is no YAML has no deck, and says what is wrong', () => {
  save(unreadable);
  const story = openDesk(place).open('a');
  expect(story?.deck).toBeUndefined();
  expect(story?.loaded.problems.length).toBeGreaterThan(0);
});

test('openDesk() notices stories that come and go, and a folder that is gone', () => {
  const desk = openDesk(place);
  expect(desk.names()).toEqual([]);
  expect(desk.open('a')).toBeUndefined();
  save(good);
  expect(desk.names()).toEqual(['a']);
  expect(eventsOf(desk.open('a')?.deck)).toEqual(['B', 'C']);
  rmSync(place, { recursive: true });
  expect(desk.names()).toEqual([]);
  expect(desk.reopen('a')).toBeUndefined();
});

test('overlayFor() shows the first mistake with its lines, and lists the others', () => {
  save(broken.replace('2012-07-21', '2012-13-01'));
  const story = openDesk(place).open('a');
  const payload = story && overlayFor(story.loaded);
  expect(payload?.err).toMatchObject({ plugin: 'chronodeck', loc: { file: join(place, 'a', 'story.yaml'), line: 3 } });
  expect(payload?.err.frame).toMatch(/^.*\n(.*\n)*> 3 \| {3}- date: 2012-13-01\n\s+\| +\^\n/);
  expect(payload?.err.stack).toMatch(/^1 more:\n.*story\.yaml:5:11 /);
});

test('overlayFor() a story without mistakes is nothing', () => {
  save(good);
  const story = openDesk(place).open('a');
  expect(story && overlayFor(story.loaded)).toBeUndefined();
});
