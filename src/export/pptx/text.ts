/** Paragraphs of runs as DrawingML. */

import { stretchesOf } from '../../deck/text/scripts.ts';
import type { TypeStyle } from '../../deck/text/type.ts';
import type { Font } from '../drawing/paint.ts';
import { colourXml } from './colour.ts';
import { centipoints, emu } from './measure.ts';
import type { Sheet } from './sheet.ts';
import { escaped, xml } from './xml.ts';

export interface Run {
  text: string;
  font: Font;
  /** `#id` of a slide or source, or an address. */
  href?: string | undefined;
  /** Set small and high, as the numbers of sources are. */
  raised?: boolean;
  /** BCP 47, where somebody says that it is not the story's. */
  language?: string | undefined;
}

export interface Paragraph {
  runs: (Run | 'break')[];
  /** Distance between lines, px; the font's own when missing. */
  leading?: number;
  /** Space above, px. */
  before?: number;
  align?: 'start' | 'middle' | 'end';
  /** From the left to the text, px; what stands before it hangs there. */
  indent?: number;
  /** Depth of lists, from 1. */
  depth?: number;
  /** `from`: the number of the first of a list that goes on; it has no full stop. */
  sign?: 'dot' | 'number' | { from: number };
}

/**
 * The plan counts lines in Source Serif 4 and Inter. Georgia and Arial are a little narrower, but for Georgia's bold: at this
 * share of the size a headline takes no more lines than planned.
 */
const boldShare = 0.93;

export function fontOf(style: TypeStyle, colour = 'ink'): Font {
  return { ...style, colour };
}

export function paragraphXml(paragraph: Paragraph, sheet: Sheet): string {
  const { runs, leading, before, indent = 0, depth = 1, sign } = paragraph;
  const { rightToLeft } = sheet.book;
  const last = runs.filter(run => run !== 'break').at(-1);
  const properties = xml(
    'a:pPr',
    {
      ...(indent > 0 ? { marL: emu(indent * depth), indent: -emu(indent) } : {}),
      algn: alignOf(paragraph, rightToLeft),
      ...(rightToLeft ? { rtl: 1 } : {}),
    },
    leading !== undefined && xml('a:lnSpc', {}, xml('a:spcPts', { val: centipoints(leading) })),
    xml('a:spcBef', {}, xml('a:spcPts', { val: centipoints(before ?? 0) })),
    signXml(sign),
    indent > 0 && !sign && xml('a:tabLst', {}, xml('a:tab', { pos: emu(indent * depth), algn: 'l' })),
  );
  return xml(
    'a:p',
    {},
    properties,
    ...runs.map(run => (run === 'break' ? xml('a:br') : runXml(run, sheet))),
    last && fontXml('a:endParaRPr', { ...last, href: undefined, raised: false }, sheet),
  );
}

/** Without words there is one empty paragraph: a body of text needs one. */
export function paragraphsXml(paragraphs: Paragraph[], sheet: Sheet): string {
  return paragraphs.length === 0 ? xml('a:p') : paragraphs.map(one => paragraphXml(one, sheet)).join('');
}

function alignOf({ align = 'start' }: Paragraph, rightToLeft: boolean): string {
  if (align === 'middle') return 'ctr';
  return (align === 'start') === rightToLeft ? 'r' : 'l';
}

function signXml(sign: Paragraph['sign']): string {
  if (sign === 'dot') return xml('a:buFont', { typeface: 'Arial' }) + xml('a:buChar', { char: '•' });
  if (typeof sign === 'object')
    return xml('a:buFont', { typeface: '+mn-lt' }) + xml('a:buAutoNum', { type: 'arabicPlain', startAt: sign.from });
  return sign === 'number'
    ? xml('a:buFont', { typeface: '+mj-lt' }) + xml('a:buAutoNum', { type: 'arabicPeriod' })
    : xml('a:buNone');
}

/** A link is a run a word: LibreOffice breaks a longer one anywhere. */
function runXml(run: Run, sheet: Sheet): string {
  return inLanguages(run, sheet)
    .flatMap(one => (one.href === undefined ? [one] : one.text.split(/( +)/).map(text => ({ ...one, text }))))
    .filter(({ text }) => text !== '')
    .map(part => (part.text.trim() === '' ? { ...part, href: undefined } : part))
    .map(part => xml('a:r', {}, fontXml('a:rPr', part, sheet), `<a:t>${escaped(part.text)}</a:t>`))
    .join('');
}

/** Words in foreign letters are runs of their own, with what is known of their language. */
function inLanguages(run: Run, { book }: Sheet): Run[] {
  const { language: own = book.context.deck.story.language } = run;
  return stretchesOf(run.text, own).map(({ text, language = run.language }) => ({ ...run, text, language }));
}

function fontXml(name: string, { font, href, raised, language }: Run, sheet: Sheet): string {
  const { family, weight, italic, size, tracking, capitals, colour } = font;
  const { book } = sheet;
  const link = href === undefined ? undefined : sheet.link(href);
  const face = family === 'serif' ? '+mj' : '+mn';
  return xml(
    name,
    {
      lang: language ?? book.language,
      sz: Math.round(centipoints(size * (family === 'serif' && weight >= 600 ? boldShare : 1)) / 10) * 10,
      b: weight >= 600 ? 1 : 0,
      i: italic ? 1 : 0,
      ...(link ? { u: 'none' } : {}),
      ...(capitals ? { cap: 'all' } : {}),
      ...(tracking ? { spc: Math.round(centipoints(tracking * size)) } : {}),
      ...(raised ? { baseline: 30_000 } : {}),
      dirty: 0,
    },
    xml('a:solidFill', {}, colourXml(book.ink, colour)),
    xml('a:latin', { typeface: `${face}-lt` }),
    xml('a:ea', { typeface: `${face}-ea` }),
    xml('a:cs', { typeface: `${face}-cs` }),
    link && xml('a:hlinkClick', link, ownColour),
  );
}

/** Keeps a link in the colour of its text (MS-ODRAWXML 2.23, `hlinkClr`); older programs take the theme's. */
const ownColour = xml(
  'a:extLst',
  {},
  xml(
    'a:ext',
    { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' },
    xml('ahyp:hlinkClr', {
      'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
      val: 'tx',
    }),
  ),
);
