/** Signs that nobody sees and no text needs: they turn the direction of writing, steer terminals, and break XML. */

const hidden = /(?![\t\n\r\u0085])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** A text without control characters, direction marks and halves of characters. */
export function withoutHidden(text: string): string {
  return text.replace(hidden, '');
}

/** How many of them a text has. */
export function hiddenIn(text: string): number {
  return text.match(hidden)?.length ?? 0;
}
