/** Quotation marks as the language of a story sets them. */

import type { Inline, Prose } from '../../story/prose.ts';
import { plainText } from '../../story/prose-reading.ts';

/** By BCP 47 language, CLDR's `quotationStart` and `quotationEnd`; Intl does not give them. U+00A0 inside French ones. */
const marks: Record<string, [open: string, close: string]> = {
  be: ['«', '»'],
  bg: ['„', '“'],
  cs: ['„', '“'],
  da: ['“', '”'],
  de: ['„', '“'],
  el: ['«', '»'],
  es: ['«', '»'],
  fa: ['«', '»'],
  fi: ['”', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  hr: ['„', '“'],
  hu: ['„', '”'],
  it: ['«', '»'],
  ja: ['「', '」'],
  kk: ['«', '»'],
  ky: ['«', '»'],
  nb: ['«', '»'],
  no: ['«', '»'],
  pl: ['„', '”'],
  pt: ['“', '”'],
  ro: ['„', '”'],
  ru: ['«', '»'],
  sk: ['„', '“'],
  sl: ['„', '“'],
  sr: ['„', '“'],
  sv: ['”', '”'],
  tg: ['«', '»'],
  uk: ['«', '»'],
};

const written = /^["'“”„«»‘’‚「]/;

/** The prose with marks before its first and after its last word; as it is when the author has set some. */
export function quoted(prose: Prose, language: string): Prose {
  if (written.test(plainText(prose))) return prose;
  const [open, close] = marksOf(language);
  return bracketed(prose, { type: 'text', value: open }, { type: 'text', value: close });
}

/** Words that go on open again: each part of a quotation has its first mark, the last one its last. */
export function reopened(prose: Prose, language: string): Prose {
  const [open] = marksOf(language);
  const [first, ...rest] = prose;
  return first?.type === 'paragraph'
    ? [{ ...first, children: merged({ type: 'text', value: open }, first.children) }, ...rest]
    : prose;
}

function marksOf(language: string): [open: string, close: string] {
  return marks[language.split('-')[0]?.toLowerCase() ?? ''] ?? ['“', '”'];
}

function bracketed(prose: Prose, open: Inline, close: Inline): Prose {
  const blocks = prose.map(block => ({ ...block }));
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first?.type === 'paragraph') first.children = merged(open, first.children);
  if (last?.type === 'paragraph') last.children = closed(last.children, close);
  return blocks;
}

/** One text node, so that the mark is never parted from its word. */
function merged(open: Inline, [head, ...rest]: Inline[]): Inline[] {
  if (open.type === 'text' && head?.type === 'text') return [{ ...head, value: open.value + head.value }, ...rest];
  return head ? [open, head, ...rest] : [open];
}

/** Before the citations that end a paragraph: they support the words and are not quoted. */
function closed(children: Inline[], close: Inline): Inline[] {
  const cites = children.length - 1 - children.findLastIndex(node => node.type !== 'cite');
  const words = children.slice(0, children.length - cites);
  const last = words.at(-1);
  const ended: Inline[] =
    last?.type === 'text' && close.type === 'text'
      ? [...words.slice(0, -1), { ...last, value: last.value.trimEnd() + close.value }]
      : [...words, close];
  return [...ended, ...children.slice(children.length - cites)];
}
