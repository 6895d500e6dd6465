import { expect, test } from 'vitest';
import { nameFold } from './folds.ts';
import { storyOf } from './sample-deck.test-kit.ts';

const day = (text: string) => Date.parse(`${text}T00:00Z`);

const story = storyOf(`title: A
language: en
acts: [{id: early, title: Early, from: 2001-01-01, to: 2001-01-08}, {id: late, title: Late, from: 2001-03-01, to: 2001-03-31}]
events:
  - {date: 2001-01-01, title: First}
  - {date: 2001-01-05, title: Second}
  - {date: 2001-03-10, title: Third}
`);

test('nameFold() says how long nothing is, from the end before a fold to the start after it', () => {
  expect(nameFold({ from: day('2001-01-02'), to: day('2001-01-05') }, story)).toBe('3 days');
  expect(nameFold({ from: day('2001-01-10'), to: day('2001-02-20') }, story)).toBe('7 weeks');
});

test('nameFold() says the length of a fold that has nothing before it or after it', () => {
  expect(nameFold({ from: day('2000-12-20'), to: day('2000-12-24') }, story)).toBe('4 days');
  expect(nameFold({ from: day('2001-05-01'), to: day('2001-05-03') }, story)).toBe('2 days');
});
