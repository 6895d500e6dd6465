import { expect, test } from 'vitest';
import { csv, eventOf, from, reading } from './imported.test-kit.ts';

const json = {
  title: { text: { headline: 'The long trip', text: '<p>How we went <b>north</b>.</p>' } },
  events: [
    {
      start_date: { year: '1999', month: '3' },
      end_date: { year: '2001' },
      text: { headline: 'Départ', text: '<p>We <em>leave</em>.</p><p>It rains &amp; rains.</p>' },
      media: { url: 'https://example.org/a.jpg', credit: 'A. Author', caption: 'The quay' },
      group: 'On foot',
    },
    {
      start_date: { year: 2000, month: 2, day: 29, hour: 16, minute: 30 },
      end_date: { year: '', month: '', day: '' },
      display_date: 'Leap day',
      text: { headline: 'A halt', text: 'See <a href="https://example.org/halt">the log</a>' },
      media: { url: 'https://youtu.be/dQw4w9WgXcQ', caption: 'Film of it' },
      group: 'By train',
      background: '',
    },
  ],
  eras: [{ start_date: { year: 1999 }, end_date: { year: 2000 }, text: { headline: 'The first year' } }],
};

test('importStory(CSV) and importStory(JSON) of the same timeline give the same story', () => {
  const [sheet, object] = [from(csv, 'trip.csv'), from(json)];
  expect(sheet.story).toEqual(object.story);
  expect(sheet.yaml.split('\n').slice(1)).toEqual(object.yaml.split('\n').slice(1));
});

test('importStory(JSON) writes YAML as an author would', () => {
  expect(from(json).yaml).toBe(`# Imported from trip.json (TimelineJS JSON).
# Media are links until you allow their hosts; then they load after a click:
# allowHosts: [example.org, www.youtube-nocookie.com]

title: The long trip
summary: How we went north.

spans:
  - id: the-first-year
    title: The first year
    date: 1999/2000

events:
  - date: 1999-03/2001
    title: Départ
    text: |-
      We *leave*.

      It rains & rains.
    lane: On foot
    media:
      - url: https://example.org/a.jpg
        alt: The quay
        caption: The quay
        credit: A. Author

  - date: 2000-02-29T16:30
    dateLabel: Leap day
    title: A halt
    text: See [the log](https://example.org/halt)
    lane: By train
    media:
      - url: https://youtu.be/dQw4w9WgXcQ
        title: Film of it
`);
});

test('importStory(...) is read back as the story that it wrote', () => {
  const { story, problems } = reading(from(json));
  expect(problems.filter(problem => problem.level === 'error')).toEqual([]);
  expect(story?.events.map(event => event.title)).toEqual(['Départ', 'A halt']);
  expect(story?.spans.map(span => span.date.text)).toEqual(['1999/2000']);
});

test.each([
  [{ start_date: { year: '1999', month: 13 } }, '1999', 'slide 1 start_date.month: “13” is no month'],
  [
    { start_date: { year: 2013, month: 2, day: 31 } },
    '2013-02',
    'slide 1 start_date.day: 31 is no day of month 2 in 2013',
  ],
  [{ start_date: { year: 2013, day: 5 } }, '2013', 'slide 1 start_date.day: “5” without a month that can be kept'],
  [
    { start_date: { year: 2013 }, end_date: { year: 2012 } },
    '2013',
    'slide 1 end_date: 2012 lies before the start; the start 2013 is kept',
  ],
  [
    { start_date: { year: -43, month: 3, day: 15 } },
    '-0042-03-15',
    'slide 1 start_date.year: years BCE are one less in EDTF, which has a year 0: -43 becomes -0042',
  ],
  [
    { start_date: { year: 0 } },
    '0000',
    'slide 1 start_date.year: there is no year 0 in this calendar: EDTF has it for 1 BCE',
  ],
  [{ start_date: { year: 2012.5 } }, '2012', 'slide 1 start_date.year: “2012.5” is no year; 2012 is kept'],
  [{ start_date: { year: '2,012' } }, '2012', 'slide 1 start_date.year: read from “2,012”'],
  [{ start_date: { year: 'circa 1850' } }, '1850~', 'slide 1 start_date.year: read from “circa 1850”'],
  [
    { start_date: { year: 2012, month: 1, day: 1, hour: 0, minute: 0, second: 1, millisecond: 250 } },
    '2012-01-01T00:00:01',
    'slide 1 start_date.millisecond: “250” is finer than such a date can be',
  ],
])('importStory(%j) has the date %s and says what it left', (slide, date, said) => {
  const { event, losses } = eventOf(slide);
  expect(event?.date).toBe(date);
  expect(losses).toEqual([said]);
});

