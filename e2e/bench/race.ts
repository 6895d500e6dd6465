/** Runs the tools in turn, round after round, so that whatever else the machine does meets all of them. */

import type { Measure, Sample } from './metrics.ts';
import type { Tool } from './tools.ts';

export interface Racer {
  tool: Tool;
  /** Of the counted rounds. */
  samples: Sample[];
  /** Why there are no figures, by measure. */
  failures: Partial<Record<Measure, string>>;
}

/** A first run of so many seconds is followed by `rounds` at most; the slowest counts itself, and is the only one. */
const slow = [
  { seconds: 60, rounds: 0 },
  { seconds: 30, rounds: 2 },
];

/** The first round fills the disk's and the tools' own caches and is not counted. */
export async function race(
  measure: Measure,
  racers: Racer[],
  rounds: number,
  run: (tool: Tool) => Promise<Sample>,
): Promise<void> {
  const left = new Map(racers.filter(({ failures }) => !failures[measure]).map(racer => [racer, rounds]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [racer, limit] of left) {
      if (round > limit) continue;
      const { tool, samples, failures } = racer;
      const start = performance.now();
      try {
        const sample = await run(tool);
        const seconds = (performance.now() - start) / 1000;
        const cap = round === 0 ? slow.find(step => seconds > step.seconds) : undefined;
        if (cap) left.set(racer, Math.min(rounds, cap.rounds));
        const counts = round > 0 || cap?.rounds === 0;
        if (counts) samples.push(sample);
        console.error(`${measure} ${round}: ${tool.name}, ${seconds.toFixed(1)} s${counts ? '' : ', not counted'}`);
      } catch (error) {
        failures[measure] = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        left.delete(racer);
        console.error(`${measure} ${round}: ${tool.name} failed: ${failures[measure]}`);
      }
    }
  }
}
