/** Files that were made to cost time or memory: each ends with a story, or is refused in one short line. */

import { expect, test } from 'vitest';
import { ImportError, importStory } from './import-story.ts';

const event = (more: object) => ({ start_date: { year: 2000 }, text: { headline: 'There is one' }, ...more });
const json = (...events: object[]) => JSON.stringify({ events });
const many = (count: number, make: (index: number) => object) => Array.from({ length: count }, (_, at) => make(at));
const calendar = (line: string) =>
  `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:There is one\nDTSTART;VALUE=DATE:20120721\n${line}\nEND:VEVENT\nEND:VCALENDAR\n`;
const text = (words: string) => json(event({ text: { headline: 'There is one', text: words } }));

/** What exhausted the stack, or took a minute and more. */
const files: Record<string, () => string> = {
  'lists behind a comment with a quotation mark': () => `/*"*/${'['.repeat(1_000_000)}`,
  'maps behind a text without an end': () => `{"x":"\n${'{"a":'.repeat(1_000_000)}`,
  'a date of marks': () => json(event({ end_date: '~'.repeat(100_000) })),
  'a date of words': () => json(event({}), { start_date: 'circa '.repeat(100_000) }),
  'an assignment with spaces at its end': () => `a={"events": 1${' '.repeat(400_000)}x}`,
  'a name of ten megabytes': () => JSON.stringify({ ['k'.repeat(10_000_000)]: 1 }),
  'a head of ten megabytes': () => `${'a'.repeat(10_000_000)},b\n1,2\n`,
  'a million columns': () => `date,title,${'a,'.repeat(1_000_000)}\n2000,There is one\n`,
  'columns times rows': () => `date,title,${'a,'.repeat(200_000)}\n${'2000,There is one\n'.repeat(3000)}`,
  'a cell of ten megabytes': () => `date,title,text\n2000,There is one,"${'word '.repeat(2_000_000)}"\n`,
  'nothing but losses': () =>
    json(event(Object.fromEntries(Array.from({ length: 400_000 }, (_, at) => [`a${at}`, 1])))),
  'elements that are never closed': () => json(...many(60, () => event({ text: { text: '<b>'.repeat(100_000) } }))),
  'a caption of links': () => {
    const caption = Array.from({ length: 9000 }, (_, at) => `<a href="https://e.org/${at}">x</a>`).join('');
    return json(...many(16, () => event({ media: { url: 'https://e.org/a.png', caption } })));
  },
  'one name and one place for all': () =>
    json(...many(9999, at => event({ location: { name: 'Quay', lat: at / 1000, lon: 1 } }))),
  'one id for all': () => json(...many(9999, () => event({ unique_id: 'same' }))),
  'more text than a story holds': () => json(...many(390, () => event({ text: { text: '['.repeat(50_000) } }))),
  'parameters without end': () => calendar(`X-A${';A=B'.repeat(3_000_000)}:x`),
  'a name of a calendar of parameters': () => calendar(`DESCRIPTION${';'.repeat(5_000_000)}:a`),
  'a repetition without end': () => calendar(`RRULE:FREQ=SECONDLY;BYSECOND=${'1,'.repeat(1_000_000)}2`),
  'calendars in calendars': () => 'BEGIN:VCALENDAR\n'.repeat(500_000),
  ...Object.fromEntries(
    ['<', '[', '*', '`', '&', '_', '\\', '![', '[a](', '&#', '<!--', 'http://', 'www.', '<a href="', '<ul><li>'].map(
      sign => [`100,000 times ${sign}`, () => text(sign.repeat(100_000))],
    ),
  ),
};

test.each(Object.entries(files))('importStory(%s) ends with a story or a short line', (_, make) => {
  const { story, line } = ending(make());
  if (story === undefined) expect(line).toMatch(/^[^\n]{10,600}$/);
  else expect(story.events.some(({ title }) => title === 'There is one' || title === '2000')).toBe(true);
});

function ending(content: string) {
  try {
    const { story, losses } = importStory(new TextEncoder().encode(content), 'any');
    expect(losses.length).toBeLessThanOrEqual(100_001);
    expect(losses.filter(({ what, field }) => what.length + field.length > 800)).toEqual([]);
    return { story, line: '' };
  } catch (error) {
    if (error instanceof ImportError) return { story: undefined, line: error.message };
    throw error;
  }
}
