import Papa from 'papaparse';
import { columnFor, columnNames } from './csv-columns.ts';
import { eventFromRow } from './csv-event.ts';
import type { Path } from './document.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { ParsedFile } from './yaml.ts';

/** Largest file that is read, in characters, and the most columns. */
const maxLength = 5_000_000;
const maxColumns = 500;

/**
 * Reads a table of events: a head row with the names of an event's fields (letter case, spaces and `_` do not count;
 * `media.file` and `quote.text` reach inside) or those that TimelineJS has for them, then one event a row. In its marks a
 * line is a row and a column a column, both 1-based as spreadsheets count them.
 */
export function parseCsv(text: string, file: string): ParsedFile {
  const problems: Problem[] = [];
  const add = (line: number, column: number, message: string, hint?: string, level: Problem['level'] = 'error') =>
    problems.push({ level, message, ...(hint === undefined ? {} : { hint }), file, line, column });

  if (text.length > maxLength) {
    const size = (text.length / 1e6).toFixed(1);
    add(1, 1, `the file has ${size} million characters; 5 million are read`, 'divide it among several stories');
    return { problems, refused: [] };
  }
  const head = text.slice(0, Math.max(0, text.search(/\r|\n|$/)));
  const delimiter = ['\t', ',', ';'].find(sign => head.includes(sign)) ?? ',';
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter });
  for (const error of errors) {
    if (error.type === 'Quotes')
      add((error.row ?? 0) + 1, 1, 'a quotation mark in this row is not closed', 'write `""` for the sign itself');
  }

  const [heads = [], ...rows] = data;
  if (heads.length > maxColumns) {
    add(
      1,
      maxColumns + 1,
      `the table has ${heads.length} columns; ${maxColumns} are read`,
      'leave out what is no event',
    );
    return { problems, refused: [] };
  }
  const columns = heads.map((written, index) => {
    const column = columnFor(written);
    if (column && 'field' in column) return column.field;
    if (column && 'provenance' in column) return undefined;
    const name = written.trim();
    if (column) add(1, index + 1, `a story has no field for \`${name}\`: the column is left out`, undefined, 'warning');
    else if (name) add(1, index + 1, `\`${name}\` is not a field of an event`, didYouMean(name, columnNames));
    return undefined;
  });
  const repeated = columns.findIndex((name, index) => name !== undefined && columns.indexOf(name) < index);
  if (repeated >= 0) add(1, repeated + 1, `\`${columns[repeated]}\` has two columns`, 'put both into one');

  const rowNumbers: number[] = [];
  const refused: Path[] = [];
  const events = rows.flatMap((cells, index) => {
    if (cells.every(cell => cell.trim() === '')) return [];
    rowNumbers.push(index + 2);
    if (cells.slice(columns.length).some(cell => cell.trim() !== '')) {
      const hint = `put cells that hold \`${delimiter}\` in quotes`;
      add(index + 2, columns.length + 1, `${columns.length} columns, and this row has ${cells.length}`, hint);
    }
    const { event, faults } = eventFromRow(columns, cells);
    for (const { field, message, hint } of faults) add(index + 2, columns.indexOf(field) + 1, message, hint);
    // It has been told of already.
    if (!('date' in event) && faults.length > 0) refused.push([rowNumbers.length - 1, 'date']);
    return [event];
  });
  const mark = (path: Path) => {
    const [event, ...steps] = path;
    const line = typeof event === 'number' ? (rowNumbers[event] ?? 1) : 1;
    return { file, line, column: columnOf(columns, steps) + 1 };
  };
  return { document: { value: events, mark, find: mark }, problems, refused };
}

/** Index of the column that a path inside an event leads to; 0, the first, for what has none. */
function columnOf(columns: (string | undefined)[], steps: Path): number {
  // A date in parts stands in the column of its year.
  const words = steps
    .filter(step => typeof step === 'string')
    .map(word => (word === 'date' && !columns.includes(word) ? 'start' : word));
  const found = [words.join('.'), words[0]].map(name => columns.indexOf(name)).find(index => index >= 0);
  return (
    found ??
    Math.max(
      0,
      columns.findIndex(name => name?.startsWith(`${words[0]}.`)),
    )
  );
}
