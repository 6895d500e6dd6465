/** Lines of iCalendar (RFC 5545, 3.1): values escaped, long lines folded. */

/** Octets of a line at most, without its end. */
const longest = 75;

/** A property with a text for its value (3.3.11): `SUMMARY:Tea\, then talks`. Control characters have no place in it. */
export function textLine(name: string, value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
  const clean = value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
  return contentLine(`${name}:${escapeText(clean)}`);
}

/** Texts in a row, as in `CATEGORIES:talks,army`. */
export function textList(name: string, values: string[]): string {
  return contentLine(`${name}:${values.map(escapeText).join(',')}`);
}

/** A line as it is, folded: a break and a space after 75 octets, never within a character, which may have four. */
export function contentLine(line: string): string {
  let [folded, size] = ['', 0];
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0);
    if (size + octets > longest) {
      folded += '\r\n ';
      size = 1;
    }
    folded += character;
    size += octets;
  }
  return `${folded}\r\n`;
}

/** Of a code point in UTF-8. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}
