/** Prose of a story as paragraphs, its citations as numbers that lead to their sources. */

import { listIndent } from '../../deck/text/flow.ts';
import type { Citation, Inline, Prose } from '../../story/prose.ts';
import type { Font } from '../drawing/paint.ts';
import type { Sheet } from './sheet.ts';
import type { Paragraph, Run } from './text.ts';

export interface ProseOptions {
  font: Font;
  /** Between blocks, px. */
  gap: number;
  /** Above the first block, px. */
  before?: number;
  /** To stand after the last paragraph. */
  citations?: Citation[];
}

export function proseParagraphs(prose: Prose, sheet: Sheet, options: ProseOptions): Paragraph[] {
  const { font, gap, before = 0, citations = [] } = options;
  const paragraphs = blocks(prose, sheet, { font, gap, depth: 0 });
  const [first] = paragraphs;
  if (first) first.before = before;
  const cites = citeRuns(citations, font, sheet);
  if (cites.length === 0) return paragraphs;
  if (prose.at(-1)?.type === 'paragraph') paragraphs.at(-1)?.runs.push(...cites);
  else paragraphs.push({ runs: cites, leading: font.leading, before: first ? gap : before });
  return paragraphs;
}

interface Setting {
  font: Font;
  gap: number;
  depth: number;
}

function blocks(prose: Prose, sheet: Sheet, { font, gap, depth }: Setting): Paragraph[] {
  return prose.flatMap((block): Paragraph[] => {
    if (block.type === 'paragraph')
      return [{ runs: inlineRuns(block.children, font, sheet), leading: font.leading, before: gap }];
    return block.items.flatMap((item, nth) => {
      const inner = blocks(item, sheet, { font, gap: gap / 2, depth: depth + 1 });
      return inner.map((paragraph, index): Paragraph => {
        const own = index === 0 && paragraph.depth === undefined;
        return {
          ...paragraph,
          before: index === 0 && nth === 0 && depth === 0 ? gap : gap / 2,
          indent: listIndent,
          depth: paragraph.depth ?? depth + 1,
          ...(own ? { sign: block.ordered ? 'number' : 'dot' } : {}),
        };
      });
    });
  });
}

/** The words of blocks without the blocks, for places that hold one paragraph. */
export function proseRuns(prose: Prose, font: Font, sheet: Sheet): (Run | 'break')[] {
  return prose.flatMap((block, index) => {
    const space: Run[] = index === 0 ? [] : [{ text: ' ', font }];
    if (block.type === 'paragraph') return [...space, ...inlineRuns(block.children, font, sheet)];
    const items = block.items.flatMap((item, nth) => [
      ...(nth === 0 ? [] : [{ text: ' ', font }]),
      ...proseRuns(item, font, sheet),
    ]);
    return [...space, ...items];
  });
}

export function inlineRuns(nodes: Inline[], font: Font, sheet: Sheet, href?: string): (Run | 'break')[] {
  return nodes.flatMap(node => runsOf(node, font, sheet, href));
}

function runsOf(node: Inline, font: Font, sheet: Sheet, href: string | undefined): (Run | 'break')[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value, font, href }];
    case 'strong':
      return inlineRuns(node.children, { ...font, weight: 600 }, sheet, href);
    case 'emphasis':
      return inlineRuns(node.children, { ...font, italic: true }, sheet, href);
    case 'link':
      return inlineRuns(node.children, font, sheet, node.href);
    case 'break':
      return ['break'];
    case 'cite':
      return citeRuns(node.citations, font, sheet);
  }
}

/** Numbers with commas between them, each a link to the slide that has its source. */
export function citeRuns(citations: Citation[], font: Font, sheet: Sheet): Run[] {
  const { numbers } = sheet.book.context.deck;
  const known = [...new Set(citations.flatMap(({ source }) => numbers.get(source) ?? []))];
  // Programs set raised figures at about two thirds: with this size they are as large as on the stage.
  const small: Font = { ...font, family: 'sans', weight: 600, italic: false, size: 20, colour: 'soft' };
  return known.flatMap((number, index) => {
    sheet.cited.add(number);
    // Never parted from the word before, nor from each other.
    const between: Run = { text: index === 0 ? '\u00a0' : ',\u00a0', font: small, raised: true };
    return [between, { text: String(number), font: small, raised: true, href: `#ref-${number}` }];
  });
}
