/** @jsxImportSource preact */

import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import type { EventSlide } from '../deck/deck.ts';
import { storyOf, storyOfDates } from '../deck/sample-deck.test-kit.ts';
import { planLens } from '../deck/slides/lens.ts';
import { setUpLenses } from '../deck/slides/lens-choice.ts';
import type { Story } from '../story/story.ts';
import { LensDrawing } from './lens.tsx';
import { lensInWords, lensTitle } from './lens-words.ts';
import { contextOf } from './sample-page.test-kit.ts';

const faces = shippedFaces();

function drawn(story: Story, id: string) {
  const context = contextOf(story, { faces });
  const slide = context.deck.slides.find((candidate): candidate is EventSlide => candidate.id === id);
  if (!slide?.lens) throw new Error(`no lens on ${id}`);
  const props = { lens: slide.lens, context };
  return { title: lensTitle(props), words: lensInWords(props), html: renderToString(<LensDrawing {...props} />) };
}

const reported = (dates: string[], sources: string) =>
  storyOf(`
title: T
sources: { paper: { publisher: Morning paper, title: T } }
events: [${dates.map((date, at) => `{ id: e${at}x, date: ${date}, title: E${at}${sources} }`).join(', ')}]
`);

test('lensTitle(no sources) says nothing of reporters; one who is named is said', () => {
  for (const [dates, head] of [
    [['2001', '2002'], 'Before and after'],
    [['2001-01-01T10:00', '2001-01-01T12:00'], 'The day by the hour'],
    [['2001', '2001'], 'At the same time'],
  ] as const) {
    const silent = drawn(reported([...dates], ''), 'e0x');
    expect(silent.title).toBe(head);
    expect(silent.html).toContain(`>${head}</text>`);
    expect(silent.words).toMatch(new RegExp(`^${head}\\. `));
    expect(drawn(reported([...dates], ', sources: [paper]'), 'e0x').title).toBe(`${head}, and who reported it`);
  }
});

test('LensDrawing(more than have room) says how many it shows, in words that no page number has; all shown, nothing', () => {
  const years = (count: number) =>
    reported(
      Array.from({ length: count }, (_, at) => `${2001 + at}`),
      '',
    );
  const { html } = drawn(years(28), 'e9x');
  const shown = html.match(/class="what"/g)?.length;
  expect(html).toContain(`>${shown} of 28 shown</text>`);
  expect(drawn(years(3), 'e0x').html).not.toContain('lens-count');
});

test('LensDrawing(a bar that the rail cuts, one of unknown end) runs out in dashes; a whole one ends', () => {
  const dashes = (dates: string[]) => drawn(reported(dates, ''), 'e0x').html.match(/class="onwards"/g)?.length ?? 0;
  expect(dashes(['2001', '2002/2003'])).toBe(0);
  expect(dashes(['2001', '2002/..'])).toBe(1);
  expect(dashes(['2001', '2002', '2003', '2004', '2005', '2001/2300'])).toBe(1);
  expect(dashes(['2012-07-24T12:00', '2012-07-24T20:00/2012-07-25T03:00'])).toBe(1);
});

type Point = [x: number, y: number];

/** The corners of a leader: a path of M, H and L. */
function cornersOf(path: string): Point[] {
  const corners: Point[] = [];
  for (const [, command, x, y] of path.matchAll(/([MHL])(-?[\d.]+)(?: (-?[\d.]+))?/g))
    corners.push([Number(x), command === 'H' ? (corners.at(-1)?.[1] ?? 0) : Number(y)]);
  return corners;
}

/** Which side of a line a point lies on. */
const side = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point) =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

function cross(one: Point[], other: Point[]): boolean {
  const pieces = (line: Point[]) => line.slice(1).map((to, index) => [line[index] ?? to, to] as const);
  return pieces(one).some(([a, b]) =>
    pieces(other).some(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
  );
}

const two = (value: number) => String(value).padStart(2, '0');
const day = fc.integer({ min: 1, max: 28 }).map(two);
const hour = fc.integer({ min: 0, max: 23 }).map(two);
const anyDate = fc.oneof(
  fc.constantFrom('2012', '2012-07', '2012-07/..', '[2012-07-03,2012-07-05]'),
  day.map(on => `2012-07-${on}`),
  fc.tuple(day, hour).map(([on, at]) => `2012-07-${on}T${at}:00`),
  fc.tuple(day, fc.integer({ min: 2012, max: 2100 })).map(([on, until]) => `2012-07-${on}/${until}-08`),
  fc.tuple(hour, hour).map(times => `2012-07-05T${times.sort().join(':00/2012-07-05T')}:30`),
);

test('LensDrawing(any dates) leads no two words across each other', () => {
  const context = contextOf(storyOfDates(['2001', '2002']), { faces });
  fc.assert(
    fc.property(fc.array(anyDate, { minLength: 2, maxLength: 14 }), fc.nat(), (dates, pick) => {
      const story = storyOfDates(dates);
      const event = story.events[pick % story.events.length];
      const lens = event && planLens(event, setUpLenses(story, faces));
      if (!lens) throw new Error('no lens');
      const html = renderToString(<LensDrawing lens={lens} context={context} />);
      const leaders = [...html.matchAll(/class="leader" d="([^"]+)"/g)].map(([, path = '']) => cornersOf(path));
      for (const [index, one] of leaders.entries())
        for (const other of leaders.slice(index + 1)) expect(cross(one, other)).toBe(false);
    }),
  );
});
