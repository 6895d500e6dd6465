/** Tables of events: the sheets of TimelineJS, of version 1 too, and plain ones whose heads say what they hold. */

import Papa from 'papaparse';
import { type Column, columnOf } from './columns.ts';
import { type DatePart, type DateParts, type DatePlace, edtfOf, joinDates } from './dates.ts';
import { ImportError } from './import-error.ts';
import { type Losses, namesOf, quoted } from './losses.ts';
import { checkCount, type EventInput, emptySlide, type Slide, type Timeline } from './slide.ts';
import { edtfOfText, readTime } from './written-dates.ts';

/** A row with its cells by column. */
class Row {
  readonly where: string;
  private readonly heads: Heads;
  private readonly cells: string[];
  private readonly texts = new Map<Column, string>();
  /** Cells with something in them that is no column's text. */
  private readonly rest: [head: string, cell: string][] = [];

  constructor(number: number, heads: Heads, cells: string[]) {
    this.where = `row ${number}`;
    this.heads = heads;
    this.cells = cells;
    // Cell by cell: a row may have far fewer of them than the sheet has heads.
    for (const [index, { column, written }] of heads.list.slice(0, cells.length).entries()) {
      const cell = cells[index]?.trim() ?? '';
      if (cell === '') continue;
      if (column !== undefined && !this.texts.has(column)) this.texts.set(column, cell);
      else this.rest.push([written, cell]);
    }
  }

  text(column: Column): string {
    return this.texts.get(column) ?? '';
  }

  /** The head of a column as the file writes it. */
  name(column: Column): string {
    return this.heads.names.get(column) ?? column;
  }

  /** The cells of columns that mean nothing here, or what a column before them means, each with its head. */
  others(): [head: string, cell: string][] {
    return this.rest;
  }

  /** What stands to the right of the last head. */
  beyond(): string[] {
    return this.cells.slice(this.heads.list.length).filter(cell => cell.trim() !== '');
  }
}

interface Head {
  written: string;
  column: Column | undefined;
}

interface Heads {
  list: Head[];
  /** As the file writes them, the first of each. */
  names: Map<Column, string>;
}

function headsOf(cells: string[]): Heads {
  const list = cells.map(written => ({ written: written.trim(), column: columnOf(written) }));
  const names = new Map<Column, string>();
  for (const { column, written } of list) if (column && !names.has(column)) names.set(column, written);
  return { list, names };
}

/**
 * Reads a CSV file: comma, semicolon or tab, whichever its head row knows most names by.
 * @throws ImportError where the head row names no dates or no headlines, and where a quotation mark is never closed
 */
export function readSheet(text: string, losses: Losses): Timeline {
  const { rows, first } = parsed(text);
  const heads = headsOf(rows[first] ?? []);
  const has = (column: Column) => heads.names.has(column);
  const written = heads.list.map(head => head.written).filter(name => name !== '');
  const found = namesOf(written.slice(0, 12));
  if (!has('year') && !has('startDate')) {
    throw new ImportError(`no column holds dates: the heads are ${found}`, 'call one `date`, or `Year`');
  }
  if (!has('headline') && !has('text')) {
    throw new ImportError(`no column holds headlines: the heads are ${found}`, 'call one `title`, or `Headline`');
  }
  checkCount(rows.filter(cells => cells.some(cell => cell.trim() !== '')).length - 1);
  const kinds = rows.slice(first + 1).flatMap((cells, index) => {
    if (cells.every(cell => cell.trim() === '')) return [];
    const row = new Row(first + index + 2, heads, cells);
    const kind = row.text('type').toLowerCase();
    return [{ kind, slide: slideOf(row, losses) }];
  });
  const title = kinds.find(({ kind }) => kind === 'title');
  const of = (wanted: boolean) =>
    kinds.filter(row => row !== title && (row.kind === 'era') === wanted).map(row => row.slide);
  const timeline: Timeline = { format: has('year') ? 'TimelineJS CSV' : 'CSV', events: of(false), eras: of(true) };
  return title ? { ...timeline, title: title.slide } : timeline;
}

function parsed(text: string): { rows: string[][]; first: number } {
  const [line = ''] = text.trimStart().split('\n', 1);
  const known = (delimiter: string) =>
    new Set((Papa.parse<string[]>(line, { delimiter }).data[0] ?? []).map(columnOf).filter(Boolean)).size;
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (known(sign) > known(best) ? sign : best));
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const open = errors.find(error => error.code === 'MissingQuotes');
  if (open) {
    const place = { line: lineOfOpenQuote(text, delimiter), column: 1 };
    throw new ImportError(
      'a quotation mark is opened here and never closed',
      'close it, or write `""` for the sign itself',
      place,
    );
  }
  return { rows: data, first: data.findIndex(cells => cells.some(cell => cell.trim() !== '')) };
}

