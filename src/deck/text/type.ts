/**
 * The type scale of the stage: what `fit.ts` measures and what the theme sets.
 * Sizes and leading are CSS px on the 1280x720 stage; a browser test holds the theme to this table.
 */

export type Family = 'serif' | 'sans';

export interface TypeStyle {
  family: Family;
  weight: 400 | 500 | 600 | 700;
  italic?: boolean;
  /** Font size, px. */
  size: number;
  /** Distance between baselines, px. */
  leading: number;
  /** Letter spacing, em. */
  tracking?: number;
}

export const type = {
  title: { family: 'serif', weight: 600, size: 68, leading: 74, tracking: -0.015 },
  act: { family: 'serif', weight: 600, size: 56, leading: 62, tracking: -0.012 },
  headline: { family: 'serif', weight: 600, size: 46, leading: 52, tracking: -0.01 },
  /** Headlines that would take the room of what stands under them. */
  long: { family: 'serif', weight: 600, size: 36, leading: 42, tracking: -0.01 },
  longer: { family: 'serif', weight: 600, size: 28, leading: 34, tracking: -0.01 },
  longest: { family: 'serif', weight: 600, size: 22, leading: 28, tracking: -0.01 },
  shout: { family: 'serif', weight: 400, size: 72, leading: 84 },
  quote: { family: 'serif', weight: 400, size: 56, leading: 68 },
  quotation: { family: 'serif', weight: 400, size: 44, leading: 56 },
  display: { family: 'serif', weight: 400, size: 38, leading: 52 },
  large: { family: 'serif', weight: 400, size: 32, leading: 44 },
  account: { family: 'serif', weight: 400, size: 28, leading: 39 },
  prose: { family: 'serif', weight: 400, size: 25, leading: 35 },
  small: { family: 'serif', weight: 400, size: 20, leading: 28 },
  note: { family: 'sans', weight: 500, size: 17, leading: 25 },
  source: { family: 'sans', weight: 500, size: 19, leading: 27 },
  reference: { family: 'sans', weight: 500, size: 15, leading: 21 },
  tick: { family: 'sans', weight: 500, size: 14, leading: 18 },
  band: { family: 'sans', weight: 700, size: 14, leading: 18 },
} as const satisfies Record<string, TypeStyle>;

export type TypeName = keyof typeof type;

/** The stage and its parts, px. The ribbon stands at the foot; nothing else may enter it. */
export const stage = {
  width: 1280,
  height: 720,
  margin: 48,
  /** Baseline of the date line is near 75; the headline starts here. */
  headTop: 92,
  /** Text of a slide ends above here. */
  bodyBottom: 586,
  /** Left column of event slides. */
  columnWidth: 548,
  /** Top of the ribbon's zone. */
  ribbonTop: 598,
} as const;
