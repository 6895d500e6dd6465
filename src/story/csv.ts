import Papa from 'papaparse';
import type { Path } from './document.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import { eventSchema, mediaSchema } from './schema-event.ts';
import type { ParsedFile } from './yaml.ts';

/** Fields whose cells hold several values, divided by `;`. */
const listFields = new Set(['place', 'people', 'tags', 'sources']);

/** What a head may name: the fields of an event that fit into a cell, and those of one picture and one quote. */
const columnNames = [
  ...Object.keys(eventSchema.shape).filter(name => !['claims', 'figures', 'media', 'quote', 'table'].includes(name)),
  ...Object.keys(mediaSchema.shape)
    .filter(name => name !== 'focus')
    .map(name => `media.${name}`),
  'quote.text',
  'quote.by',
  'quote.sources',
];

/**
 * Reads a table of events: a head row with the names of an event's fields (letter case, spaces and `_` do not count;
 * `media.file` and `quote.text` reach inside), then one event a row. In its marks a line is a row and a column a column,
 * both 1-based as spreadsheets count them.
 */
export function parseCsv(text: string, file: string): ParsedFile {
  const problems: Problem[] = [];
  const add = (line: number, column: number, message: string, hint?: string) =>
    problems.push({ level: 'error', message, ...(hint === undefined ? {} : { hint }), file, line, column });

  const head = text.slice(0, Math.max(0, text.search(/\r|\n|$/)));
  const delimiter = ['\t', ',', ';'].find(sign => head.includes(sign)) ?? ',';
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter });
  for (const error of errors) {
    if (error.type === 'Quotes')
      add((error.row ?? 0) + 1, 1, 'a quotation mark in this row is not closed', 'write `""` for the sign itself');
  }

  const [heads = [], ...rows] = data;
  const columns = heads.map((written, index) => {
    const name = columnNames.find(known => plain(known) === plain(written));
    if (!name && written.trim()) {
      add(1, index + 1, `\`${written.trim()}\` is not a field of an event`, didYouMean(written.trim(), columnNames));
    }
    return name;
  });
  const repeated = columns.findIndex((name, index) => name !== undefined && columns.indexOf(name) < index);
  if (repeated >= 0) add(1, repeated + 1, `\`${columns[repeated]}\` has two columns`, 'put both into one');

  const rowNumbers: number[] = [];
  const events = rows.flatMap((cells, index) => {
    if (cells.every(cell => cell.trim() === '')) return [];
    rowNumbers.push(index + 2);
    if (cells.slice(columns.length).some(cell => cell.trim() !== '')) {
      const hint = `put cells that hold \`${delimiter}\` in quotes`;
      add(index + 2, columns.length + 1, `${columns.length} columns, and this row has ${cells.length}`, hint);
    }
    return [eventOf(columns, cells)];
  });
  const mark = (path: Path) => {
    const [event, ...steps] = path;
    const line = typeof event === 'number' ? (rowNumbers[event] ?? 1) : 1;
    return { file, line, column: columnOf(columns, steps) + 1 };
  };
  return { document: { value: events, mark, find: mark }, problems, refused: [] };
}

function eventOf(columns: (string | undefined)[], cells: string[]): Record<string, unknown> {
  const event: Record<string, unknown> = {};
  columns.forEach((name, index) => {
    const cell = cells[index]?.trim();
    if (name === undefined || !cell) return;
    const [field = name, inner] = name.split('.');
    const value = listFields.has(inner ?? field)
      ? cell
          .split(';')
          .map(part => part.trim())
          .filter(Boolean)
      : cell;
    if (inner === undefined) event[field] = value;
    else event[field] = { ...(event[field] as object | undefined), [inner]: value };
  });
  return event;
}

/** Index of the column that a path inside an event leads to; 0, the first, for what has none. */
function columnOf(columns: (string | undefined)[], steps: Path): number {
  const words = steps.filter(step => typeof step === 'string');
  const found = [words.join('.'), words[0]].map(name => columns.indexOf(name)).find(index => index >= 0);
  return (
    found ??
    Math.max(
      0,
      columns.findIndex(name => name?.startsWith(`${words[0]}.`)),
    )
  );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
