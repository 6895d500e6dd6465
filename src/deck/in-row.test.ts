import { expect, test } from 'vitest';
import { inRows } from './in-row.ts';

const [first, second] = [{}, {}];
const places = (...slides: Parameters<typeof inRows>[0][number][]) => {
  const rows = inRows(slides);
  return slides.map(slide => rows.get(slide));
};

test('inRows() numbers the slides of one title, whatever their kinds', () => {
  const title = 'The bridge falls';
  expect(
    places(
      { kind: 'event', title, event: first },
      { kind: 'quote', title, event: first },
      { kind: 'media', title, event: first },
      { kind: 'claims', title: 'Why it fell', event: first },
      { kind: 'sources', title: 'Sources' },
      { kind: 'sources', title: 'Sources' },
    ),
  ).toEqual([[1, 3], [2, 3], [3, 3], undefined, [1, 2], [2, 2]]);
});

test('inRows() takes neither two events of one title nor an act before an event of its name as one', () => {
  const title = 'Ceasefire';
  expect(
    places(
      { kind: 'act', title },
      { kind: 'event', title, event: first },
      { kind: 'event', title, event: second },
      { kind: 'method', title },
    ),
  ).toEqual([undefined, undefined, undefined, undefined]);
  expect(places()).toEqual([]);
});
