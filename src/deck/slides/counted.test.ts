import { expect, test } from 'vitest';
import { loadWholeStory } from '../../build/load.ts';
import { packageRoot } from '../../build/package.ts';
import { countsCitedOn } from './counted.ts';

const { deck } = loadWholeStory(`${packageRoot}/e2e/stories/counts`);

test('countsCitedOn() names the sources of every reading on a slide of counts', () => {
  const figures = deck.slides.filter(slide => slide.kind === 'figures' && slide.drawing.ranges.length > 0);
  expect(figures.length).toBeGreaterThan(0);
  for (const slide of figures) {
    if (slide.kind !== 'figures') continue;
    const cited = countsCitedOn(slide).map(({ source }) => source);
    for (const { rows } of slide.drawing.ranges)
      for (const { reading } of rows)
        expect(cited).toEqual(expect.arrayContaining(reading.sources.map(({ source }) => source)));
  }
});

test('countsCitedOn() is empty on slides without counts', () => {
  for (const slide of deck.slides)
    if (slide.kind !== 'figures' && slide.kind !== 'series') expect(countsCitedOn(slide)).toEqual([]);
});
