/** What stands in a `Prose`. */

import type { Block, Citation, Inline, Prose } from './prose.ts';

/** The words alone: paragraphs and list items one to a line, citations left out. */
export function plainText(prose: Prose): string {
  return prose.map(block => textOf(block)).join('\n');
}

/** Every citation in order of reading. */
export function citationsIn(prose: Prose): Citation[] {
  return inlinesIn(prose).flatMap(inline => (inline.type === 'cite' ? inline.citations : []));
}

/** The targets of every link in order of reading. */
export function linksIn(prose: Prose): string[] {
  return inlinesIn(prose).flatMap(inline => (inline.type === 'link' ? [inline.href] : []));
}

/** The same prose with only those citations that `keep` accepts; a group without any left falls away. */
export function keepCitations(prose: Prose, keep: (citation: Citation) => boolean): Prose {
  const kept = (inlines: Inline[]): Inline[] =>
    inlines.flatMap((inline): Inline[] => {
      if (inline.type === 'cite') {
        const citations = inline.citations.filter(keep);
        return citations.length > 0 ? [{ type: 'cite', citations }] : [];
      }
      return 'children' in inline ? [{ ...inline, children: kept(inline.children) }] : [inline];
    });
  return prose.map(block =>
    block.type === 'paragraph'
      ? { ...block, children: kept(block.children) }
      : { ...block, items: block.items.map(item => keepCitations(item, keep)) },
  );
}

function inlinesIn(prose: Prose): Inline[] {
  return prose.flatMap(block =>
    block.type === 'paragraph' ? block.children.flatMap(withInner) : block.items.flatMap(inlinesIn),
  );
}

function withInner(inline: Inline): Inline[] {
  return 'children' in inline ? [inline, ...inline.children.flatMap(withInner)] : [inline];
}

function textOf(block: Block): string {
  if (block.type === 'list') return block.items.map(item => plainText(item)).join('\n');
  // A citation takes the space before it along: "held [@afp s4]." reads "held."
  return block.children.map(wordsOf).join('').replace(/\s*\0/g, '').trim();
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'break':
      return ' ';
    case 'cite':
      return '\0';
    default:
      return inline.children.map(wordsOf).join('');
  }
}
