/** Which slides an export holds: "3-7,12", counted from 1. */

import { CliError } from '../build/cli-error.ts';

const form = 'write it as in 3-7,12 or 20-';

/**
 * Places of slides, from 0, in the deck's order and each once.
 * @param text numbers and stretches with commas between them; a stretch without an end goes on to the last slide.
 * @param count slides of the deck.
 * @throws CliError when it cannot be read, or names a slide that there is not.
 */
export function readRange(text: string, count: number): number[] {
  const chosen = new Set<number>();
  for (const part of text.split(',')) {
    const [whole, start = '', dash, end = ''] = /^\s*(\d+)\s*(?:(-)\s*(\d*))?\s*$/.exec(part) ?? [];
    if (whole === undefined) throw new CliError('usage', `“${text}” is no range of slides`, form);
    const first = Number(start);
    const last = dash === undefined ? first : end === '' ? count : Number(end);
    for (const number of [first, last]) {
      if (number < 1 || number > count)
        throw new CliError('usage', `there is no slide ${number}: the deck has ${count}`, form);
    }
    if (last < first) throw new CliError('usage', `the range ${part.trim()} ends before it starts`, form);
    for (let number = first; number <= last; number += 1) chosen.add(number - 1);
  }
  return [...chosen].sort((a, b) => a - b);
}
