import type { TableSlide } from '../../../deck/deck.ts';
import { cellGap } from '../../../deck/slides/table-columns.ts';
import { linesOfText } from '../../../deck/text/fit.ts';
import { stage, type TypeStyle, type } from '../../../deck/text/type.ts';
import { headBottom } from '../head.ts';
import { textBox } from '../shapes.ts';
import type { Sheet } from '../sheet.ts';
import { type Cell, tableShape } from '../table.ts';
import { fontOf } from '../text.ts';

/** Type and the space above and below a cell, px; the theme sets the same. */
const sizes: Record<TableSlide['size'], { style: TypeStyle; pad: number }> = {
  largest: { style: { family: 'sans', weight: 500, size: 26, leading: 36 }, pad: 14 },
  larger: { style: { family: 'sans', weight: 500, size: 23, leading: 32 }, pad: 12 },
  large: { style: { family: 'sans', weight: 500, size: 20, leading: 28 }, pad: 10 },
  medium: { style: type.note, pad: 8 },
  small: { style: type.reference, pad: 6 },
  smallest: { style: type.tick, pad: 5 },
};
const whole = stage.width - 2 * stage.margin;
const gaps = { head: 18, caption: 8 };
/** Columns are as wide as their words in the shipped fonts; others need a little more, px. */
const spare = 8;

export function tableBody({ columns, rows, caption, size, title }: TableSlide, sheet: Sheet): void {
  const { style, pad } = sizes[size];
  let y = headBottom(sheet) + gaps.head;
  if (caption) {
    const font = fontOf({ ...type.note, weight: 600 });
    const height = linesOfText(sheet.book.faces, caption, font, whole) * font.leading;
    const box = { x: stage.margin, y, width: whole, height };
    sheet.add(textBox(sheet, { part: 'caption' }, box, [{ runs: [{ text: caption, font }], leading: font.leading }]));
    y += height + gaps.caption;
  }
  const cell = (text: string, numeric: boolean, head: 'column' | 'row' | undefined): Cell => {
    const font = fontOf({ ...style, weight: head ? 600 : 500 }, head === 'column' ? 'soft' : 'ink');
    const align = numeric ? 'end' : 'start';
    return { paragraph: { runs: text === '' ? [] : [{ text, font }], leading: style.leading, align } };
  };
  const head = columns.map(({ label, numeric }) => cell(label, numeric, 'column'));
  const body = rows.map(row =>
    columns.map(({ index, numeric }) => cell(row[index] ?? '', numeric && index > 0, index === 0 ? 'row' : undefined)),
  );
  const widths = columns.map(({ width }) => width);
  const table = {
    part: 'table' as const,
    alt: caption ?? title,
    x: stage.margin,
    y,
    columns: widths,
    rows: [head, ...body],
  };
  sheet.add(tableShape({ ...table, pad, gaps: widths.map(() => cellGap - spare), headed: true }, sheet));
}
