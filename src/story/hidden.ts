/** Signs that nobody sees and no text needs: they turn the direction of writing, steer terminals, and break XML. */

const returns = /[\r\u0085]/g;
const hidden = /(?![\t\n\r\u0085])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** A text without control characters, direction marks and halves of characters. */
export function withoutHidden(text: string): string {
  return text.replace(hidden, '');
}

/** How many of them a text has. */
export function hiddenIn(text: string): number {
  return text.match(hidden)?.length ?? 0;
}

/** A text that can be printed: each of them, and what returns to the start of a line, as `\u001b`. */
export function printable(text: string): string {
  const spelt = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replace(hidden, spelt).replace(returns, spelt);
}

/** The same with one sign for each, so that columns stay where they are. */
export function printableLine(line: string): string {
  return line.replace(hidden, '\ufffd').replace(returns, '\ufffd');
}
