/** Words and emphasis as Markdown can hold them: white space folded and outside of emphasis, addresses as links. */

import type { PhrasingContent } from 'mdast';
import { inRunningText, safeAddress } from './addresses.ts';

/** The same words in fewest nodes; none that is empty, no space and no break at either end. */
export function tidyInlines(nodes: PhrasingContent[], autolink: boolean): PhrasingContent[] {
  const joined = joinTexts(nodes.flatMap(node => lifted(node, autolink)));
  const folded = foldSpaces(joined);
  return autolink ? folded.flatMap(node => (node.type === 'text' ? linked(node.value) : [node])) : folded;
}

/** A node with its outer spaces before and behind it, or nothing where it holds no words. */
function lifted(node: PhrasingContent, autolink: boolean): PhrasingContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/[^\S\u00a0]+/g, ' ') }];
  if (!('children' in node)) return [node];
  const inner = joinTexts(node.children.flatMap(child => lifted(child, autolink)));
  const [first, last] = [inner.at(0), inner.at(-1)];
  const before = startsWithSpace(first) ? [space] : [];
  const behind = endsWithSpace(last) ? [space] : [];
  const children = foldSpaces(inner);
  if (children.length === 0) return before.length > 0 ? [space] : [];
  const marked = node.type === 'link' || !autolink ? children : children.flatMap(linkedNode);
  return [...before, { ...node, children: marked } as PhrasingContent, ...behind];
}

const space: PhrasingContent = { type: 'text', value: ' ' };

function linkedNode(node: PhrasingContent): PhrasingContent[] {
  return node.type === 'text' ? linked(node.value) : [node];
}

function startsWithSpace(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && /^\s/.test(node.value);
}

function endsWithSpace(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && /\s$/.test(node.value);
}

function joinTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + node.value };
    // Two emphases side by side are one: Markdown could not tell them apart.
    else if ((node.type === 'emphasis' || node.type === 'strong') && last?.type === node.type)
      joined[joined.length - 1] = { ...last, children: joinTexts([...last.children, ...node.children]) };
    else joined.push(node);
  }
  return joined;
}

/** One space between words, none at the ends and none beside a break. */
function foldSpaces(nodes: PhrasingContent[]): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') {
      if (node.type !== 'break' || kept.length > 0) kept.push(node);
      continue;
    }
    let value = node.value.replace(/[^\S\u00a0]+/g, ' ');
    const last = kept.at(-1);
    if (last === undefined || last.type === 'break' || endsWithSpace(last)) value = value.replace(/^ /, '');
    const next = nodes[index + 1];
    if (next === undefined || next.type === 'break') value = value.replace(/ $/, '');
    if (value !== '') kept.push({ type: 'text', value });
  }
  while (kept.at(-1)?.type === 'break') kept.pop();
  return kept;
}

/** Text with its addresses as links. */
function linked(value: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of value.matchAll(inRunningText)) {
    const url = safeAddress(match[0]);
    if (url === undefined) continue;
    if (match.index > end) parts.push({ type: 'text', value: value.slice(end, match.index) });
    parts.push({ type: 'link', url, children: [{ type: 'text', value: match[0] }] });
    end = match.index + match[0].length;
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}
