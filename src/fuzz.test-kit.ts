/** Properties that hold for any input: how often they are tried, and on which cases. */

import fc from 'fast-check';
import { TestRunner } from 'vitest';

/** What cases are made for. */
export type FuzzArea = 'reader' | 'Markdown' | 'dates' | 'axis' | 'importers';

declare module 'vitest' {
  interface TaskMeta {
    fuzz?: { area: FuzzArea; cases: number };
  }
}

/** `npm run test:full` tries ten times as many. */
const times = process.env.FULL ? 10 : 1;

// The same cases at every `npm test`, so that what passed passes again; others at every `npm run test:full`.
fc.configureGlobal({ seed: Number(process.env.SEED) });

/** Tries a property on `count` cases, ten times as many in the full run, and counts them for the summary. */
export function holdsForAny<Values extends unknown[]>(
  area: FuzzArea,
  count: number,
  property: fc.IProperty<Values>,
): void {
  const cases = count * times;
  fc.assert(property, { numRuns: cases });
  const test = TestRunner.getCurrentTest();
  if (test) test.meta.fuzz = { area, cases: (test.meta.fuzz?.cases ?? 0) + cases };
}
