import { expect, test } from 'vitest';
import type { StoryDate } from '../time/date.ts';
import { type DateStyle, dateWords, listStyle } from './dates.ts';
import { storyOfDates } from './sample-deck.test-kit.ts';

const story = storyOfDates(
  ['2012-07-24T04:00', '2012-07-24', '2012-12-31T23:30', '2013-01-01', '2012'],
  'timezone: Asia/Dushanbe',
);

function dateOf(text: string): StoryDate {
  const event = story.events.find(({ date }) => date.text === text);
  if (!event) throw new Error(`no event of ${text}`);
  return event.date;
}

test.each<[string, DateStyle, string]>([
  ['2012-07-24T04:00', 'long', 'Tuesday 24 July 2012, 04:00'],
  ['2012-07-24T04:00', 'label', '24 Jul 2012, 04:00'],
  ['2012-07-24T04:00', 'short', '24 July, 04:00'],
  ['2012-07-24T04:00', 'clock', '04:00'],
  ['2012-07-24', 'clock', '24 July'],
])('dateWords(%s, %s) is "%s"', (text, style, words) => {
  expect(dateWords(story, dateOf(text), style)).toBe(words);
});

test.each<[DateStyle, string]>([
  ['long', 'Tuesday 24 July 2012, before dawn'],
  ['label', '24 Jul 2012, before dawn'],
  ['short', '24 July, before dawn'],
  ['clock', 'before dawn'],
])('dateWords(label that begins with its day, %s) says the day as asked for: "%s"', (style, words) => {
  expect(dateWords(story, dateOf('2012-07-24T04:00'), style, 'Tuesday 24 July 2012, before dawn')).toBe(words);
});

test.each<DateStyle>(['long', 'label', 'short', 'clock'])('dateWords(any other label, %s) is the label', style => {
  expect(dateWords(story, dateOf('2012-07-24T04:00'), style, 'The eve of the talks')).toBe('The eve of the talks');
  expect(dateWords(story, dateOf('2012-07-24'), style, '')).toBe('');
});

test('listStyle(dates) leaves the year out only where all are of one, in the zone of the story', () => {
  expect(listStyle(story, [dateOf('2012-07-24'), dateOf('2012-12-31T23:30')])).toBe('short');
  expect(listStyle(story, [dateOf('2012-12-31T23:30'), dateOf('2013-01-01')])).toBe('label');
  expect(listStyle(story, [dateOf('2012')])).toBe('short');
  expect(listStyle(story, [])).toBe('short');
});
