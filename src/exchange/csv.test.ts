import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { StoryEvent } from '../story/story.ts';
import { writeCsv } from './csv.ts';
import {
  anyLine,
  anyMarkdown,
  hostileTexts,
  readFields,
  settled,
  storyFrom,
  surroundings,
} from './sample-events.test-kit.ts';

const citation = fc.constantFrom('afp', 'afp s3; s4', 'a_b.c-d p. 2');
const list = <T>(item: fc.Arbitrary<T>) => fc.uniqueArray(item, { minLength: 1, maxLength: 3 });
const required = {
  date: fc.constantFrom(
    '2012',
    '2012-07',
    '2012-07-21',
    '-0043-03-15',
    '1984~',
    '201X',
    '2012-07-28/..',
    '[2012-07-21,2012-07-22]',
    '2012-07-24T04:00~',
    'Y-17000',
  ),
  title: anyLine,
};
const optional = {
  dateLabel: anyLine,
  dateNote: anyLine,
  act: fc.constantFrom('one', 'two'),
  text: anyMarkdown,
  place: list(fc.constantFrom('khorog', 'moscow')),
  people: list(fc.constantFrom('nazarov', 'guard')),
  tags: list(anyLine),
  lane: anyLine,
  weight: fc.constantFrom(1, 2, 3),
  status: fc.constantFrom('confirmed', 'reported', 'alleged', 'disputed', 'retracted'),
  private: fc.boolean(),
  sources: list(citation),
  media: fc
    .record(
      {
        file: fc.constantFrom('a b.png', 'x;y.webm'),
        alt: anyLine,
        caption: anyLine,
        credit: anyLine,
        licence: anyLine,
      },
      { requiredKeys: ['file', 'alt'] },
    )
    .map(item => [item]),
  quote: fc.record({ text: anyMarkdown, by: anyLine, sources: list(citation) }, { requiredKeys: ['text'] }),
  notes: anyMarkdown,
  warning: anyLine,
};
const anyEvent = fc.record({ ...required, ...optional }, { requiredKeys: ['date', 'title'] });
const acts = [
  { id: 'one', title: 'One' },
  { id: 'two', title: 'Two', to: 9999 },
];

/** What a reader sees of an event: prose settled, and no quotation without words. */
function seen({ quote, ...event }: StoryEvent) {
  const words = settled(quote?.text ?? []);
  return {
    ...event,
    text: settled(event.text),
    notes: settled(event.notes),
    ...(words.length > 0 ? { quote: { ...quote, text: words } } : {}),
  };
}

test('the table of a story, read in place of its events, gives the same events, whatever an author wrote', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 3 }), fc.boolean(), (events, inActs) => {
      const fields = { ...surroundings, ...(inActs ? { acts } : {}) };
      const { story, problems } = readFields({
        ...fields,
        events: inActs ? events : events.map(({ act: _, ...event }) => event),
      });
      if (!story) return;
      const wrong = problems.filter(({ level }) => level === 'error');
      const { text } = writeCsv(story, { notes: true });
      const read = readFields(fields, text);
      // Events with mistakes are not in the story; what is in it has none.
      expect(read.problems.filter(({ level }) => level === 'error')).toEqual([]);
      expect(read.story?.events.map(seen)).toEqual(story.events.map(seen));
      if (wrong.length === 0) compared += 1;
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(5);
});

test('no cell begins as a formula, in any column', () => {
  const events = hostileTexts.map((text, index) => ({
    date: '-0043',
    title: text,
    dateLabel: text,
    lane: text,
    tags: [text, text],
    warning: text,
    id: `e${index}x`,
    text: text.replace(/[!-/:-@[-`{-~]/g, '\\$&'),
    quote: { text: '\\=1+1', by: text },
  }));
  const { text } = writeCsv(storyFrom({ ...surroundings, events }), { notes: true });
  const [, ...rows] = Papa.parse<string[]>(text.slice(1).trim()).data;
  expect(rows).toHaveLength(hostileTexts.length);
  expect(rows.flat().filter(cell => /^[\s]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  expect(text).toContain("'-0043");
});

test('writeCsv() begins with the mark by which Excel knows UTF-8, and has the columns that somebody uses', () => {
  const { text, lost } = writeCsv(storyFrom({ ...surroundings, events: [{ date: 2012, title: 'Ночь', lane: 'A' }] }), {
    notes: false,
  });
  expect(text).toBe('\uFEFFid,date,title,text,place,people,lane,sources\n2012-noch,2012,Ночь,,,,A,\n');
  expect(lost).toEqual([]);
});

test('writeCsv() names what a table has no cell for, and reads back without a first slide that is gone', () => {
  const events = [
    {
      id: 'fire',
      date: 2012,
      title: 'Fire',
      show: 'claims',
      notes: 'Slowly',
      claims: [{ by: 'nazarov', says: 'No.' }],
      media: [
        { file: 'a.png', alt: 'A', focus: [0.5, 0.5] },
        { file: 'b.png', alt: 'B' },
      ],
    },
  ];
  const { text, lost } = writeCsv(storyFrom({ ...surroundings, events }), { notes: false });
  expect(lost).toEqual([
    'claims: fire',
    'media after the first: fire',
    'centres of pictures: fire',
    'choices of the first slide: fire',
    'speaker notes (--notes keeps them): fire',
  ]);
  expect(text).not.toContain('Slowly');
  expect(readFields(surroundings, text).problems.filter(({ level }) => level === 'error')).toEqual([]);
});
