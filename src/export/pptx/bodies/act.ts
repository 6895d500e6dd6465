/** An act: what it is about, and its events as a table whose lines lead to them. */

import type { ActSlide } from '../../../deck/slides/act-slides.ts';
import { stage, type TypeStyle, type } from '../../../deck/text/type.ts';
import { headBottom } from '../head.ts';
import { proseParagraphs } from '../prose.ts';
import { textBox } from '../shapes.ts';
import type { Sheet } from '../sheet.ts';
import { type Cell, type Table, tableHeight, tableShape } from '../table.ts';
import { fontOf } from '../text.ts';

const whenStyle: TypeStyle = { family: 'sans', weight: 600, size: 15, leading: 21 };
/** px; the theme sets the same. */
const densities = {
  loose: { pad: 14, size: 24, leading: 31 },
  plain: { pad: 8, size: 20, leading: 26 },
  tight: { pad: 3, size: 18, leading: 24 },
};
const pane = { x: 660, top: 62, height: 524, columns: [182, 390], gaps: [16, 0] };

export function actBody({ title, agenda, body, subtitled }: ActSlide, sheet: Sheet): void {
  const { words } = sheet.book.context;
  const font = fontOf(type.prose);
  const rest = subtitled ? body.slice(1) : body;
  const soft = { font: { ...font, colour: 'soft' }, gap: 14 };
  const subtitle = subtitled ? proseParagraphs(body.slice(0, 1), sheet, soft) : [];
  const text = proseParagraphs(rest, sheet, { font, gap: 14, before: subtitled ? 14 : 0 });
  const top = headBottom(sheet) + 16;
  const width = agenda ? stage.columnWidth : 2 * stage.columnWidth;
  const box = { x: stage.margin, y: top, width, height: stage.bodyBottom - top };
  if (subtitle.length + text.length > 0) {
    sheet.layout = 'section';
    sheet.add(textBox(sheet, { part: 'text' }, box, [...subtitle, ...text], { placeholder: 'body 1' }));
  }
  if (!agenda) return;
  const { pad, size, leading } = densities[agenda.density];
  const what = fontOf({ family: 'serif', weight: 400, size, leading });
  const when = fontOf(whenStyle, 'soft');
  const rows: Cell[][] = agenda.entries.map(entry => [
    { paragraph: { runs: [{ text: entry.when, font: when, href: `#${entry.event}` }], leading: when.leading } },
    { paragraph: { runs: [{ text: entry.title, font: what, href: `#${entry.event}` }], leading } },
  ]);
  const more = fontOf(type.note, 'soft');
  if (agenda.more > 0)
    rows.push([
      { paragraph: { runs: [], leading: more.leading } },
      { paragraph: { runs: [{ text: words.more(agenda.more), font: more }], leading: more.leading } },
    ]);
  if (rows.length === 0) return;
  const { x, columns, gaps } = pane;
  const table: Table = {
    part: 'events',
    alt: title,
    x,
    y: 0,
    columns,
    rows,
    pad,
    gaps,
    headed: false,
    framed: true,
  };
  table.y = pane.top + Math.max(0, (pane.height - tableHeight(table, sheet)) / 2);
  sheet.add(tableShape(table, sheet));
}
