import { expect, test } from 'vitest';
import { dominantSilences, mergeStretches, silenceBetween } from './silence.ts';

/** Blocks one unit wide. */
const at = (...starts: number[]) => starts.map(from => ({ from, to: from + 1 }));
const folds = (...starts: number[]) => dominantSilences(at(...starts), starts, []);

test('mergeStretches makes overlapping and touching stretches one, in order', () => {
  const merged = mergeStretches([
    { from: 8, to: 9 },
    { from: 0, to: 5 },
    { from: 1, to: 2 },
    { from: 5, to: 6 },
  ]);
  expect(merged).toEqual([
    { from: 0, to: 6 },
    { from: 8, to: 9 },
  ]);
});

test('silenceBetween is the longest part without an anchor', () => {
  expect(silenceBetween({ from: 0, to: 10 }, { from: 100, to: 110 }, [5, 40, 105])).toEqual({ from: 40, to: 100 });
  expect(silenceBetween({ from: 0, to: 10 }, { from: 5, to: 20 }, [])).toEqual({ from: 10, to: 10 });
});

test('dominantSilences finds what crushes two clusters', () => {
  expect(folds(0, 3, 6, 1000, 1003)).toEqual([{ from: 7, to: 1000 }]);
});

test('dominantSilences nests: years fold, then the days inside', () => {
  expect(folds(0, 2, 5000, 5002, 100_000, 100_003)).toEqual([
    { from: 3, to: 5000 },
    { from: 5003, to: 100_000 },
  ]);
});

test('dominantSilences leaves lone things on one scale, however far apart', () => {
  expect(folds(0, 1000)).toEqual([]);
  expect(folds(0, 1000, 2000)).toEqual([]);
  expect(folds(0, 100, 1000)).toEqual([]);
});

test('dominantSilences drops a fold that is needless once the cluster beside it has its own stretch', () => {
  expect(folds(0, 2, 4, 300, 400, 900)).toEqual([{ from: 5, to: 300 }]);
});

test('dominantSilences finds nothing in a single block or none', () => {
  expect(folds(5)).toEqual([]);
  expect(folds()).toEqual([]);
});
