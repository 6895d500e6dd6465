/** The results as plain tables: medians with their spread, how they stand to chronodeck's, and the targets. */

import { type Measure, type Metric, type MetricKind, measures, metrics, metricsOf } from './metrics.ts';
import type { Result, Size } from './results.ts';
import type { Summary } from './summary.ts';
import type { Verdict } from './targets.ts';

const ours = 'chronodeck';

/** The metric of each measure that is set in relation to chronodeck's. */
const leading: Record<Measure, Metric> = { build: 'build', open: 'interactive', step: 'step', pdf: 'pdf' };

export function tablesOf({ browser, sizes, targets }: Result): string {
  return [...sizes.flatMap(size => sizeTables(size, browser)), `targets\n${targetTable(targets)}`].join('\n\n');
}

function sizeTables(size: Size, browser: string): string[] {
  return measures.flatMap(measure => {
    const concerned = size.tools.filter(
      ({ figures, failures }) => metricsOf(measure).some(name => figures[name]) || failures[measure],
    );
    if (concerned.length === 0) return [];
    const unit = size.tools.find(({ tool }) => tool === ours)?.figures[leading[measure]]?.median;
    const names = metricsOf(measure);
    const head = ['tool', 'version', 'runs', ...names.map(name => metrics[name].label), `to ${ours}`];
    const lines = concerned.map(({ tool, version, figures, failures }) => {
      if (failures[measure]) return [tool, version, failures[measure]];
      const lead = figures[leading[measure]];
      return [
        ...[tool, version, String(lead?.runs ?? '')],
        ...names.map(name => cellOf(figures[name], metrics[name])),
        lead === undefined || unit === undefined ? '' : (lead.median / unit).toFixed(2),
      ];
    });
    const notes = concerned.map(({ tool, note }) => `${tool}: ${note}`);
    return [`${size.events} events, ${measure}, ${browser}\n${align([head, ...lines])}\n${notes.join('; ')}`];
  });
}

function targetTable(verdicts: Verdict[]): string {
  const head = ['events', 'target', 'at most', 'value', 'verdict', 'peer'];
  const lines = verdicts.map(({ events, target, most, value, verdict, peer = '' }) => [
    ...[String(events), target, String(most)],
    ...[value === undefined ? '' : value < 100 ? value.toFixed(2) : String(Math.round(value)), verdict, peer],
  ]);
  return align([head, ...lines]);
}

/** `141 (138–150)`; the median alone where all runs agree. */
export function cellOf(summary: Summary | undefined, { unit, digits }: Pick<MetricKind, 'unit' | 'digits'>): string {
  if (!summary) return '';
  const [median, lowest, highest] = [summary.median, summary.lowest, summary.highest].map(value =>
    (value / unit).toFixed(digits),
  );
  return lowest === highest ? `${median}` : `${median} (${lowest}–${highest})`;
}

/** A line with fewer cells than the head runs across the columns after its last cell but one, and widens none. */
export function align(lines: string[][]): string {
  const whole = lines.filter(line => line.length === lines[0]?.length);
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...(column < 2 ? lines : whole).map(line => (line[column] ?? '').length)),
  );
  return lines
    .map(line => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)))
    .map(line => line.join('  ').trimEnd())
    .join('\n');
}
