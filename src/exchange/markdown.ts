/** Prose as the Markdown that authors write, so that reading it gives the same prose. */

import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Citation, Inline, Prose } from '../story/prose.ts';

/** Citations among the nodes of Markdown. */
interface CiteNode {
  type: 'cite';
  citations: Citation[];
}

/** An id that Markdown takes for plain letters: what joins words stands alone and within. */
const plainId = /^[\p{L}\p{N}\p{M}]+(?:[._-][\p{L}\p{N}\p{M}]+)*$/u;
/** Text that would be read as a citation. It is none because it came from code, where it is left alone. */
const looksCited = /((?:\[@[^[\]]*\])+)/;

/** @returns text that `readProse` reads as the same prose, but for white space that no page shows and empty items of lists. */
export function writeMarkdown(prose: Prose): string {
  const children = prose.flatMap(blockNodes);
  return toMarkdown({ type: 'root', children }, { extensions: [withCitations], listItemIndent: 'one' }).trimEnd();
}

/** Nothing for a list of empty items: Markdown has no way to write each of those wherever it stands. */
function blockNodes(block: Block): BlockContent[] {
  if (block.type === 'paragraph') return [{ type: 'paragraph', children: phrasing(block.children) }];
  const items = block.items.map(item => item.flatMap(blockNodes)).filter(nodes => nodes.length > 0);
  if (items.length === 0) return [];
  const children = items.map((nodes): ListItem => ({ type: 'listItem', spread: false, children: nodes }));
  return [{ type: 'list', ordered: block.ordered, spread: false, children }];
}

/** Neighbouring texts as one: each in code of its own would make one code of both. */
function phrasing(inlines: readonly Inline[]): PhrasingContent[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last?.type === 'text' && inline.type === 'text')
      joined.splice(-1, 1, { type: 'text', value: last.value + inline.value });
    else joined.push(inline);
  }
  return joined.flatMap(inlineNodes);
}

function inlineNodes(inline: Inline): PhrasingContent[] {
  switch (inline.type) {
    case 'text':
      return inline.value
        .replace(/\s*[\r\n]\s*/g, ' ')
        .split(looksCited)
        .filter(Boolean)
        .map(value => ({ type: looksCited.test(value) ? 'inlineCode' : 'text', value }));
    case 'break':
      return [{ type: 'break' }];
    case 'link':
      return [{ type: 'link', url: inline.href, children: phrasing(inline.children) }];
    case 'cite':
      return [inline satisfies CiteNode as unknown as PhrasingContent];
    default:
      return [{ type: inline.type, children: phrasing(inline.children) }];
  }
}

/** `[@afp s3; @ap]`, with a space before it where a word stands before: authors write so, and reading takes it out. */
const writeCitations: Handle = (node: CiteNode, _parent, state, info) => {
  const pieces = node.citations.map(({ source, locator }) => {
    const id = plainId.test(source) ? source : state.safe(source, { ...info, before: '@', after: ' ' });
    return `@${id}${locator === undefined ? '' : ` ${state.safe(locator, { ...info, before: ' ', after: ']' })}`}`;
  });
  return `${/\S/.test(info.before) ? ' ' : ''}[${pieces.join('; ')}]`;
};

// A sign that makes a list when a space follows is to know that one does.
const citeHandle = Object.assign(writeCitations, { peek: () => ' ' });

const withCitations: Options = {
  handlers: { cite: citeHandle } as unknown as NonNullable<Options['handlers']>,
  unsafe: [
    // An address of mail may begin with a digit: `<1@example.org>`.
    { character: '<', after: '\\S', inConstruct: 'phrasing' },
    // What makes a link or a definition of the brackets before it.
    { before: '\\]', character: ':', inConstruct: 'phrasing' },
    { before: '\\]', character: '(', inConstruct: 'phrasing' },
  ],
};