/** 1-based: where the cell begins that runs to the end of the file. */
function lineOfOpenQuote(text: string, delimiter: string): number {
  const whole = Papa.parse<string[]>(text, { delimiter });
  const last = whole.data.at(-1)?.at(-1) ?? '';
  return text.slice(0, Math.max(0, text.lastIndexOf(last.slice(0, 200)))).split('\n').length;
}

function slideOf(row: Row, losses: Losses): Slide {
  const { where } = row;
  const date = dateOf(row, losses);
  const media = {
    url: row.text('media'),
    caption: row.text('caption'),
    credit: row.text('credit'),
    alt: row.text('alt'),
    title: '',
    link: row.text('link'),
  };
  const place = { name: row.text('place'), lat: row.text('lat'), lon: row.text('lon') };
  for (const column of ['background', 'thumbnail'] as const) {
    if (row.text(column) !== '') losses.lost(where, row.name(column), `not kept: ${quoted(row.text(column))}`);
  }
  const type = row.text('type');
  if (type !== '' && !/^(title|era)$/i.test(type)) losses.lost(where, row.name('type'), `not kept: ${quoted(type)}`);
  for (const cell of row.beyond()) losses.lost(where, '', `a cell beyond the last column: ${quoted(cell)}`);
  const others = row.others();
  if (others.length > 0) {
    const names = others.map(([head]) => head || 'without a head').join(', ');
    losses.changed(where, names, 'no field of an event: it stands in the notes');
  }
  const notes = [row.text('notes'), ...others.map(([head, cell]) => (head === '' ? cell : `${head}: ${cell}`))];
  return {
    ...emptySlide(where),
    ...(date === undefined ? {} : { date }),
    dateLabel: row.text('displayDate'),
    headline: row.text('headline'),
    text: row.text('text'),
    id: row.text('id'),
    lane: row.text('group'),
    tags: row
      .text('tags')
      .split(/[;,]/)
      .map(tag => tag.trim())
      .filter(Boolean),
    media: Object.values(media).some(part => part !== '') ? [media] : [],
    ...(Object.values(place).some(part => part !== '') ? { place } : {}),
    notes: notes.filter(Boolean).join('\n\n'),
    quote: { text: row.text('quote'), by: row.text('quoteBy') },
    fields: fieldsOf(row, losses),
  };
}

/** Fields of this program's own tables. */
function fieldsOf(row: Row, losses: Losses): Partial<EventInput> {
  const dateNote = row.text('dateNote');
  const weight = row.text('weight');
  const known = /^[123]$/.test(weight);
  if (weight !== '' && !known) losses.lost(row.where, row.name('weight'), `${quoted(weight)}: a weight is 1, 2 or 3`);
  return {
    ...(dateNote === '' ? {} : { dateNote }),
    ...(known ? { weight: Number(weight) as 1 | 2 | 3 } : {}),
  };
}

const startColumns = { year: 'year', month: 'month', day: 'day' } as const;
const endColumns = { year: 'endYear', month: 'endMonth', day: 'endDay' } as const;

function dateOf(row: Row, losses: Losses): string | undefined {
  const start = endOf(row, startColumns, 'startDate', 'time', losses);
  const end = endOf(row, endColumns, 'endDate', 'endTime', losses);
  const named = row.text('endDate') === '' ? 'endYear' : 'endDate';
  return joinDates(start, end, { where: row.where, losses, end: row.name(named) });
}

function endOf(
  row: Row,
  columns: typeof startColumns | typeof endColumns,
  whole: 'startDate' | 'endDate',
  time: 'time' | 'endTime',
  losses: Losses,
): string | undefined {
  const { where } = row;
  const column = (part: DatePart): Column => (part in columns ? columns[part as keyof typeof columns] : time);
  const clockText = row.text(time);
  const byParts = row.text(columns.year) !== '';
  const unused = byParts ? [whole] : row.text(whole) === '' ? [] : [columns.month, columns.day];
  for (const name of unused) {
    if (row.text(name) !== '')
      losses.lost(where, row.name(name), `${quoted(row.text(name))}: another column gives the date`);
  }
  if (!byParts && row.text(whole) !== '') {
    return edtfOfText(row.text(whole), clockText, {
      where,
      losses,
      name: part => row.name(part in columns ? whole : time),
    });
  }
  const place: DatePlace = { where, losses, name: part => row.name(column(part)) };
  const clock = readTime(clockText);
  if (clockText !== '' && !clock) losses.lost(where, row.name(time), `${quoted(clockText)} is no clock time`);
  const parts: DateParts = {
    year: row.text(columns.year),
    month: row.text(columns.month),
    day: row.text(columns.day),
    ...clock,
  };
  return edtfOf(parts, place);
}
