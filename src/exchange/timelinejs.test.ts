import { expect, test } from 'vitest';
import { hostileTexts, storyFrom, surroundings } from './sample-events.test-kit.ts';
import { writeTimelineJs } from './timelinejs.ts';

const options = { notes: false };
const timeline = (fields: Record<string, unknown>) => {
  const { text, lost } = writeTimelineJs(storyFrom({ ...surroundings, ...fields }), options);
  return { ...JSON.parse(text), lost };
};
const datesOf = (date: string, more = {}) => {
  const { start_date, end_date, display_date } = timeline({ events: [{ date, title: 'Fire', ...more }] }).events[0];
  return [start_date, end_date, display_date];
};

test.each([
  ['2012', { year: 2012 }, undefined, undefined],
  ['2012-07', { year: 2012, month: 7 }, undefined, undefined],
  ['2012-07-21', { year: 2012, month: 7, day: 21 }, undefined, undefined],
  ['2012-07-24T04:00', { year: 2012, month: 7, day: 24, hour: 4, minute: 0 }, undefined, undefined],
  ['1992/1997', { year: 1992 }, { year: 1997 }, undefined],
  ['2012-07/2012-07-09', { year: 2012, month: 7 }, { year: 2012, month: 7, day: 9 }, 'July 2012 – 9 July 2012'],
  ['1984~', { year: 1984 }, undefined, 'about 1984'],
  ['2012-07?', { year: 2012, month: 7 }, undefined, 'possibly July 2012'],
  ['201X', { year: 2010 }, { year: 2019 }, 'the 2010s'],
  ['2012-21', { year: 2012, month: 3 }, { year: 2012, month: 5 }, 'spring 2012'],
  ['2012-07-28/..', { year: 2012, month: 7, day: 28 }, undefined, 'from 28 July 2012 on'],
  [
    '[2012-07-21,2012-07-22]',
    { year: 2012, month: 7, day: 21 },
    { year: 2012, month: 7, day: 22 },
    '21 or 22 July 2012',
  ],
  ['-0043-03-15', { year: -44, month: 3, day: 15 }, undefined, 'Friday 15 March 44 BCE'],
  ['0000', { year: -1 }, undefined, '1 BCE'],
  ['0044', { year: 44 }, undefined, '44 CE'],
  ['2012-07-24T00:00', { year: 2012, month: 7, day: 24, hour: 0, minute: 0 }, undefined, 'Tuesday 24 July 2012, 00:00'],
])('writeTimelineJs() writes %s no finer than it is', (date, start, end, said) => {
  expect(datesOf(date)).toEqual([start, end, said]);
});

test("the author's label for a date is said in place of it", () => {
  expect(datesOf('2012-07-21', { dateLabel: 'The eve' })[2]).toBe('The eve');
});

test('competing claims stand in one list under their question, in the same form, with their sources', () => {
  const claims = [
    { about: 'Who?', by: 'guard', says: 'They did [@afp].', status: 'alleged', place: 'khorog' },
    { about: 'Who?', by: 'nazarov', says: 'We did not.', status: 'denies', sources: 'a_b.c-d' },
  ];
  const { events, lost } = timeline({
    events: [
      { id: 'fire', date: 2012, title: 'Fire', text: 'It burnt [@afp s3].', claims, claimsTitle: 'Two accounts' },
    ],
  });
  expect(lost).toEqual(['places in sources: fire', 'parts of the story: people']);
  expect(events[0].text.text).toBe(
    '<p>It burnt [1].</p><p><strong>Two accounts</strong></p><p>Who?</p><ul>' +
      '<li><strong>a guard</strong> (alleged, Khorog): They did [1].</li>' +
      '<li><strong>Nazarov</strong> (denies it): We did not. [2]</li></ul>' +
      '<p>Sources</p><ul>' +
      '<li>[1] AFP: <a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer" target="_blank">A report</a></li>' +
      '<li>[2] B: C</li></ul>',
  );
});

test('only tags of the allow-list come out, with no attribute but those of links, whatever an author wrote', () => {
  const mark = hostileTexts.join(' ');
  const markdown = mark.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  const event = {
    date: 2012,
    dateLabel: mark,
    title: mark,
    lane: mark,
    text: `${markdown} [x](https://example.org/"onx=1) [y](#fire) [z](mailto:a@b.c)`,
    id: 'fire',
    dateNote: mark,
    claims: [{ by: mark, says: markdown, about: mark }],
    quote: { text: markdown, by: mark },
    media: [{ file: `a'"><b>.png`, alt: mark, caption: mark, credit: mark }],
    warning: undefined,
  };
  const {
    title,
    events: [slide],
    eras,
  } = timeline({ title: mark, summary: mark, events: [event], spans: [{ id: 'war', title: mark, date: '1992/1997' }] });
  const html = [
    title.text.headline,
    title.text.text,
    slide.text.headline,
    slide.text.text,
    slide.media.caption,
    slide.media.credit,
    eras[0].text.headline,
  ].join('\n');
  const tags = [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
  expect(
    tags.filter(
      tag =>
        !/^<\/?(p|ul|li|em|strong|blockquote|br|a)>$/.test(tag) &&
        !/^<a href="(https?:\/\/|mailto:)[^"<>]*" rel="noopener noreferrer" target="_blank">$/.test(tag),
    ),
  ).toEqual([]);
  expect(tags.filter(tag => tag.startsWith('<a '))).toHaveLength(2);
  // Read as text, then as markup.
  expect(slide.display_date + slide.group).not.toMatch(/[<>]|&(lt|gt|amp|#)/i);
  expect(slide.media.url).toBe('a%27%22%3E%3Cb%3E.png');
});

test('lanes are groups, spans are eras from their first to their last day, ids stay, and links are not made up', () => {
  const spans = [
    { id: 'war', title: 'War', date: '1992/1997' },
    { id: 'now', title: 'Now', date: '2012/..' },
  ];
  const result = timeline({ spans, events: [{ id: 'fire', date: 2012, title: 'Fire', lane: 'R&D', place: 'khorog' }] });
  expect(result.events).toEqual([
    {
      unique_id: 'fire',
      autolink: false,
      start_date: { year: 2012 },
      text: { headline: 'Fire' },
      group: 'R&D',
      location: { name: 'Khorog', lat: 37.5, lon: 71.5 },
    },
  ]);
  expect(result.eras).toEqual([
    { start_date: { year: 1992 }, end_date: { year: 1997, month: 12, day: 31 }, text: { headline: 'War' } },
  ]);
  expect(result.lost).toContain('spans with an open end: now');
});

test('media under a warning are left out and named; others have caption, credit and alternative text', () => {
  const media = [{ url: 'https://example.org/a.jpg', alt: 'A & B', caption: 'A & B', credit: 'C', licence: 'CC0' }];
  const { events, lost } = timeline({
    events: [
      { id: 'bare', date: 2012, title: 'a', media },
      { id: 'covered', date: 2013, title: 'b', media, warning: 'Blood' },
    ],
  });
  expect(events[0].media).toEqual({
    url: 'https://example.org/a.jpg',
    alt: 'A & B',
    title: 'A & B',
    caption: 'A &amp; B',
    credit: 'C, CC0',
  });
  expect(events[1]).not.toHaveProperty('media');
  expect(events[1].text.text).toContain('Blood');
  expect(lost).toContain('media under a warning, which TimelineJS cannot cover: covered');
});
