/** Type and room of a card of 1200x630 px. A phone shows it 300 px wide: what matters is four times as large as on a page. */

import type { Faces } from './faces.ts';
import { linesOfText } from './fit.ts';
import { widthOf } from './measure.ts';
import type { TypeStyle } from './type.ts';

export const cardType = {
  date: { family: 'sans', weight: 600, size: 30, leading: 40 },
  doubt: { family: 'sans', weight: 700, size: 28, leading: 44 },
  subtitle: { family: 'sans', weight: 500, size: 28, leading: 38 },
  foot: { family: 'sans', weight: 500, size: 26, leading: 34 },
} as const satisfies Record<string, TypeStyle>;

/** px; the theme (`card.css`) sets the same. */
export const cardRoom = {
  /** Width of the words beside a map, and alone. */
  beside: 580,
  whole: 1110,
  /** From the top of the words to their foot. */
  height: 404,
  /** Under each part. */
  gap: 10,
};

/** Sizes of headlines, px: the theme has a rule for each. */
export const cardSizes = [104, 92, 80, 70, 62, 54, 48, 42, 36, 30, 24] as const;

/** px */
export function cardHeadline(size: number): TypeStyle {
  return { family: 'serif', weight: 600, size, leading: Math.round(size * 1.1), tracking: -0.012 };
}

/** Beside a map a smaller type is better that saves a line: down to this share of the largest one that fits. */
const leastShare = 0.74;

/**
 * The largest size in which a headline takes no more than `room` px of height and no word is broken, or one a little
 * smaller with a line less; the smallest when nothing fits.
 */
export function fitCardHeadline(faces: Faces, title: string, width: number, room: number): number {
  const words = title.split(/\s+|(?<=[-–—/])/);
  const sizes = cardSizes.map(size => {
    const style = cardHeadline(size);
    const whole = words.every(word => widthOf(faces, word, style) <= width);
    const lines = linesOfText(faces, title, style, width);
    return { size, lines, fits: whole && lines * style.leading <= room };
  });
  const largest = sizes.find(({ fits }) => fits);
  if (!largest) return cardSizes.at(-1) ?? 0;
  if (width === cardRoom.whole) return largest.size;
  const fewer = sizes.find(({ size, lines }) => lines < largest.lines && size >= largest.size * leastShare);
  return (fewer ?? largest).size;
}
