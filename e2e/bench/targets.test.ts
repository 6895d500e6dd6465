import { expect, test } from 'vitest';
import type { Metric } from './metrics.ts';
import { figuresOf } from './summary.ts';
import { judge, type Standing, type Target } from './targets.ts';

const standing = (tool: string, value?: number, more: Partial<Standing> = {}): Standing => ({
  tool,
  steps: true,
  figures: value === undefined ? {} : figuresOf([{ interactive: value }]),
  failures: {},
  ...more,
});

const target = (against?: string, most = 0.5, metric: Metric = 'interactive'): Target[] => [
  { name: 'soon', metric, most: { 20: most }, ...(against === undefined ? {} : { against }) },
];

test('judge holds chronodeck against a tool by name, and what is just as much as allowed is met', () => {
  const standings = [standing('chronodeck', 50), standing('marp', 100)];
  expect(judge(20, standings, target('marp'))).toEqual([
    { target: 'soon', events: 20, most: 0.5, value: 0.5, peer: 'marp', verdict: 'met' },
  ]);
  expect(judge(20, standings, target('marp', 0.4))[0]?.verdict).toBe('missed');
});

test('judge finds the fastest peer among those that step, and never in chronodeck itself', () => {
  const standings = [
    standing('chronodeck', 50),
    standing('slidev', 200),
    standing('marp', 80),
    standing('vis-timeline', 10, { steps: false }),
  ];
  expect(judge(20, standings, target('fastest peer', 1))[0]).toMatchObject({ peer: 'marp', value: 50 / 80 });
});

test('judge takes a number as it is when it is held against nothing', () => {
  expect(judge(20, [standing('chronodeck', 50)], target(undefined, 49))[0]).toMatchObject({
    value: 50,
    verdict: 'missed',
  });
});

test('judge: what was not measured is not missed, and what chronodeck failed at is', () => {
  expect(judge(20, [standing('marp', 80)], target('marp'))[0]?.verdict).toBe('not measured');
  expect(judge(20, [standing('chronodeck', 50)], target('marp'))[0]?.verdict).toBe('not measured');
  const failed = standing('chronodeck', undefined, { failures: { open: 'not interactive' } });
  expect(judge(20, [failed, standing('marp', 80)], target('marp'))[0]?.verdict).toBe('missed');
});

test('judge says nothing of a size without targets', () => {
  expect(judge(10_000, [standing('chronodeck', 50)])).toEqual([]);
});
