import { expect, test } from 'vitest';
import { storyOf, wholeStory } from '../sample-deck.test-kit.ts';
import { voiceOf } from './voice.ts';

const story = wholeStory();

test('voiceOf(person on a side) has name, role and colour, and takes part', () => {
  expect(voiceOf('board', story)).toEqual({
    name: 'Water board',
    role: 'Keeps the dam',
    colour: 'blue',
    part: 'party',
  });
});

test('voiceOf(person on a side that reports) is a reporter', () => {
  expect(voiceOf('herald-desk', story)).toMatchObject({ colour: 'grey', part: 'reporter' });
});

test('voiceOf(free text) is its own words, grey, on no side', () => {
  expect(voiceOf('A farmer', story)).toEqual({ name: 'A farmer', colour: 'grey' });
});

test('voiceOf(constructor) takes no name from the language', () => {
  expect(voiceOf('constructor', story)).toEqual({ name: 'constructor', colour: 'grey' });
});

test('voiceOf(person to redact) has the role for a name', () => {
  const redacted = storyOf(`
title: T
people: { officer: { name: Real Name, role: An officer, redact: true } }
events: [{ date: 2001, title: A }]
`);
  expect(JSON.stringify(voiceOf('officer', redacted))).not.toContain('Real Name');
});
