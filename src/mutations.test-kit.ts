/** Files as mishaps leave them: lines lost and doubled, values changed, text cut off, signs gone wrong. */

import fc from 'fast-check';

/** Gives the text with one thing gone wrong in it. */
export type Mishap = (text: string) => string;

/** What ends up in files by mistake. */
const strays = [
  '',
  ' ',
  '\t',
  ': ',
  '- ',
  '"',
  "'",
  '[',
  '{}',
  '~',
  '#',
  '|',
  '&a ',
  '*a',
  '!!x ',
  ',',
  ';',
  '\0',
  '\ufeff',
  '\u202e',
  '\ud83d',
  '\u2028',
  '\r',
  '-1',
  '1e999',
  '0x1f',
  '.inf',
  'true',
  '2012-02-30',
  '2012-13-01',
  '0000-00-00',
  '2012-07-21/2012-07-20',
  '24:61',
  '__proto__: 1',
  '<b>',
  '[@nobody]',
  'END:VEVENT',
  '9'.repeat(30),
  'word '.repeat(300),
];
const stray = fc.oneof(fc.constantFrom(...strays), fc.string({ maxLength: 6, unit: 'binary' }));

/** Places in a text, from 0 to 1. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const inLines = (change: (lines: string[], at: number) => string[], at: number): Mishap => {
  return text => {
    const lines = text.split('\n');
    return change(lines, Math.floor(at * lines.length)).join('\n');
  };
};

/** The values of a line: what stands behind a colon, or between commas. */
const value = /(?<=:\s*)[^\s:,"][^,\n]*|(?<=")[^"\n]+(?=")|(?<=,)[^,\n]+(?=,)/g;

const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  place.map(at => inLines((lines, index) => lines.filter((_, other) => other !== index), at)),
  place.map(at =>
    inLines((lines, index) => lines.flatMap((line, other) => (other === index ? [line, line] : [line])), at),
  ),
  fc
    .tuple(place, place)
    .map(([at, from]) =>
      inLines((lines, index) => lines.with(index, lines[Math.floor(from * lines.length)] ?? ''), at),
    ),
  fc
    .tuple(place, fc.constantFrom(' ', '  ', '\t'))
    .map(([at, indent]) => inLines((lines, index) => lines.with(index, `${indent}${lines[index]}`), at)),
  fc.tuple(place, stray).map(
    ([at, junk]): Mishap =>
      text => {
        const index = Math.floor(at * text.length);
        return text.slice(0, index) + junk + text.slice(index);
      },
  ),
  fc.tuple(place, fc.nat({ max: 40 })).map(
    ([at, length]): Mishap =>
      text => {
        const index = Math.floor(at * text.length);
        return text.slice(0, index) + text.slice(index + length);
      },
  ),
  fc.tuple(place, stray).map(
    ([at, junk]): Mishap =>
      text =>
        replaced(text, value, at, junk),
  ),
  fc.tuple(place, place).map(
    ([at, from]): Mishap =>
      text => {
        const values = text.match(value) ?? [];
        return replaced(text, value, at, values[Math.floor(from * values.length)] ?? '');
      },
  ),
  // Days that some month of some year has and this one may not.
  fc.tuple(place, fc.constantFrom('02-29', '02-30', '06-31', '13-01', '00-10', '12-32', '10-00')).map(
    ([at, day]): Mishap =>
      text =>
        replaced(text, /(?<=\b\d{4}-)\d\d-\d\d\b/g, at, day),
  ),
  fc.tuple(place, fc.nat({ max: 9 })).map(
    ([at, digit]): Mishap =>
      text =>
        replaced(text, /\d/g, at, String(digit)),
  ),
  place.map(
    (at): Mishap =>
      text =>
        text.slice(0, Math.floor(at * text.length)),
  ),
  fc.constantFrom<Mishap>(
    text => text.replaceAll('\n', '\r\n'),
    text => text.replaceAll('\n', '\r'),
    text => `\ufeff${text}`,
    text => text + text,
    text => text.replaceAll('  ', '\t'),
    text => text.replaceAll('"', '\u201c'),
  ),
);

function replaced(text: string, pattern: RegExp, at: number, by: string): string {
  const all = [...text.matchAll(pattern)];
  const match = all[Math.floor(at * all.length)];
  if (!match) return text;
  return text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
}

/** A text with one to four mishaps in it. */
export function mutated(text: string): fc.Arbitrary<string> {
  return fc
    .array(mishap, { minLength: 1, maxLength: 4 })
    .map(mishaps => mishaps.reduce((changed, change) => change(changed), text));
}
