/** Tables that can be edited as tables. */

import { linesOfText } from '../../deck/text/fit.ts';
import type { ShapeName } from '../../words/shape-names.ts';
import { colourXml } from './colour.ts';
import { emu } from './measure.ts';
import { namedXml, type Shape } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { type Paragraph, paragraphsXml } from './text.ts';
import { xml } from './xml.ts';

export interface Cell {
  paragraph: Paragraph;
}

export interface Table {
  part: ShapeName;
  /** What it is about. */
  alt: string;
  x: number;
  y: number;
  columns: number[];
  rows: Cell[][];
  /** Above and below the text of a cell, px. */
  pad: number;
  /** Right of the text of each column, px. */
  gaps: number[];
  /** Whether the first row says what the columns are. */
  headed: boolean;
  /** Whether a line stands over the first row and under the last. */
  framed?: boolean;
}

export function tableShape(table: Table, sheet: Sheet): Shape {
  const { part, alt, x, y, columns, rows, headed } = table;
  const heights = rows.map(row => rowHeight(row, table, sheet));
  const width = columns.reduce((sum, column) => sum + column, 0);
  const height = heights.reduce((sum, one) => sum + one, 0);
  const nonVisual = xml(
    'p:nvGraphicFramePr',
    {},
    namedXml(sheet, { part, alt }, false),
    xml('p:cNvGraphicFramePr', {}, xml('a:graphicFrameLocks', { noGrp: 1 })),
    xml('p:nvPr'),
  );
  const frame = xml(
    'p:xfrm',
    {},
    xml('a:off', { x: emu(x), y: emu(y) }),
    xml('a:ext', { cx: emu(width), cy: emu(height) }),
  );
  const grid = xml('a:tblGrid', {}, ...columns.map(column => xml('a:gridCol', { w: emu(column) })));
  const body = rows.map((row, index) =>
    xml('a:tr', { h: emu(heights[index] ?? 0) }, ...row.map((cell, at) => cellXml(cell, index, at, table, sheet))),
  );
  const properties = xml('a:tblPr', {
    ...(sheet.book.rightToLeft ? { rtl: 1 } : {}),
    ...(headed ? { firstRow: 1 } : {}),
    firstCol: 1,
  });
  const graphic = xml(
    'a:graphic',
    {},
    xml(
      'a:graphicData',
      { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
      xml('a:tbl', {}, properties, grid, ...body),
    ),
  );
  return { box: { x, y, width, height }, xml: xml('p:graphicFrame', {}, nonVisual, frame, graphic) };
}

/** Height of all rows, px. */
export function tableHeight(table: Table, sheet: Sheet): number {
  return table.rows.reduce((sum, row) => sum + rowHeight(row, table, sheet), 0);
}

function rowHeight(row: Cell[], { columns, pad, gaps }: Table, sheet: Sheet): number {
  const heights = row.map(({ paragraph: { runs, leading = 0 } }, index) => {
    const [run] = runs.filter(one => one !== 'break');
    if (!run) return 0;
    return linesOfText(sheet.book.faces, run.text, run.font, (columns[index] ?? 0) - (gaps[index] ?? 0)) * leading;
  });
  return Math.max(...heights) + 2 * pad + 1;
}

function cellXml({ paragraph }: Cell, row: number, column: number, table: Table, sheet: Sheet): string {
  const { pad, gaps, headed, framed, rows } = table;
  const text = xml('a:txBody', {}, xml('a:bodyPr'), xml('a:lstStyle'), paragraphsXml([paragraph], sheet));
  const line = (side: string, drawn: boolean | undefined) =>
    xml(
      `a:ln${side}`,
      { w: emu(1) },
      drawn ? xml('a:solidFill', {}, colourXml(sheet.book.ink, 'rule')) : xml('a:noFill'),
    );
  const margins = { marL: 0, marR: emu(gaps[column] ?? 0), marT: emu(pad), marB: emu(pad) };
  const properties = xml(
    'a:tcPr',
    { ...margins, anchor: headed && row === 0 ? 'b' : 't' },
    line('L', false),
    line('R', false),
    line('T', row > 0 || framed),
    line('B', row < rows.length - 1 || framed),
    xml('a:noFill'),
  );
  return xml('a:tc', {}, text, properties);
}
