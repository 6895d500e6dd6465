import type { Path } from './document.ts';
import { hiddenIn } from './hidden.ts';
import type { Remark } from './redaction.ts';

/** A warning for each text of a file that has control characters in it, or is not read in the order in which it is written. */
export function hiddenRemarks(value: unknown, path: Path = []): Remark[] {
  if (typeof value === 'string') return remarksOn(value, path);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return inner.flatMap(([step, item]) => hiddenRemarks(item, [...path, step]));
}

function remarksOn(text: string, path: Path): Remark[] {
  if (hiddenIn(text) === 0) return [];
  const [control] = text.match(/(?![\t\n\r\u0085])\p{Cc}|\p{Cs}/u) ?? [];
  const turning = turningIn(text);
  return [
    ...remark(control, path, 'steers programs and shows nothing', 'take it out'),
    ...remark(
      turning,
      path,
      'turns around what is read after it',
      'take it out: writing from right to left needs none',
    ),
  ];
}

function remark(sign: string | undefined, path: Path, does: string, hint: string): Remark[] {
  if (sign === undefined) return [];
  const name = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return [{ level: 'warning', path, message: `a sign that nobody sees ${does} (${name})`, hint, excerpt: sign }];
}

/**
 * The first sign that overrides the direction of letters, or of those that embed and isolate the first without its end:
 * Unicode Bidirectional Algorithm (UAX 9), 2.
 */
function turningIn(text: string): string | undefined {
  const override = text.match(/[\u202d\u202e]/)?.[0];
  if (override !== undefined) return override;
  return text
    .split('\n')
    .map(unended)
    .find(sign => sign !== undefined);
}

function unended(line: string): string | undefined {
  const open: string[] = [];
  for (const sign of line.match(/[\u202a-\u202c\u2066-\u2069]/g) ?? []) {
    if (sign === '\u202c' || sign === '\u2069') open.pop();
    else open.push(sign);
  }
  return open[0];
}
