import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import type { Story } from '../../story/story.ts';
import type { SeriesSlide } from '../deck.ts';
import { planDeck } from '../plan.ts';
import { boundsOf } from '../quantity.ts';
import { storyOf, wholeStory, workshopOf } from '../sample-deck.test-kit.ts';
import { widthOf } from '../text/measure.ts';
import { type Box, whatStyle, whoStyle } from './series-labels.ts';
import { seriesSlides } from './series-slides.ts';
import { voiceOf } from './voice.ts';

const faces = shippedFaces();

/** One event with the readings given, by whom they are, on which day of March 2001, as YAML values. */
function following(
  readings: { by: string; kind: string; day: number; values: string }[],
  categories = ['a', 'b'],
): Story {
  const lines = readings.map(({ by, kind, day, values }) => {
    return `        - { by: ${by}, kind: ${kind}, date: 2001-03-${String(day).padStart(2, '0')}, values: ${values} }\n`;
  });
  return storyOf(`
title: T
measures: { toll: { title: Toll, categories: { ${categories.map(id => `${id}: { label: ${id} }`).join(', ')} } } }
events:
  - id: count
    date: 2001-03-01/2001-03-28
    title: Counts
    figures:
      toll:
${lines.join('')}
`);
}

const slidesOf = (story: Story): SeriesSlide[] => seriesSlides('story', 'story', workshopOf(story, faces));
const pointsOf = (slide: SeriesSlide) => slide.chart.panels.flatMap(panel => panel.points);

const count = fc.nat({ max: 400 });
const value = fc.oneof(
  count.map(String),
  count.map(about => `{ about: ${about} }`),
  count.map(atLeast => `{ atLeast: ${atLeast} }`),
  count.map(atMost => `{ atMost: ${atMost} }`),
  fc.tuple(count, count).map(([from, more]) => `{ from: ${from}, to: ${from + more} }`),
);
const reading = fc.record({
  by: fc.constantFrom('Board', 'A nurse', 'The paper of the town', 'Monitors'),
  kind: fc.constantFrom('official', 'media', 'ngo'),
  day: fc.integer({ min: 1, max: 28 }),
  values: fc.tuple(value, fc.option(value)).map(([a, b]) => `{ a: ${a}${b ? `, b: ${b}` : ''} }`),
});

