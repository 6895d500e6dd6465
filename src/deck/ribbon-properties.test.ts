import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import type { Story } from '../story/story.ts';
import { parseDate } from '../time/edtf.ts';
import { civilOf } from '../time/zone.ts';
import { axisStory } from './axis-stories.test-kit.ts';
import { targetSize } from './marks.ts';
import { planRibbon, type Ribbon } from './ribbon.ts';
import { storyOf } from './sample-deck.test-kit.ts';
import { widthOf } from './text/measure.ts';
import { stage, type TypeStyle, type } from './text/type.ts';

const faces = shippedFaces();
const runs = 1000;

const two = (value: number) => String(value).padStart(2, '0');
const bce = (year: number) => (year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0'));
const minute = fc.nat({ max: 1439 });
const clock = minute.map(at => `T${two(Math.floor(at / 60))}:${two(at % 60)}Z`);
const day = fc.nat({ max: 364 }).map(at => new Date(Date.UTC(2012, 0, 1 + at)).toISOString().slice(0, 10));
const year = fc.integer({ min: -3000, max: 2100 });
const doubt = fc.constantFrom('', '', '', '~', '?', '%');

const yearOf = (instant: number) => bce(civilOf(instant, 'UTC').year);

/** Dates of one kind each, so that a story can be all hours, all years, or any mixture. */
const kinds = {
  hours: clock.map(at => `2012-07-24${at}`),
  hour: fc.nat({ max: 59 }).map(at => `2012-07-24T04:${two(at)}Z`),
  days: fc.tuple(day, doubt).map(([at, sign]) => at + sign),
  months: fc.integer({ min: 1, max: 12 }).map(at => `2012-${two(at)}`),
  years: fc.tuple(fc.integer({ min: 1850, max: 2020 }), doubt).map(([at, sign]) => at + sign),
  ages: fc.tuple(year, doubt).map(([at, sign]) => bce(at) + sign),
  same: fc.constant('2012-07-24'),
  instant: fc.constant('2012-07-24T04:00Z'),
  intervals: fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
  reigns: fc.tuple(year, fc.nat({ max: 80 })).map(([from, years]) => `${bce(from)}/${bce(from + years)}~`),
  open: fc.tuple(day, fc.constantFrom('/..', '/')).map(([at, end]) => at + end),
  until: day.map(at => `../${at}`),
  sets: fc.tuple(day, day).map(([a, b]) => (a < b ? `[${a},${b}]` : `[${b},${a}]`)),
} as const;

const mixture = fc
  .uniqueArray(fc.constantFrom(...Object.values(kinds)), { minLength: 1, maxLength: 4 })
  .chain(some =>
    fc.oneof(
      { weight: 60, arbitrary: fc.array(fc.oneof(...some), { minLength: 1, maxLength: 14 }) },
      { weight: 30, arbitrary: fc.array(fc.oneof(...some), { minLength: 15, maxLength: 60 }) },
      { weight: 1, arbitrary: fc.array(fc.oneof(...some), { minLength: 300, maxLength: 400 }) },
    ),
  );
/** Spans of which several begin together. */
const stretches = fc.constantFrom('2012-02/2012-09', '2012-02/2012-11', '1900/2010', '1900/1960');
const name = fc.constantFrom(
  'War',
  'The long way home',
  'Talks',
  'A title that goes on and on for a while',
  'Aftermath',
);
const story = fc
  .record({
    dates: mixture,
    lanes: fc.oneof(fc.constant<string[]>([]), fc.array(fc.option(name, { nil: '' }), { minLength: 1, maxLength: 7 })),
    acts: fc.array(name, { maxLength: 6 }),
    dated: fc.boolean(),
    spans: fc.array(fc.tuple(name, fc.oneof(kinds.intervals, kinds.reigns, kinds.days, kinds.years, stretches)), {
      maxLength: 6,
    }),
  })
  .map(({ dates, lanes, acts, dated, spans }) => {
    const events = dates.map((date, index) => {
      const lane = lanes[index % Math.max(1, lanes.length)];
      const act = acts.length > 0 ? `act${Math.floor((index * acts.length) / dates.length)}` : undefined;
      const title = `Event ${index}`;
      return {
        id: `e${index}x`,
        date,
        title,
        weight: 1 + (index % 3),
        ...(act ? { act } : {}),
        ...(lane ? { lane } : {}),
      };
    });
    const actLines = acts.map((title, index) => {
      const own = events.filter(event => event.act === `act${index}`).map(event => parseDate(event.date, 'UTC'));
      const from = yearOf(Math.min(...own.map(date => date.earliest)));
      const to = yearOf(Math.max(...own.map(date => date.latest)));
      const bounds = dated && own.length > 0 ? { from, to: index % 2 === 0 ? to : `${to}~` } : {};
      return `  - ${JSON.stringify({ id: `act${index}`, title, ...bounds })}\n`;
    });
    const spanLines = spans.map(([title, date], index) => `  - ${JSON.stringify({ id: `s${index}x`, title, date })}\n`);
    const head = [
      acts.length > 0 ? `acts:\n${actLines.join('')}` : '',
      spans.length > 0 ? `spans:\n${spanLines.join('')}` : '',
    ].join('');
    return axisStory('Any', events, head);
  });

test(`planRibbon(any of ${runs} stories) is sound`, { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(story, text => {
      const one = storyOf(text);
      const ribbon = planRibbon(one, faces);
      // One expectation a story: thousands of them would take most of the time.
      expect([
        ...unreached(one, ribbon),
        ...outOfOrder(one, ribbon),
        ...tooClose(ribbon),
        ...offTheAxis(ribbon),
        ...folded(one, ribbon),
        ...touching(ribbon),
      ]).toEqual([]);
    }),
    { numRuns: runs, seed: 2012 },
  );
});

