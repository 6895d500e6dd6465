/** Accounts side by side: columns of one width, one type, and the same lines; each is one box of text. */

import type { ClaimsSlide } from '../../../deck/deck.ts';
import type { Account } from '../../../deck/slides/claims-slides.ts';
import { withCitations } from '../../../deck/slides/event-slides.ts';
import { linesOfText } from '../../../deck/text/fit.ts';
import { heightOf } from '../../../deck/text/flow.ts';
import { stage, type TypeStyle, type } from '../../../deck/text/type.ts';
import type { Stroke } from '../../drawing/path.ts';
import { headBottom } from '../head.ts';
import type { Box } from '../measure.ts';
import { proseParagraphs } from '../prose.ts';
import { freeform, type Naming, textBox } from '../shapes.ts';
import type { Sheet } from '../sheet.ts';
import { sideRule } from '../side-rule.ts';
import { fontOf, type Paragraph } from '../text.ts';

/** px; the theme sets the same. */
const box = {
  above: 44,
  low: 92,
  gap: 32,
  inset: 20,
  top: 22,
  space: 18,
  foot: 16,
  numeral: 26,
  side: 320,
  bottom: 586,
};
const nameStyle: TypeStyle = { family: 'sans', weight: 700, size: 19, leading: 26 };
const blockGap = 14;

export function claimsBody(slide: ClaimsSlide, sheet: Sheet): void {
  const { accounts, low } = slide;
  const top = headBottom(sheet) + (low ? box.low : box.above);
  const [only] = accounts;
  if (only && accounts.length === 1) drawAlone(only, slide, top, sheet);
  else drawBeside(slide, top, sheet);
}

function drawBeside(slide: ClaimsSlide, top: number, sheet: Sheet): void {
  const { accounts } = slide;
  const width = (stage.width - 2 * stage.margin - (accounts.length - 1) * box.gap) / accounts.length;
  const rows = accounts.map(account => heightsOf(account, width - box.inset, slide, sheet));
  const head = Math.max(...rows.map(row => row.head));
  const says = Math.max(...rows.map(row => row.says));
  const foot = Math.max(...rows.map(row => row.foot));
  for (const [index, account] of accounts.entries()) {
    const x = stage.margin + index * (width + box.gap);
    const own = rows[index] ?? { head, says, foot };
    sheet.add(...sideRule({ colour: account.voice.colour, part: account.voice.part }, { x, y: top, width }, sheet));
    // Names, words and provenance stand on the same lines in every column.
    const paragraphs = [
      ...headParagraphs(account),
      ...saysParagraphs(account, slide, box.space + head - own.head, sheet),
      ...footParagraphs(account, box.foot + says - own.says, sheet),
    ];
    const place = { x, y: top + box.top, width: width - box.inset, height: box.bottom - top - box.top };
    sheet.add(textBox(sheet, { name: account.voice.name }, place, paragraphs, { fit: 'keep' }));
    if (index === 0) continue;
    const level = x - box.gap / 2;
    const bottom = top + box.top + head + box.space + says + box.foot + foot;
    const stroke: Stroke = { from: [level, top], steps: [{ to: [level, bottom] }], closed: false };
    sheet.add(...freeform(sheet, { part: 'rule' }, [stroke], { stroke: 'rule' }));
  }
}

/** Who says it at the left, the words beside it. */
function drawAlone(account: Account, slide: ClaimsSlide, top: number, sheet: Sheet): void {
  const width = stage.width - 2 * stage.margin;
  sheet.add(
    ...sideRule({ colour: account.voice.colour, part: account.voice.part }, { x: stage.margin, y: top, width }, sheet),
  );
  const height = box.bottom - top - box.top;
  const { head } = heightsOf(account, box.side, slide, sheet);
  const side = { x: stage.margin, y: top + box.top, width: box.side, height: head };
  const x = stage.margin + box.side + box.gap;
  const place = { x, y: top + box.top - 8, width: width - box.side - box.gap - box.inset, height: height + 8 };
  const under = { ...side, y: side.y + head + box.space, height: height - head - box.space };
  const draw = (naming: Naming, where: Box, paragraphs: Paragraph[]) => {
    if (paragraphs.length > 0) sheet.add(textBox(sheet, naming, where, paragraphs, { fit: 'keep' }));
  };
  // Read out in this order: who, what, and what it rests on.
  draw({ name: account.voice.name }, side, headParagraphs(account));
  draw({ part: 'text' }, place, saysParagraphs(account, slide, 0, sheet));
  draw({ part: 'sources' }, under, footParagraphs(account, 0, sheet));
}

function headParagraphs({ voice, standing }: Account): Paragraph[] {
  const lines: [string | undefined, TypeStyle, string][] = [
    [voice.name, nameStyle, voice.colour],
    [voice.role, type.reference, 'soft'],
    [standing, type.note, 'soft'],
  ];
  return lines.flatMap(([text, style, colour]) =>
    text ? [{ runs: [{ text, font: fontOf(style, colour) }], leading: style.leading }] : [],
  );
}

function saysParagraphs(
  { says, citations }: Account,
  { size }: ClaimsSlide,
  before: number,
  sheet: Sheet,
): Paragraph[] {
  return proseParagraphs(says, sheet, { font: fontOf(type[size]), gap: blockGap, before, citations });
}

/** What it rests on, each entry behind its number. */
function footParagraphs({ provenance }: Account, before: number, sheet: Sheet): Paragraph[] {
  const font = fontOf(type.reference, 'soft');
  return provenance.map(({ number, text }, index) => {
    sheet.cited.add(number);
    const numeral = { text: String(number), font: { ...font, weight: 600 as const }, href: `#ref-${number}` };
    return {
      runs: [numeral, { text: `\t${text}`, font }],
      leading: font.leading,
      before: index === 0 ? before : 5,
      indent: box.numeral,
    };
  });
}

function heightsOf(account: Account, width: number, { size }: ClaimsSlide, { book: { faces, context } }: Sheet) {
  const lines = (text: string, style: TypeStyle, room = width) => linesOfText(faces, text, style, room) * style.leading;
  const { voice, standing, says, citations, provenance } = account;
  const setting = { faces, numbers: context.deck.numbers, style: type[size], gap: blockGap };
  return {
    head: lines(voice.name, nameStyle) + lines(voice.role ?? '', type.reference) + lines(standing, type.note),
    says: heightOf(withCitations(says, citations), width, setting),
    foot: provenance.reduce((sum, { text }) => sum + lines(text, type.reference, width - box.numeral) + 5, 0),
  };
}
