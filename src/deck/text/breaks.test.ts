import { expect, test } from 'vitest';
import { mayBreak } from './breaks.ts';

/** A bar stands where Chromium may break the line; read from it with a column of no width. */
test.each([
  'mid-|July',
  '10-|15',
  'кто-|то',
  '1992–|1997',
  'word|—|word',
  'and/or',
  'RFE/RL',
  'well-|known',
  'x(GKNB)',
  'a:|(b',
  'what?|no',
  'so…|on',
  'AT&T',
  'U.S.',
  '100\u00a0km',
  'non\u2011stop',
  '“two',
  'да!|нет',
  'и/|или',
  '中|文',
  '文。',
  'e.g.',
  'C++',
  'x\u2009|y',
])('mayBreak at the bars of %s and nowhere else', marked => {
  const found = [...marked.replaceAll('|', '')].reduce((text, character, index, all) => {
    const [before, a] = [all[index - 2] ?? '', all[index - 1]];
    return text + (a !== undefined && mayBreak(before, a, character) ? '|' : '') + character;
  }, '');
  expect(found).toBe(marked);
});