test('seriesSlides(readings) draws every value of every reading exactly once, at its number, and joins no two counters', () => {
  fc.assert(
    fc.property(fc.array(reading, { minLength: 2, maxLength: 12 }), readings => {
      const [slide] = slidesOf(following(readings));
      if (!slide) return;
      for (const { reading, x } of pointsOf(slide)) {
        const same = pointsOf(slide).filter(other => other.reading === reading);
        expect(new Set(same.map(other => other.x))).toEqual(new Set([x]));
      }
      for (const panel of slide.chart.panels) {
        const given = slide.readings.filter(one => one.reading.values.has(panel.category));
        expect(panel.points.map(point => point.reading)).toEqual(given);
        for (const point of panel.points) {
          expect(point.value).toBe(point.reading.reading.values.get(panel.category));
          const { axis, top, height } = panel;
          const at = (y: number) => axis.from + (1 - (y - top) / height) * (axis.to - axis.from);
          const { low, high } = boundsOf(point.value);
          expect(at(point.low)).toBeCloseTo(low, 6);
          expect(at(point.high)).toBeCloseTo(high, 6);
        }
        for (const { from, to } of panel.lines) {
          expect(from.by).toBe(to.by);
          expect([from.value, to.value].every(one => 'exact' in one)).toBe(true);
          const own = slide.readings.filter(one => one.reading.by === to.by);
          expect(own.indexOf(to.reading)).toBe(own.indexOf(from.reading) + 1);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('seriesSlides(readings) has labels that stand inside the drawing and on no other, and names every counter', () => {
  fc.assert(
    fc.property(fc.array(reading, { minLength: 2, maxLength: 12 }), readings => {
      const story = following(readings);
      const [slide] = slidesOf(story);
      if (!slide) return;
      const boxes = pointsOf(slide).flatMap(({ label }) => (label ? [boxOf(label)] : []));
      for (const [index, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(slide.chart.left - 0.01);
        expect(box.right).toBeLessThanOrEqual(slide.chart.width + 0.01);
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      }
      for (const panel of slide.chart.panels) {
        for (const { by } of panel.points) {
          const said = panel.points.some(
            ({ by: other, label }) => other === by && label?.who === voiceOf(by, story).name,
          );
          expect(said || slide.chart.unnamed.flat().some(counter => counter.by === by)).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('seriesSlides(readings) keeps its ticks on the axis and the drawing above the ribbon', () => {
  for (const slide of slidesOf(wholeStory()).concat(slidesOf(following(exactly(3, 9, 27))))) {
    const { ticks, left, right, panels, foot, height } = slide.chart;
    expect(ticks.filter(({ x }) => x < left - 0.01 || x > right + 0.01)).toEqual([]);
    expect(ticks.some(({ label }) => label !== '')).toBe(true);
    for (const panel of panels) expect(panel.top + panel.height).toBeLessThanOrEqual(foot + 0.01);
    expect(foot).toBeLessThan(height);
  }
});

test('seriesSlides(readings dated to the day) has no ticks of hours', () => {
  const [slide] = slidesOf(following(exactly(3, 4)));
  expect(slide?.chart.ticks.filter(({ label }) => label.includes(':'))).toEqual([]);
});

test('seriesSlides(a count between which the counter gave no number) has a gap there', () => {
  const story = following([
    ...exactly(3),
    { by: 'Board', kind: 'official', day: 5, values: '{ b: 2 }' },
    { by: 'Board', kind: 'official', day: 9, values: '{ a: 7 }' },
  ]);
  const [slide] = slidesOf(story);
  const panel = slide?.chart.panels.find(({ category }) => category === 'a');
  expect(panel?.points).toHaveLength(2);
  expect(panel?.lines).toEqual([]);
});

test('seriesSlides(counts dated to the month) joins nothing: a step would have a day', () => {
  const story = storyOf(`
title: T
measures: { toll: { title: Toll, categories: { a: { label: a } } } }
events:
  - { id: one, date: 2001-03, title: E, figures: { toll: [{ by: B, kind: official, values: { a: 5 } }] } }
  - { id: two, date: 2001-04, title: E, figures: { toll: [{ by: B, kind: official, values: { a: 9 } }] } }
`);
  const [panel] = slidesOf(story)[0]?.chart.panels ?? [];
  expect([panel?.points.length, panel?.lines.length]).toEqual([2, 0]);
});

test('seriesSlides(two counters that agree) draws one line, the official one', () => {
  const both = [3, 6, 9].flatMap(day => [
    { by: 'Monitors', kind: 'ngo', day, values: `{ a: ${60 + day} }` },
    { by: 'Board', kind: 'official', day, values: `{ a: ${60 + day} }` },
  ]);
  const [panel] = slidesOf(following(both))[0]?.chart.panels ?? [];
  expect(panel?.lines.map(({ to }) => to.by)).toEqual(['Board', 'Board']);
});

test('seriesSlides(counts months apart) leaves what is folded out of its lines', () => {
  const story = storyOf(`
title: T
measures: { toll: { title: Toll, categories: { a: { label: a } } } }
events:
  - { id: one, date: 2001-03-01, title: E, figures: { toll: [${[1, 2, 3].map(day => `{ by: B, kind: official, date: 2001-03-0${day}, values: { a: ${day} } }`).join(', ')}] } }
  - { id: two, date: 2004-03-01, title: E, figures: { toll: [{ by: B, kind: official, values: { a: 9 } }] } }
`);
  const [slide] = slidesOf(story);
  const { folds = [], panels = [] } = slide?.chart ?? {};
  expect(folds.map(({ label }) => label)).toEqual(['3 years']);
  for (const [x1, , x2] of panels.flatMap(panel => panel.lines.flatMap(({ path }) => path)))
    for (const fold of folds) expect(x2 <= fold.from || x1 >= fold.to).toBe(true);
});

test('seriesSlides(five categories) goes on: three panels, then two', () => {
  const categories = ['a', 'b', 'c', 'd', 'e'];
  const values = `{ ${categories.map((id, at) => `${id}: ${at}`).join(', ')} }`;
  const story = following(
    [3, 4].map(day => ({ by: 'B', kind: 'official', day, values })),
    categories,
  );
  const slides = slidesOf(story);
  expect(slides.map(({ id, part, categories: own }) => [id, part, own])).toEqual([
    ['toll-series', 1, ['a', 'b', 'c']],
    ['toll-series-2', 2, ['d', 'e']],
  ]);
});

test('seriesSlides(negative values) has an axis from below the least', () => {
  const story = following([3, 4].map(day => ({ by: 'B', kind: 'media', day, values: `{ a: -${day}.5 }` })));
  const [panel] = slidesOf(story)[0]?.chart.panels ?? [];
  expect(panel?.axis.from).toBeLessThanOrEqual(-4.5);
  expect(panel?.axis.ticks).toContain(0);
});

test('planDeck puts a series after its event on level 4, else at the end of the act on level 2', () => {
  const toll = (day: number) => `{ toll: [{ by: B, kind: official, date: 2001-03-0${day}, values: { a: ${day} } }] }`;
  const deck = (after = '') =>
    planDeck(
      storyOf(`
title: T
measures: { toll: { title: Toll, ${after} categories: { a: { label: a } } } }
acts: [{ id: act, title: Act, from: 2001, to: 2002 }]
events:
  - { id: one, date: 2001-03-01, title: E, figures: ${toll(1)} }
  - { id: two, date: 2001-03-02, title: F, figures: ${toll(2)} }
  - { id: three, date: 2001-03-03, title: G }
`),
      { faces },
    ).slides.flatMap(({ id, level }) => (/figures|series|three/.test(id) ? [[id, level]] : []));
  const figures = [
    ['one-figures', 4],
    ['two-figures', 4],
  ];
  expect(deck('seriesAfter: two,')).toEqual([...figures, ['toll-series', 4], ['three', 3]]);
  expect(deck()).toEqual([...figures, ['three', 3], ['toll-series', 2]]);
});

function exactly(...days: number[]) {
  return days.map(day => ({ by: 'Board', kind: 'official', day, values: `{ a: ${day}, b: ${2 * day} }` }));
}

/** What a label covers, px. */
function boxOf({ x, y, anchor, who, what, oneLine }: NonNullable<ReturnType<typeof pointsOf>[number]['label']>): Box {
  const [whatWidth, whoWidth] = [widthOf(faces, what, whatStyle), widthOf(faces, who, whoStyle)];
  const width = oneLine ? whatWidth + (who ? 7 + whoWidth : 0) : Math.max(whatWidth, whoWidth);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 13, bottom: y + (oneLine ? 4 : 22) };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
