/** Where the objects of a PDF are, as its table says (PDF 2.0, 7.5.4). */

export interface Table {
  /** In the order of the file. */
  places: { number: number; at: number }[];
  /** The table itself. */
  start: number;
  end: number;
}

/** Bytes of a line of the table. */
const entry = 20;

/** @param text of the file, a character for each byte. @returns nothing when there is no such table. */
export function tableOf(text: string): Table | undefined {
  const [, offset] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64)) ?? [];
  const start = Number(offset);
  const [head = '', count] = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 32)) ?? [];
  if (count === undefined) return undefined;
  const first = start + head.length;
  const places: Table['places'] = [];
  for (let number = 0; number < Number(count); number += 1) {
    const line = first + number * entry;
    if (text[line + 17] === 'n') places.push({ number, at: Number(text.slice(line, line + 10)) });
  }
  return { places: places.sort((a, b) => a.at - b.at), start, end: first + Number(count) * entry };
}
