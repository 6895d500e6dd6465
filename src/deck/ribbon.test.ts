import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { axisLength, planRibbon, type Ribbon } from './ribbon.ts';
import { storyOf, storyOfDates, wholeStory } from './sample-deck.test-kit.ts';
import { widthOf } from './text/measure.ts';
import { type } from './text/type.ts';

const faces = shippedFaces();

interface Label {
  text: string;
  from: number;
  to: number;
}

/** Labels under the axis, px from its start, left to right. */
function labelsOf(ribbon: Ribbon): Label[] {
  const label = (text: string, middle: number): Label => {
    const half = widthOf(faces, text, type.tick) / 2;
    return { text, from: middle * axisLength - half, to: middle * axisLength + half };
  };
  const ticks = ribbon.ticks.filter(tick => tick.label !== '').map(tick => label(tick.label, tick.labelAt));
  const folds = ribbon.folds.map(fold => label(fold.label, (fold.start + fold.end) / 2));
  return [...ticks, ...folds].sort((a, b) => a.from - b.from);
}

function checkLabels(ribbon: Ribbon): void {
  const labels = labelsOf(ribbon);
  labels.forEach((label, index) => {
    const before = labels[index - 1];
    if (before) expect(label.from, `${before.text} | ${label.text}`).toBeGreaterThan(before.to);
    expect(label.from, label.text).toBeGreaterThanOrEqual(-0.01);
    expect(label.to, label.text).toBeLessThanOrEqual(axisLength + 0.01);
  });
  for (const { at, labelAt } of ribbon.ticks) {
    for (const position of [at, labelAt]) expect(position).toBeGreaterThanOrEqual(0);
    for (const position of [at, labelAt]) expect(position).toBeLessThanOrEqual(1);
  }
  for (const { start, end } of [...ribbon.folds, ...ribbon.bands, ...ribbon.spans]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(1);
    expect(end).toBeGreaterThanOrEqual(start);
  }
}

const years = fc.array(fc.integer({ min: -4000, max: 2100 }), { minLength: 1, maxLength: 30 });
const written = (year: number) => (year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0'));

test('planRibbon(years from the Bronze Age on) lets no two labels touch or leave the axis', () => {
  fc.assert(fc.property(years, list => checkLabels(planRibbon(storyOfDates(list.map(written)), faces))));
});

test('planRibbon(days) lets no two labels touch or leave the axis', () => {
  const days = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(days, list => {
      const texts = list.map(day => new Date(day * 864e5).toISOString().slice(0, 10));
      checkLabels(planRibbon(storyOfDates(texts, 'timezone: Asia/Dushanbe'), faces));
    }),
  );
});

test('planRibbon(minutes of a night and years before it) lets no two labels touch', () => {
  const instants = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 2, maxLength: 25 });
  fc.assert(
    fc.property(instants, list => {
      const start = Date.UTC(2012, 6, 24);
      const texts = list.map(minute => `${new Date(start + minute * 6e4).toISOString().slice(0, 16)}Z`);
      checkLabels(planRibbon(storyOfDates(['1992/1997', '2004', ...texts]), faces));
    }),
  );
});

test('planRibbon(long silence) folds it and names its length', () => {
  const { folds } = planRibbon(
    storyOfDates(['1990-01-01', '1990-01-02', '1990-01-03', '2010-01-01', '2010-01-02']),
    faces,
  );
  expect(folds.map(fold => fold.label)).toEqual(['20 years']);
});

test('planRibbon(story) has a band an act in order, and a span for each stretch', () => {
  const ribbon = planRibbon(wholeStory(), faces);
  expect(ribbon.bands.map(({ act, title }) => [act, title])).toEqual([
    ['before', 'Before'],
    ['night', 'The night'],
  ]);
  expect(ribbon.spans.map(({ id, title }) => [id, title])).toEqual([['drought', 'Drought']]);
  checkLabels(ribbon);
});

test('planRibbon(act until a rough date) ends its band softly, inside the band', () => {
  const [before, night] = planRibbon(wholeStory(), faces).bands;
  expect(before).not.toHaveProperty('softFrom');
  expect(night?.softFrom).toBeGreaterThanOrEqual(night?.start ?? 1);
  expect(night?.softFrom).toBeLessThan(night?.end ?? 0);
});

test('planRibbon(story without acts) has no band', () => {
  expect(planRibbon(storyOfDates(['1990', '1991']), faces).bands).toEqual([]);
});

test('planRibbon(title longer than its act) leaves the title out, and only that one', () => {
  const story = storyOf(`
title: T
acts:
  - { id: one, title: "${'A very long title of a very short act '.repeat(6)}", from: 2001, to: 2001 }
  - { id: two, title: Two, from: 2002, to: 2010 }
events:
  - { date: 2001, title: A }
  - { date: 2005, title: B }
`);
  expect(planRibbon(story, faces).bands.map(band => band.titled)).toEqual([false, true]);
});

test('planRibbon(act that its events outgrow) reaches over all of them', () => {
  const story = storyOf(`
title: T
acts: [{ id: one, title: One }, { id: two, title: Two }]
events:
  - { date: 2001, title: A, act: one }
  - { date: 2003, title: B, act: one }
  - { date: 2005, title: C, act: two }
`);
  const { bands, marks } = planRibbon(story, faces);
  expect(bands[0]?.start).toBeCloseTo(marks[0]?.start ?? 1, 9);
  expect(bands[0]?.end).toBeCloseTo(marks[1]?.end ?? 0, 9);
});
