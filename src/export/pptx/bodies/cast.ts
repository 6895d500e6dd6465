/** The people of a story by side, a box of text a side. */

import type { CastSlide } from '../../../deck/deck.ts';
import type { CastBlock, CastEntry } from '../../../deck/slides/cast-slides.ts';
import { withCitations } from '../../../deck/slides/event-slides.ts';
import { linesOf, linesOfText } from '../../../deck/text/fit.ts';
import { heightOf } from '../../../deck/text/flow.ts';
import { stage, type TypeStyle, type } from '../../../deck/text/type.ts';
import { citeRuns, proseParagraphs } from '../prose.ts';
import { textBox } from '../shapes.ts';
import type { Sheet } from '../sheet.ts';
import { sideRule } from '../side-rule.ts';
import { fontOf, type Paragraph, type Run } from '../text.ts';

/** px; the theme sets the same. */
const box = { top: 176, gap: 48, head: 14, under: 10, between: 22 };
const headingStyle: TypeStyle = { family: 'sans', weight: 700, size: 19, leading: 26 };
const gaps = { prose: { text: 18, line: 6 }, small: { text: 13, line: 5 } };
const blockGap = 10;

export function castBody({ columns, size }: CastSlide, sheet: Sheet): void {
  const count = Math.max(2, columns.length);
  const width = (stage.width - 2 * stage.margin - (count - 1) * box.gap) / count;
  for (const [index, blocks] of columns.entries()) {
    const x = stage.margin + index * (width + box.gap);
    let y = box.top;
    for (const [nth, block] of blocks.entries()) {
      const { side, heading } = block;
      const part = side && (side.reports ? 'reporter' : 'party');
      sheet.add(...sideRule({ colour: side?.colour ?? 'grey', part }, { x, y, width }, sheet));
      const height = blockHeight(block, width, size, sheet);
      // The last one has all the room that is left.
      const room = nth === blocks.length - 1 ? stage.bodyBottom - y - box.head : height;
      const place = { x, y: y + box.head, width, height: room };
      sheet.add(
        textBox(sheet, heading ? { name: heading } : { part: 'people' }, place, blockParagraphs(block, size, sheet)),
      );
      y += box.head + height + box.between;
    }
  }
}

function blockParagraphs({ side, heading, entries }: CastBlock, size: CastSlide['size'], sheet: Sheet): Paragraph[] {
  const colour = side?.colour ?? 'grey';
  const named: Paragraph[] = heading
    ? [{ runs: [{ text: heading, font: fontOf(headingStyle, colour) }], leading: headingStyle.leading }]
    : [];
  const members = entries.flatMap((entry, index) => {
    const [first, ...rest] = entryParagraphs(entry, size, sheet);
    const before = index === 0 ? (heading ? box.under : 0) : gapAfter(entries[index - 1], size);
    return first ? [{ ...first, before }, ...rest] : [];
  });
  return [...named, ...members];
}

function entryParagraphs(entry: CastEntry, size: CastSlide['size'], sheet: Sheet): Paragraph[] {
  const line: Paragraph = { runs: lineRuns(entry, sheet), leading: type.note.leading };
  if (entry.kind === 'names' || entry.text.length === 0) return [line];
  const { text, citations } = entry;
  return [line, ...proseParagraphs(text, sheet, { font: fontOf(type[size]), gap: blockGap, citations })];
}

/** The first line of an entry, as the template writes it. */
function lineRuns(entry: CastEntry, sheet: Sheet): Run[] {
  const font = fontOf(type.note);
  const role = { ...font, colour: 'soft' };
  if (entry.kind === 'names')
    return [
      ...(entry.role ? [{ text: `${entry.role} `, font: role }] : []),
      { text: sheet.book.context.words.list(entry.names), font: { ...font, weight: 600 } },
    ];
  return [
    { text: entry.name, font: { ...font, weight: 700 } },
    ...(entry.role ? [{ text: ` ${entry.role}`, font: role }] : []),
    ...(entry.text.length === 0 ? citeRuns(entry.citations, font, sheet) : []),
  ];
}

function gapAfter(entry: CastEntry | undefined, size: CastSlide['size']): number {
  return gaps[size][entry?.kind === 'person' && entry.text.length > 0 ? 'text' : 'line'];
}

function blockHeight({ heading, entries }: CastBlock, width: number, size: CastSlide['size'], sheet: Sheet): number {
  const { faces, context } = sheet.book;
  const setting = { faces, numbers: context.deck.numbers, style: type[size], gap: blockGap };
  const head = heading ? linesOfText(faces, heading, headingStyle, width) * headingStyle.leading + box.under : 0;
  return entries.reduce((sum, entry, index) => {
    const runs = lineRuns(entry, sheet).map(({ text, font }) => ({ text, style: font }));
    const line = linesOf(faces, runs, width) * type.note.leading;
    const told =
      entry.kind === 'person' && entry.text.length > 0
        ? heightOf(withCitations(entry.text, entry.citations), width, setting)
        : 0;
    return sum + line + told + (index === entries.length - 1 ? 0 : gapAfter(entry, size));
  }, head);
}
