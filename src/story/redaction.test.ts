import { expect, test } from 'vitest';
import { hostileStory } from '../../e2e/payloads/hostile.ts';
import { readStory } from './read.ts';

const head = `title: The strike of Ada Lovelock
summary: ADA  LOVELOCK spoke first.
people:
  ada-lovelock: { name: Ada Lovelock, also: [Ада Лавлок, "A. Lovelock"], role: A delegate, redact: true }
  ben: { name: Ben Oak, role: Foreman, text: "He knew *Ada Lovelock* well." }
`;
const events = `events:
  - date: 2001-01-02
    title: Ada Lovelock speaks
    text: |
      Ada
      Lovelock's words, as A. Lovelock wrote. Ада Лавлок was there; so was Adalovelock Street.
    people: [ada-lovelock, ben]
    claims: [{ by: ada-lovelock, says: I spoke, status: stated }]
    quote: { text: I am Ada Lovelock., by: ada-lovelock }
    notes: Say nothing of Ada Lovelock.
`;

function read(yaml: string) {
  return readStory(yaml, { name: 'strike', files: { has: () => true, text: () => undefined, list: () => [] } });
}

const json = (value: unknown) =>
  JSON.stringify(value, (_, inner) => (inner instanceof Map ? Object.fromEntries(inner) : inner));

test('every spelling of a name to redact gives way to the role, in every field and in what is made of them', () => {
  const { story, problems } = read(head + events);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  const all = json(story);
  expect(all).not.toMatch(/Ada Lovelock|ada\s+lovelock\b|ada-lovelock|A\. Lovelock|Лавлок/i);
  expect(all).toContain('Adalovelock Street');
  expect(story?.title).toBe('The strike of A delegate');
  expect(story?.summary).toBe('A delegate spoke first.');
  expect(story?.events[0]).toMatchObject({
    id: '2001-01-02-a-delegate-speaks',
    people: ['person-1', 'ben'],
    claims: [{ by: 'person-1' }],
    quote: { by: 'person-1' },
  });
  expect(story?.people.get('person-1')).toMatchObject({ name: 'A delegate', also: [], redact: true });
});

test.each([
  'Ada Love\u00adlock',
  'A\u200bda Lovelock',
  'Ada\u00a0Lovelock',
  'Ada&nbsp;Lovelock',
  'Ada \u2060 Lovelock',
])('a name to redact is found as it comes with pasted text: %j', written => {
  const { story } = read(`${head}events:\n  - { date: 2001, title: Spoke, text: 'So ${written} spoke.' }\n`);
  expect(json(story?.events)).toContain('So A delegate spoke.');
});

test('there is no text in the format where a spelling stays', () => {
  const spellings = ['Ada Lovelock', 'ADA LOVELOCK', 'Ада Лавлок'].map((name): [string, string] => [name, name]);
  for (const first of spellings.keys()) {
    const { yaml, texts } = hostileStory(spellings, first);
    const whole = JSON.parse(yaml);
    whole.people.eve = { name: 'Ada Lovelock', also: ['Ада Лавлок'], role: 'A delegate', redact: true };
    const { story, problems } = read(JSON.stringify(whole));
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    const all = json(story);
    for (const field of texts.keys()) expect(all).toContain(`A delegate ${field}`);
    expect(all).not.toMatch(/ada lovelock|лавлок/i);
  }
});

test('it is said where', () => {
  const notes = read(head + events).problems.filter(({ level }) => level === 'note');
  expect(notes.map(({ line }) => line)).toEqual([1, 2, 5, 8, 9, 14, 15]);
  expect(notes[1]?.message).toBe('`ADA LOVELOCK` gives way to the role here');
  expect(notes[4]?.message).toBe('`Ada Lovelock`, `A. Lovelock`, `Ада Лавлок` gives way to the role here (3 times)');
});

test('a part of the name that is still shown is a warning with its place', () => {
  const { problems } = read(`${head}${events}  - { date: 2001-01-03, title: Lovelock is free }\n`);
  expect(problems.filter(({ level }) => level === 'warning')).toMatchObject([
    { message: '`Lovelock` is part of a name to redact, and is shown', line: 16 },
  ]);
});

test('a name in an id or a file name is a mistake, a part of one a warning; addresses stay as they are', () => {
  const { problems } = read(`${head}sources:
  gazette: { publisher: Gazette, title: News, url: https://example.org/2001/ada-lovelock-speaks }
${events}  - { id: ada-lovelock-leaves, date: 2001-01-03, title: On, sources: [gazette] }
  - { id: lovelock-street, date: 2001-01-04, title: Off, media: [{ file: media/Ada_Lovelock.jpg, alt: A street }] }
`);
  expect(
    problems
      .filter(({ level, message }) => level !== 'note' && /redact/.test(message))
      .map(({ level, message }) => `${level}: ${message}`),
  ).toEqual([
    'warning: the address `https://example.org/2001/ada-lovelock-speaks` holds `Ada Lovelock`, a name to redact',
    'error: the id `ada-lovelock-leaves` holds `Ada Lovelock`, a name to redact',
    'warning: the id `lovelock-street` holds `Lovelock`, part of a name to redact',
    'error: the name `media/Ada_Lovelock.jpg` holds `Ada Lovelock`, a name to redact',
  ]);
});

test('a role that holds a name to redact is a mistake', () => {
  const { problems } = read(`title: T
people:
  ada: { name: Ada Lovelock, role: Delegate, redact: true }
  eve: { name: Eve Stone, role: A friend of Ada Lovelock, redact: true }
events: [{ date: 2001, title: A, people: [ada, eve] }]
`);
  expect(problems).toMatchObject([{ level: 'error', line: 4 }]);
});

test('a story with nobody to redact is read as it is written', () => {
  const yaml = head.replace(', redact: true', '') + events;
  expect(json(read(yaml).story)).toContain('Ada Lovelock');
  expect(read(yaml).problems).toEqual([]);
});
