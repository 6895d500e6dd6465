/** The last line of a run of tests: how many cases were made up, for what, and how to have the same again. */

import type { Reporter, TestModule } from 'vitest/node';

export class FuzzSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const areas = new Map<string, number>();
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { fuzz } = test.meta();
        if (fuzz) areas.set(fuzz.area, (areas.get(fuzz.area) ?? 0) + fuzz.cases);
      }
    }
    if (areas.size === 0) return;
    const parts = [...areas].map(([area, cases]) => `${area} ${figure(cases)}`).sort();
    const sum = [...areas.values()].reduce((one, other) => one + other);
    console.log(`fuzz: ${figure(sum)} cases held (${parts.join(', ')}); SEED=${process.env.SEED} has them again\n`);
  }
}

function figure(value: number): string {
  return value.toLocaleString('en-GB');
}