test.each([
  [{ start_date: { year: 2012, month: 7 }, end_date: { year: 2012, month: 7, day: 9 } }, '2012-07/2012-07-09'],
  [{ start_date: { year: '2012' }, end_date: { year: '2012', month: '' } }, '2012'],
  [{ start_date: { year: '2012', month: '07', day: '1', hour: '0', minute: '0' } }, '2012-07-01T00:00'],
  [{ start_date: { year: -13798000000 }, end_date: { year: '-4500000000' } }, 'Y-13798000000/Y-4500000000'],
  [{ start_date: { year: 99 } }, '0099'],
])('importStory(%j) has the date %s and nothing to report', (slide, date) => {
  const { event, losses } = eventOf(slide);
  expect([event?.date, losses]).toEqual([date, []]);
});

test('importStory(a slide without a year) keeps it as a draft and names it', () => {
  const imported = from({ events: [{ text: { headline: 'When?' } }, ...json.events] });
  expect(imported.losses).toContainEqual({
    kind: 'draft',
    where: 'slide 1',
    field: 'start_date',
    what: 'no date that can be read; “When?” is a draft until it has one',
  });
  const { story, problems } = reading(imported);
  expect(problems.filter(problem => problem.level === 'error')).toEqual([]);
  expect(story?.events).toHaveLength(2);
  expect(imported.story.events).toHaveLength(3);
});

test('importStory(fields that a story has no room for) names each with its value', () => {
  const { losses } = eventOf({
    background: { color: '#fff' },
    media: { thumb: 't.png' },
    event_types: ['x'],
    uniqueid: '',
  });
  expect(losses).toEqual([
    'slide 1 media.thumb: not kept: “t.png”',
    'slide 1 background: not kept: “{"color":"#fff"}”',
    'slide 1 event_types: not kept: “["x"]”',
  ]);
});

test('importStory(unique ids) keeps those that can be ids and spells others in ASCII', () => {
  const slide = (unique_id: string) => ({ ...json.events[0], unique_id });
  const { story, losses } = from({ events: ['halt', 'Хоруғ', 'sources', 'halt', '12'].map(slide) });
  expect(story.events.map(event => event.id)).toEqual(['halt', 'khorugh', undefined, undefined, undefined]);
  expect(losses.filter(loss => loss.field === 'id').map(loss => loss.where)).toEqual([
    'slide 2',
    'slide 5',
    'slide 3',
    'slide 4',
  ]);
});

test('importStory(locations) makes places of them, each once', () => {
  const at = (location: object) => ({ ...json.events[0], location });
  const { story, losses } = from({
    events: [
      at({ name: 'Khorog', lat: '37.49', lon: 71.55, zoom: 9 }),
      at({ name: 'Khorog', lat: 37.49, lon: 71.55 }),
      at({ name: 'Nowhere', lat: 137, lon: 'x' }),
    ],
  });
  expect(story.places).toEqual({ khorog: { name: 'Khorog', at: [37.49, 71.55] }, nowhere: { name: 'Nowhere' } });
  expect(story.events.map(event => event.place)).toEqual(['khorog', 'khorog', 'nowhere']);
  expect(losses.map(loss => loss.field)).toEqual(expect.arrayContaining(['location.zoom', 'location']));
});

test('importStory(no headline) makes one from the text and says so', () => {
  const { event, losses } = eventOf({ text: { text: '<p>A storm rises. Nobody leaves.</p>' } });
  expect(event?.title).toBe('A storm rises.');
  expect(losses).toEqual(['slide 1 text.headline: there is none: it was made from the beginning of the words']);
});

test('importStory(648 events, Cyrillic headlines) keeps all of them in one readable story', () => {
  const events = Array.from({ length: 648 }, (_, index) => ({
    start_date: { year: 1900 + (index % 100) },
    end_date: { year: '', month: '', day: '' },
    text: { headline: 'Событие', text: `№ ${index}` },
  }));
  const { story, problems } = reading(from({ events }));
  expect(problems.filter(problem => problem.level === 'error')).toEqual([]);
  expect(story?.events).toHaveLength(648);
});
