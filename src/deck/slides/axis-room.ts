/** Axes of numbers whose labels have room. */

import type { Story } from '../../story/story.ts';
import { numberWords } from '../quantity.ts';
import type { Faces } from '../text/faces.ts';
import { widthOf } from '../text/measure.ts';
import { type } from '../text/type.ts';
import { type NumberAxis, type NumberAxisOptions, planNumberAxis } from './number-axis.ts';

/** Least distance of two labels, px. */
const gap = 12;

/** The axis with the most ticks whose labels do not touch. */
export function axisWithRoom(
  values: number[],
  length: number,
  { faces, story, ...options }: { faces: Faces; story: Story } & NumberAxisOptions,
): NumberAxis {
  const steps = [options.most ?? 5, 4, 3, 2].filter(most => most <= (options.most ?? 5));
  const axes = steps.map(most => planNumberAxis(values, { ...options, most }));
  const fits = ({ ticks }: NumberAxis) => {
    const widest = Math.max(...ticks.map(tick => widthOf(faces, numberWords(tick, story.language), type.tick)));
    return ticks.length * (widest + gap) <= length + widest;
  };
  return axes.find(fits) ?? planNumberAxis(values, { ...options, most: 2 });
}