const near = 1e-9;
const sorted = (values: number[]) => values.every((value, index) => value >= (values[index - 1] ?? value) - near);

/** Every event stands in exactly one mark. */
function unreached({ events }: Story, { marks }: Ribbon): string[] {
  const ids = marks.flatMap(mark => mark.events);
  const lost = events.filter(event => !ids.includes(event.id)).map(event => `${event.id} has no mark`);
  return ids.length === new Set(ids).size ? lost : [...lost, 'an event has two marks'];
}

/** Marks follow each other as events do: in a story without lanes along the whole axis, else along each row. */
function outOfOrder({ events }: Story, { marks, lanes }: Ribbon): string[] {
  const rank = new Map(events.map((event, index) => [event.id, index]));
  const rows = lanes.length === 0 ? [marks] : lanes.map(lane => marks.filter(mark => mark.row === lane.row));
  return rows.flatMap(row => {
    const ranks = row.flatMap(mark => mark.events).map(id => rank.get(id) ?? -1);
    return [
      ...(sorted(ranks) ? [] : ['events out of order']),
      ...(sorted(row.map(mark => mark.at)) ? [] : ['marks out of order']),
    ];
  });
}

/** Rows stand a target apart, so that only marks of one row can meet. */
function tooClose({ marks, track }: Ribbon): string[] {
  const last = new Map<number, number>();
  return marks.flatMap(({ row, at, events }) => {
    const distance = (at - (last.get(row) ?? Number.NEGATIVE_INFINITY)) * track.length;
    last.set(row, at);
    return distance >= targetSize - 0.02 ? [] : [`${events[0]} is ${distance} px from the mark before it`];
  });
}

function offTheAxis({ marks, ticks, folds, bands, spans, lanes, track }: Ribbon): string[] {
  const places = [
    ...marks.flatMap(mark => [mark.start, mark.at, mark.end]),
    ...ticks.flatMap(tick => [tick.at, tick.labelAt]),
    ...[...folds, ...bands, ...spans].flatMap(stretch => [stretch.start, stretch.end]),
  ];
  const astray = marks.filter(({ start, at, end }) => at < start - near || at > end + near);
  const wide = lanes.filter(lane => stage.margin + widthOf(faces, lane.name, type.tick) >= track.left);
  return [
    ...places.filter(place => !(place >= 0 && place <= 1)).map(place => `${place} is not on the axis`),
    ...astray.map(mark => `${mark.events[0]} stands where its date does not allow`),
    ...wide.map(lane => `${lane.name} runs into the axis`),
  ];
}

/** No date begins, ends or lies in time that is left out. */
function folded({ events }: Story, { axis }: Ribbon): string[] {
  return axis.folds.flatMap(fold =>
    events
      .filter(({ date }) => date.latest >= fold.from && date.earliest < fold.to)
      .map(({ date }) => `${date.text} is folded away`),
  );
}

interface Ink {
  text: string;
  from: number;
  to: number;
}

/** No two texts on one line touch or leave the axis: ticks with folds, titles of bands, names of spans. */
function touching({ ticks, folds, bands, spans, track }: Ribbon): string[] {
  const wide = (text: string, style: TypeStyle) => widthOf(faces, text, style);
  const centred = (text: string, at: number): Ink => {
    const half = wide(text, type.tick) / 2;
    return { text, from: at * track.length - half, to: at * track.length + half };
  };
  const from = (text: string, at: number, style: TypeStyle): Ink => {
    return { text, from: at * track.length, to: at * track.length + wide(text, style) };
  };
  const labels = ticks.filter(tick => tick.label !== '').map(tick => centred(tick.label, tick.labelAt));
  const lines = [
    [...labels, ...folds.map(fold => centred(fold.label, (fold.start + fold.end) / 2))],
    bands.filter(band => band.titled).map(band => from(band.title, band.start, type.band)),
    spans.flatMap(({ title, nameAt }) => (nameAt === undefined ? [] : [from(title, nameAt, type.tick)])),
  ];
  return lines.flatMap(line => {
    line.sort((a, b) => a.from - b.from);
    return line.flatMap(({ text, from, to }, index) => {
      const before = line[index - 1];
      return [
        ...(before && from <= before.to + 1 ? [`${before.text} touches ${text}`] : []),
        ...(from < -0.01 || to > track.length + 0.01 ? [`${text} leaves the axis`] : []),
      ];
    });
  });
}
