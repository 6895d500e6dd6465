import { expect, test } from 'vitest';
import { importStory } from './import-story.ts';
import { csv, from, refusal } from './imported.test-kit.ts';

test('importStory(trailing commas and comments) reads them and says where the first stands', () => {
  const { story, losses } = from(
    '{"events": [\n  {"start_date": {"year": 1999,}, "text": {"headline": "A"}}, // one\n]}',
  );
  expect(story.events).toEqual([{ date: '1999', title: 'A' }]);
  expect(losses[0]).toMatchObject({ where: 'line 2, column 32', field: 'JSON' });
});

test('importStory(line ends within JSON texts) reads them and says where', () => {
  const { story, losses } = from(
    '{"events": [{"start_date": {"year": 1999}, "text": {"headline": "A\nB", "text": "c"}},]}',
  );
  expect(story.events).toEqual([{ date: '1999', title: 'A B', text: 'c' }]);
  expect(losses.map(loss => loss.what)).toContain('line ends within texts, which JSON does not allow');
});

test.each([
  ['{"events": [\n  {"a": 1}\n  {"b": 2}]}', { message: 'a `,` is missing here', line: 3, column: 3 }],
  ['<!DOCTYPE html><html><body>Not found', { message: 'this is a web page, not the data of a timeline' }],
  ['', { message: 'the file is empty' }],
  [' \n\n', { message: 'the file is empty' }],
  ['{"events": []}', { message: 'there is no event in the file' }],
  ['{"storymap": {"slides": []}}', { message: 'this JSON has no list `events`: its fields are `storymap`' }],
  ['a,b\n1,2\n', { message: 'no column holds dates: the heads are `a`, `b`' }],
  [
    'date,title\n1999,"Never closed\n2000,x\n',
    { message: 'a quotation mark is opened here and never closed', line: 2 },
  ],
  ['BEGIN:VCALENDAR\nSUMMARY:x', { message: expect.stringContaining('“VCALENDAR”, which never ends'), line: 1 }],
  ['\n BEGIN:VEVENT\nEND:VTODO\n', { message: expect.stringContaining('“VTODO”, which does not begin'), line: 3 }],
  ['BEGIN:VEVENT\nEND:VEVENT\nSUMMARY:x', { message: expect.stringContaining('a line outside'), line: 3 }],
  [`${'['.repeat(5000)}`, { message: 'the file is nested too deeply' }],
])('importStory(%j) is refused in one line', (content, expected) => {
  const error = refusal(content);
  expect(error).toMatchObject(expected);
  expect(error.message).not.toContain('\n');
  expect(error.next).not.toBe('');
});

test('importStory(UTF-16, with and without its mark) reads as UTF-8 would', () => {
  const little = Buffer.from(`\ufeff${csv}`, 'utf16le');
  const unmarked = Buffer.from(csv.replace('é', 'e'), 'utf16le');
  const big = Buffer.from(`\ufeff${csv}`, 'utf16le').swap16();
  for (const bytes of [little, big]) expect(importStory(bytes, 'trip.csv')).toEqual(from(csv, 'trip.csv'));
  expect(importStory(unmarked, 'trip.csv')).toEqual(from(csv.replace('é', 'e'), 'trip.csv'));
  const cyrillic = Buffer.from('date,title\n1999,Отъездизгорода\n', 'utf16le');
  expect(importStory(cyrillic, 'a.csv').story.events[0]?.title).toBe('Отъездизгорода');
});

test('importStory(UTF-8 with a zero in it) leaves that out', () => {
  const { story, losses } = importStory(Buffer.from('date,title\n1999,De\0parture\n'), 'a.csv');
  expect(story.events[0]?.title).toBe('Departure');
  expect(losses[0]?.what).toContain('nobody sees, 1 in all');
});

test('importStory(Windows-1252) reads accents and says that it guessed', () => {
  const { story, losses } = importStory(Buffer.from('date,title\n1999,Départ\n', 'latin1'), 'a.csv');
  expect(story.events[0]?.title).toBe('Départ');
  expect(losses[0]).toMatchObject({ kind: 'changed', field: 'encoding' });
});

test('importStory(no date that can be read) says with its refusal what was read instead', () => {
  const { message, details } = refusal('date,title\n1/26/12,A\n', 'a.csv');
  expect(message).toBe('no event in the file has a date that can be read');
  expect(details).toContain('lost     row 2, date: “1/26/12” cannot be read as a date');
});

test('importStory(an event alone, and a line that is none) reads the event and names the line', () => {
  const { story, losses } = from('BEGIN:VEVENT\nSUMMARY:A\n?!\nDTSTART;VALUE=DATE:20120721\nEND:VEVENT\n', 'a.ics');
  expect(story.events).toEqual([{ date: '2012-07-21', title: 'A' }]);
  expect(losses[0]).toMatchObject({ kind: 'lost', where: 'line 3' });
});

test('importStory(21 MB) is refused before it is read', () => {
  expect(refusal(new Uint8Array(21_000_000)).message).toBe('the file has 21 MB, and 20 MB are read');
});

const event = { start_date: { year: 2000 }, text: { headline: 'A', text: 'word '.repeat(8000) } };

test.each([
  ['JSON', (events: number) => JSON.stringify({ events: Array(events).fill({ start_date: { year: 2000 } }) })],
  [
    'JSON of old',
    (events: number) => JSON.stringify({ timeline: { date: Array(events).fill({ startDate: '2000' }) } }),
  ],
  ['CSV', (events: number) => `date,title\n${'2000,A\n'.repeat(events)}`],
  [
    'iCalendar',
    (events: number) => 'BEGIN:VEVENT\nDTSTART;VALUE=DATE:20000101\nSUMMARY:A\nEND:VEVENT\n'.repeat(events),
  ],
])('importStory(%s of 10,001 events) is refused', (_, file) => {
  expect(refusal(file(10_001)).message).toBe('the file has 10001 events, and 10000 are read');
});

test('importStory(more text than a story holds) is refused', () => {
  const { message } = refusal(JSON.stringify({ events: Array(130).fill(event) }));
  expect(message).toBe('the story would have more than 5 million characters');
});
