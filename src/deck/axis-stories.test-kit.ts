/** Invented stories that try the axis: how little, how much, how near and how far apart its events can be. */

import { yearMs } from '../time/calendar.ts';

/** An event as an author writes it. */
export interface EventText {
  id: string;
  date: string;
  title: string;
  lane?: string;
  weight?: number;
  act?: string;
}

/** A story's YAML from its head and its events. JSON is YAML, so any text is safe. */
export function axisStory(title: string, events: EventText[], head = ''): string {
  const lines = events.map(event => `  - ${JSON.stringify(event)}\n`).join('');
  return `title: ${JSON.stringify(`${title} (invented)`)}\n${head}events:\n${lines}`;
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const two = (value: number) => String(value).padStart(2, '0');

function numbered(dates: string[], more: (index: number) => Partial<EventText> = () => ({})): EventText[] {
  return dates.map((date, index) => ({ id: `e${index}x`, date, title: `Event number ${index + 1}`, ...more(index) }));
}

/** Days of some years, drawn by lot. */
function days(count: number, from: number, years: number): string[] {
  const number = seededNumbers(count);
  return Array.from({ length: count }, () =>
    new Date(Math.round(Date.UTC(from, 0) + number() * years * yearMs)).toISOString().slice(0, 10),
  );
}

const lanes = ['Diplomacy', 'The front', 'At home', 'Abroad', 'Weather'];

export const axisStories = {
  one: axisStory('One event', numbered(['1969-07-20'])),
  hour: axisStory(
    'Twelve events in one hour',
    numbered(Array.from({ length: 12 }, (_, at) => `2021-05-12T04:${two(at * 5)}Z`)),
  ),
  ages: axisStory(
    'Two thousand years',
    numbered(
      ['0014', '0117', '0180', '0235', '0410', '0529', '0800', '1066', '1215', '1348', '1453', '1517', '1789'].concat(
        '1914-07-28',
        '2012',
      ),
      index => ({ weight: index % 4 === 0 ? 3 : 2 }),
    ),
  ),
  crowd: axisStory('Four hundred events', numbered(days(400, 2010, 10))),
  same: axisStory('All on one day', numbered(Array.from({ length: 30 }, () => '2012-07-24'))),
  minute: axisStory('All in one minute', numbered(Array.from({ length: 5 }, () => '2012-07-24T04:00Z'))),
  bce: axisStory(
    'Before our era',
    numbered(['-3000', '-1200~', '-0752', '-0500/-0449', '-0479', '-0322', '-0217', '-0043-03-15', '0014', '0476']),
  ),
  lanes: axisStory(
    'Three lanes',
    numbered(days(24, 2014, 1), index => ({ lane: lanes[index % 3] ?? '', weight: 1 + (index % 3) })),
    'acts: [{ id: first, title: The first half, from: 2014-01, to: 2014-06 }, { id: second, title: The second half, from: 2014-07, to: 2014-12 }]\n',
  ),
  manyLanes: axisStory(
    'Five lanes',
    numbered(days(30, 2014, 1), index => (index % 6 === 5 ? {} : { lane: lanes[index % 6] ?? '' })),
  ),
  shapes: axisStory(
    'Every form of date',
    numbered(
      [
        '2012-01-05',
        '2012-02',
        '2012-03-10/2012-04-20',
        '2012-05-04~',
        '2012-05-20?/2012-06-20~',
        '2012-07/..',
        '../2012-08-10',
        '2012-09-10/',
        '2012-10-14?',
        '[2012-11-02,2012-11-20]',
        '2012-12-24',
      ],
      index => ({ weight: 1 + (index % 3) }),
    ),
    `acts:
  - { id: one, title: A first act with quite a long name, from: 2012-01, to: 2012-03 }
  - { id: two, title: Second, from: 2012-04, to: 2012-04 }
  - { id: three, title: A third act whose end nobody knows, from: 2012-05, to: 2012-12~ }
spans:
  - { id: rain, title: The rainy season, date: 2012-02-10/2012-05-20 }
  - { id: term, title: A term of office, date: 2012-05-01/2012-11-15 }
  - { id: week, title: A week of mourning that has a long name, date: 2012-08-20/2012-08-27 }
`,
  ),
} satisfies Record<string, string>;
