/** A table on as many slides as it needs: the largest type in which it fits, then rows and columns on further slides. */

import type { StoryEvent } from '../../story/story.ts';
import type { TableSlide } from '../deck.ts';
import { linesOfText } from '../text/fit.ts';
import { stage, type TypeStyle, type } from '../text/type.ts';
import { wrap } from '../text/wrap.ts';
import type { EventHead, Workshop } from './event-slides.ts';
import { cellGap, columnsFor, type TableColumn } from './table-columns.ts';

/** Type and the space above and below a cell, largest first, px; the theme sets the same. */
const sizes = [
  { size: 'largest', style: { family: 'sans', weight: 500, size: 26, leading: 36 }, pad: 14 },
  { size: 'larger', style: { family: 'sans', weight: 500, size: 23, leading: 32 }, pad: 12 },
  { size: 'large', style: { family: 'sans', weight: 500, size: 20, leading: 28 }, pad: 10 },
  { size: 'medium', style: type.note, pad: 8 },
  { size: 'small', style: type.reference, pad: 6 },
  { size: 'smallest', style: type.tick, pad: 5 },
] as const satisfies { size: TableSlide['size']; style: TypeStyle; pad: number }[];
type Step = (typeof sizes)[number];
const medium = sizes[3];

const whole = stage.width - 2 * stage.margin;
/** From the headline to the table, from the caption to the rows, px; the theme sets the same. */
const gaps = { head: 18, caption: 8, rule: 1 };
/** A cell of more lines is hard to read across a room: then the type steps down first. */
const mostLines = 4;
/** What an audience must read is not smaller, px, while the columns have room side by side. */
const audience = 17;

/** What stands on one slide. */
interface Page {
  columns: TableColumn[];
  rows: string[][];
}

export function tableSlides(event: StoryEvent, head: EventHead, workshop: Workshop): TableSlide[] {
  const { table } = event;
  if (!table) return [];
  const { faces } = workshop;
  const title = linesOfText(faces, event.title, { ...type.large, weight: 600 }, whole) * type.large.leading;
  const caption = linesOfText(faces, table.caption ?? '', { ...type.note, weight: 600 }, whole) * type.note.leading;
  const room = stage.bodyBottom - stage.headTop - title - gaps.head - (caption > 0 ? caption + gaps.caption : 0);
  const { step, pages } = layOut(table, room, workshop);
  return pages.map(({ columns, rows }, index) => ({
    ...head,
    kind: 'table',
    level: 4,
    id: index === 0 ? `${event.id}-table` : `${event.id}-table-${index + 1}`,
    part: index + 1,
    ...(table.caption === undefined ? {} : { caption: table.caption }),
    columns: columns.map(column => ({ ...column, label: table.columns[column.index] ?? '' })),
    rows,
    size: step.size,
  }));
}

type Table = NonNullable<StoryEvent['table']>;

function layOut(table: Table, room: number, workshop: Workshop): { step: Step; pages: Page[] } {
  const all = table.columns.map((_, index) => index);
  const tries = sizes.flatMap(step => {
    const columns = columnsFor(all, table.columns, table.rows, step.style, whole, workshop.faces);
    return columns ? [{ step, columns, pages: pagedEvenly(table, columns, step, room, workshop) }] : [];
  });
  const readable = tries.filter(({ step, columns }) =>
    table.rows.every(row => rowLines(row, columns, step.style, workshop) <= mostLines),
  );
  const large = readable.filter(({ step }) => step.style.size >= audience);
  const best = large.find(({ pages }) => pages.length === 1) ?? large.at(-1) ?? readable[0] ?? tries.at(-1);
  // Where columns are parted anyway, there is room for type that is read across a room.
  return best ?? { step: medium, pages: split(table, medium, room, workshop) };
}

/** Columns on further slides, each with the first column again. */
function split(table: Table, step: Step, room: number, workshop: Workshop): Page[] {
  const set = (indices: number[], width = whole) =>
    columnsFor(indices, table.columns, table.rows, step.style, width, workshop.faces);
  const groups: number[][] = [];
  let open = [0];
  for (let index = 1; index < table.columns.length; index += 1) {
    if (open.length > 1 && !set([...open, index])) {
      groups.push(open);
      open = [0];
    }
    open.push(index);
  }
  return [...groups, open].flatMap(indices => {
    const columns = set(indices) ?? set(indices, Number.POSITIVE_INFINITY)?.map(narrowed(indices.length)) ?? [];
    return pagedEvenly(table, columns, step, room, workshop);
  });
}

/** For a word that is wider than the slide: it breaks. */
function narrowed(count: number) {
  return (column: TableColumn): TableColumn => ({
    ...column,
    width: Math.min(column.width, Math.floor(whole / count)),
  });
}

/** As many slides as it takes, with about as many rows on each. */
function pagedEvenly(table: Table, columns: TableColumn[], step: Step, room: number, workshop: Workshop): Page[] {
  const full = paged(table, columns, step, room, workshop);
  for (let height = room / 2; full.length > 1 && height < room; height += 10) {
    const even = paged(table, columns, step, height, workshop);
    if (even.length === full.length) return even;
  }
  return full;
}

/** Rows in order; a row that is higher than a slide goes on on the next. */
function paged(table: Table, columns: TableColumn[], step: Step, room: number, workshop: Workshop): Page[] {
  const height = (lines: number) => lines * step.style.leading + 2 * step.pad + gaps.rule;
  const head = height(rowLines(table.columns, columns, { ...step.style, weight: 600 }, workshop));
  const most = Math.max(1, Math.floor((room - head - height(0)) / step.style.leading));
  const pages: Page[] = [{ columns, rows: [] }];
  let used = head;
  for (const row of table.rows.flatMap(row => rowParts(row, columns, most, step, workshop))) {
    const added = height(rowLines(row, columns, step.style, workshop));
    if (used + added > room && pages.at(-1)?.rows.length !== 0) {
      pages.push({ columns, rows: [] });
      used = head;
    }
    pages.at(-1)?.rows.push(row);
    used += added;
  }
  return pages;
}

/** Lines of the highest cell; the first column is the head of its row. */
function rowLines(row: string[], columns: TableColumn[], style: TypeStyle, workshop: Workshop): number {
  const lines = columns.map(({ index, width }) =>
    linesOfText(workshop.faces, row[index] ?? '', cut(style, index), width - cellGap),
  );
  return Math.max(1, ...lines);
}

function cut(style: TypeStyle, index: number): TypeStyle {
  return index === 0 ? { ...style, weight: 600 } : style;
}

function rowParts(row: string[], columns: TableColumn[], most: number, step: Step, workshop: Workshop): string[][] {
  if (rowLines(row, columns, step.style, workshop) <= most) return [row];
  const cells = row.map((cell, index) => {
    const column = columns.find(candidate => candidate.index === index);
    return column ? wrap(workshop.faces, cell, cut(step.style, index), column.width - cellGap) : [];
  });
  const parts = Math.ceil(Math.max(...cells.map(lines => lines.length)) / most);
  return Array.from({ length: Math.max(1, parts) }, (_, part) =>
    cells.map(lines => lines.slice(part * most, (part + 1) * most).join(' ')),
  );
}
