import { expect, test } from 'vitest';
import { importStory } from '../importers/import-story.ts';
import { type FormatName, formats } from './formats.ts';
import { storyFrom, surroundings } from './sample-events.test-kit.ts';

const events = [
  { id: 'ides', date: '-0043-03-15', title: 'Ides <b> & "quotes"' },
  { id: 'war', date: '1992/1997', title: 'War, and; peace', lane: 'R&D' },
  { id: 'about', date: '1984', title: 'A year' },
  { id: 'month', date: '2012-07', title: 'A month', text: 'It *burnt* twice.' },
  { id: 'day', date: '2012-07-21', title: 'A day' },
];
const story = storyFrom({ ...surroundings, title: 'Fire, and; more \\n', summary: 'So, it; was', events });
const imported = (format: FormatName) => {
  const { text } = formats[format].write(story, { notes: false });
  return importStory(new TextEncoder().encode(text), `file${formats[format].ending}`).story;
};

test('importStory() reads what TimelineJS is given: ids, dates as fine as they were, titles and lanes', () => {
  const read = imported('timelinejs');
  expect(read.title).toBe(story.title);
  expect(read.events.map(({ id, date, title, lane }) => ({ id, date, title, lane }))).toEqual(
    story.events.map(({ id, date, title, lane }) => ({ id, date: date.text, title, lane })),
  );
});

test('importStory() reads the calendar: title, days and headlines of the years that it can hold', () => {
  const read = imported('ics');
  expect(read).toMatchObject({ title: story.title, summary: story.summary, timezone: story.timezone });
  expect(read.events.map(({ date, title }) => [date, title])).toEqual([
    ['1984-01-01/1984-12-31', 'A year'],
    ['1992-01-01/1997-12-31', 'War, and; peace'],
    ['2012-07-01/2012-07-31', 'A month'],
    ['2012-07-21', 'A day'],
  ]);
});
