/** What chronodeck is to reach, against other tools in the same run and in numbers, and whether it does. */

import { type Metric, metrics } from './metrics.ts';
import type { Figures } from './summary.ts';

export interface Target {
  name: string;
  metric: Metric;
  /** The tool whose median is the unit, or the least of all that step through slides; nothing when the number counts. */
  against?: 'fastest peer' | (string & {});
  /** The highest value that is still met, by number of events. */
  most: Record<number, number>;
}

export const targets: Target[] = [
  {
    name: 'interactive, against the fastest peer',
    metric: 'interactive',
    against: 'fastest peer',
    most: { 20: 1, 200: 1, 2000: 0.5 },
  },
  {
    name: 'interactive, against TimelineJS3',
    metric: 'interactive',
    against: 'timelinejs',
    most: { 20: 0.35, 200: 0.12, 2000: 0.06 },
  },
  {
    name: 'main-thread time a step, against plain reveal.js',
    metric: 'step',
    against: 'reveal.js',
    most: { 20: 0.5, 200: 0.5, 2000: 0.15 },
  },
  { name: 'DOM elements', metric: 'elements', most: { 20: 1500, 200: 4000, 2000: 12_000 } },
  { name: 'script, gzip, bytes', metric: 'scriptGzip', most: { 20: 60_000, 200: 60_000, 2000: 60_000 } },
  { name: 'tagged PDF, against Marp’s', metric: 'pdf', against: 'marp', most: { 20: 0.8, 200: 0.8, 2000: 0.8 } },
];

/** What a size's run has brought of each tool. */
export interface Standing {
  tool: string;
  /** Whether it shows one entry after another by ArrowRight: only those can be the fastest peer. */
  steps: boolean;
  figures: Figures;
  /** Why a measure has no figures, by measure. */
  failures: Partial<Record<string, string>>;
}

export interface Verdict {
  target: string;
  events: number;
  most: number;
  /** Missing when something that it needs was not measured. */
  value?: number;
  /** The peer that it was held against. */
  peer?: string;
  verdict: 'met' | 'missed' | 'not measured';
}

const ours = 'chronodeck';

/** The targets of one size. A measure at which chronodeck itself failed is missed; what nobody measured is not. */
export function judge(events: number, standings: Standing[], list: Target[] = targets): Verdict[] {
  return list.flatMap(({ name, metric, against, most }): Verdict[] => {
    const limit = most[events];
    if (limit === undefined) return [];
    const target = { target: name, events, most: limit };
    const own = standings.find(({ tool }) => tool === ours);
    const figure = own?.figures[metric]?.median;
    if (figure === undefined) {
      const failed = own?.failures[metrics[metric].measure] !== undefined;
      return [{ ...target, verdict: failed ? 'missed' : 'not measured' }];
    }
    if (against === undefined) return [{ ...target, value: figure, verdict: figure <= limit ? 'met' : 'missed' }];
    const peer = against === 'fastest peer' ? fastest(standings, metric) : named(standings, metric, against);
    if (!peer) return [{ ...target, verdict: 'not measured' }];
    const value = figure / peer.median;
    return [{ ...target, value, peer: peer.tool, verdict: value <= limit ? 'met' : 'missed' }];
  });
}

interface Peer {
  tool: string;
  median: number;
}

function fastest(standings: Standing[], metric: Metric): Peer | undefined {
  return standings
    .filter(({ tool, steps }) => steps && tool !== ours)
    .map(({ tool }) => named(standings, metric, tool))
    .filter(peer => peer !== undefined)
    .sort((a, b) => a.median - b.median)[0];
}

function named(standings: Standing[], metric: Metric, tool: string): Peer | undefined {
  const median = standings.find(standing => standing.tool === tool)?.figures[metric]?.median;
  return median === undefined ? undefined : { tool, median };
}
