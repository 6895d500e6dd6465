/** The measurements as a plain table: medians, and how they stand to Marp's. */

import type { PdfFacts } from './run.ts';

export interface Row {
  tool: string;
  version: string;
  /** One for each counted run. */
  seconds: number[];
  facts?: PdfFacts;
  /** Why there are no measurements. */
  failure?: string;
  /** Run fewer times than the others. */
  slow?: boolean;
  note: string;
}

/** The tool that the others are compared with. */
const yardstick = 'marp';

const head = ['tool', 'version', 'runs', 'seconds', 'to Marp', 'pages', 'kB', 'tagged', 'bookmarks', ''];

export function tableOf(rows: Row[]): string {
  const unit = medianOf(rows.find(({ tool }) => tool === yardstick)?.seconds ?? []);
  const lines = [head, ...rows.map(row => cellsOf(row, unit))];
  // A failure runs across the columns after its tool's name and version, and widens none.
  const whole = lines.filter(line => line.length === head.length);
  const widths = head.map((_, column) =>
    Math.max(...(column < 2 ? lines : whole).map(line => (line[column] ?? '').length)),
  );
  return lines
    .map(line => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)))
    .map(line => line.join('  ').trimEnd())
    .join('\n');
}

function cellsOf({ tool, version, seconds, facts, failure, note }: Row, unit: number | undefined): string[] {
  const median = medianOf(seconds);
  if (failure || median === undefined || !facts) return [tool, version, `${failure ?? 'no counted run'}`];
  return [
    tool,
    version,
    String(seconds.length),
    median.toFixed(2),
    unit === undefined ? '' : (median / unit).toFixed(2),
    String(facts.pages),
    String(Math.round(facts.bytes / 1000)),
    facts.tagged ? 'yes' : 'no',
    String(facts.bookmarks),
    note,
  ];
}

function medianOf(values: number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
