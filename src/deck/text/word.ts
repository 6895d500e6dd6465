/** A paragraph taken apart into the words between which it may be parted, and put together again. */

import type { Inline } from '../../story/prose.ts';

/**
 * The words of a paragraph, each with the marks of emphasis and links it stands in, and with what may not be parted
 * from it: the citations and punctuation that follow, and the white space behind. A no-break space is no space here.
 */
export function wordsOf(children: Inline[]): Inline[][] {
  const words: Inline[][] = [];
  let before = '';
  for (const leaf of children.flatMap(leavesOf)) {
    const text = textOf(leaf);
    const last = words.at(-1);
    if (last && !(/[ \t\r\n]$/.test(before) && /^[^ \t\r\n]/.test(text))) last.push(leaf);
    else words.push([leaf]);
    before = text;
  }
  return words;
}

/** How many words make up the first sentence, the first two, and so on. */
export function sentenceEnds(words: Inline[][]): number[] {
  return words.flatMap((word, index) => {
    const text = word.map(textOf).join('').trim();
    return /[.!?…]["'”’»)]*$/.test(text) ? [index + 1] : [];
  });
}

/** Words put together: neighbours in the same mark share it again, so that a link of five words stays one link. */
export function joinWords(words: Inline[][]): Inline[] {
  return join(words.flat());
}

function join(nodes: Inline[]): Inline[] {
  const groups: Inline[][] = [];
  for (const node of nodes) {
    const group = groups.at(-1);
    if (group?.[0] && alike(group[0], node)) group.push(node);
    else groups.push([node]);
  }
  return groups.map(merged);
}

function alike(a: Inline, b: Inline): boolean {
  if (a.type !== b.type || a.type === 'break' || a.type === 'cite') return false;
  return a.type !== 'link' || b.type !== 'link' || a.href === b.href;
}

function merged(group: Inline[]): Inline {
  const first = group[0] as Inline;
  if (group.length === 1) return first;
  if (first.type === 'text') return { type: 'text', value: group.map(textOf).join('') };
  return { ...first, children: join(group.flatMap(node => ('children' in node ? node.children : []))) } as Inline;
}

/** Pieces that hold at most one word, in the marks that the whole stands in. */
function leavesOf(node: Inline): Inline[] {
  if (node.type === 'text') return node.value.split(/(?<=[ \t\r\n])/).map(value => ({ type: 'text', value }));
  if ('children' in node) return node.children.flatMap(leavesOf).map(child => ({ ...node, children: [child] }));
  return [node];
}

function textOf(node: Inline): string {
  if (node.type === 'text') return node.value;
  if ('children' in node) return node.children.map(textOf).join('');
  return node.type === 'break' ? '\n' : '';
}
