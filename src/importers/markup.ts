/**
 * HTML in the texts of a timeline, read inertly: a tree of what is allowed is built anew (paragraphs, lists, emphasis,
 * links), everything else is named. No attribute survives but the addresses of links.
 */

import { Parser } from 'htmlparser2';
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { withoutHidden } from '../story/hidden.ts';
import { safeAddress } from './addresses.ts';
import { blocks, embeds, emphases, hostile, silent, telling } from './elements.ts';
import { tidyInlines } from './inlines.ts';

/** What was read, and what of it could not be kept. */
export interface Markup {
  blocks: RootContent[];
  /** Names of elements whose words were kept and whose look was not. */
  plain: Set<string>;
  /** Names of elements that went with all that was in them. */
  dropped: Set<string>;
  /** Attributes with words or addresses in them, and those of style. */
  attributes: Set<string>;
  /** Addresses that links may not lead to. */
  refused: string[];
  /** What stands behind more open elements than are followed; it was not read. */
  rest: string;
}

export interface MarkupOptions {
  /** Line ends are breaks; blank lines always divide paragraphs where no block element does. */
  breaks?: boolean;
  /** Addresses in running text become links. */
  autolink?: boolean;
}

/** Deepest nesting that is rebuilt; what is deeper is kept as if it stood there. */
const maxLists = 4;
const maxInlines = 4;
/** Elements that may be open in each other, counted after every so many characters. */
const maxOpen = 10_000;
const portion = 4096;

interface OpenList {
  list: List;
  item: ListItem | undefined;
}

type OpenInline = { tag: string } & (
  | { type: 'emphasis' | 'strong'; children: PhrasingContent[] }
  | { type: 'link'; url: string; children: PhrasingContent[] }
);

/** Reads HTML, or plain text as HTML. */
export function readMarkup(html: string, { breaks = false, autolink = false }: MarkupOptions = {}): Markup {
  const result: Markup = {
    blocks: [],
    plain: new Set(),
    dropped: new Set(),
    attributes: new Set(),
    refused: [],
    rest: '',
  };
  const lists: OpenList[] = [];
  let paragraph: PhrasingContent[] = [];
  let open: OpenInline[] = [];
  let hidden = { tag: '', depth: 0 };
  let depth = 0;

  const flush = () => {
    const children = tidyInlines(paragraph, autolink);
    paragraph = [];
    open = open.map(inline => ({ ...inline, children: [] }));
    nest();
    for (const part of splitAtBreaks(children)) put({ type: 'paragraph', children: part });
  };
  /** Puts what is still open into the paragraph, each into the one around it. */
  const nest = () => {
    let target = paragraph;
    for (const { tag: _, ...inline } of open) {
      target.push(inline as PhrasingContent);
      target = inline.children;
    }
  };
  const put = (block: Paragraph) => {
    const last = lists.at(-1);
    if (!last) result.blocks.push(block);
    else itemOf(last).children.push(block);
  };
  const add = (node: PhrasingContent) => (open.at(-1)?.children ?? paragraph).push(node);

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1;
        if (hidden.depth > 0) {
          if (tag === hidden.tag) hidden.depth += 1;
          return;
        }
        if (hostile.has(tag)) {
          result.dropped.add(tag);
          hidden = { tag, depth: 1 };
          return;
        }
        for (const [name, value] of Object.entries(attributes)) {
          if (telling.test(name) && value.trim() !== '') result.attributes.add(`${name}="${value.trim()}"`);
        }
        if (!silent.has(tag) && !(tag in emphases)) result.plain.add(tag);
        if (tag === 'br') add({ type: 'break' });
        else if (tag === 'q') add({ type: 'text', value: '“' });
        else if (embeds.has(tag)) embed(tag, attributes);
        else if (tag === 'ul' || tag === 'ol') openList(tag);
        else if (tag === 'li') openItem();
        else if (tag in emphases || tag === 'a') openInline(tag, attributes);
        else if (tag === 'td' || tag === 'th') add({ type: 'text', value: ' ' });
        else if (blocks.has(tag)) flush();
      },
      ontext(value) {
        if (hidden.depth > 0) return;
        // Entities may have named signs that nobody sees.
        add({ type: 'text', value: withoutHidden(value) });
      },
      onclosetag(tag) {
        depth -= 1;
        if (hidden.depth > 0) {
          if (tag === hidden.tag) hidden.depth -= 1;
          return;
        }
        if (tag === 'q') add({ type: 'text', value: '”' });
        else if (tag === 'ul' || tag === 'ol') closeList();
        else if (tag === 'li') closeItem();
        else if (tag in emphases || tag === 'a') closeInline(tag);
        else if (blocks.has(tag)) flush();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  const text = withLines(html, breaks);
  let at = 0;
  // The parser looks through all that is open at every tag.
  for (; at < text.length && depth <= maxOpen; at += portion) parser.write(text.slice(at, at + portion));
  result.rest = text.slice(at);
  parser.end();
  open = [];
  flush();
  result.blocks = result.blocks.filter(block => block.type !== 'list' || block.children.length > 0);
  return result;

  function openInline(tag: string, attributes: Record<string, string>): void {
    if (open.length >= maxInlines || open.some(inline => inline.tag === tag)) return;
    const children: PhrasingContent[] = [];
    const kind = emphases[tag];
    if (kind) {
      if (open.some(inline => inline.type === kind)) return;
      add({ type: kind, children });
      open.push({ tag, type: kind, children });
      return;
    }
    const url = addressOf(attributes.href);
    if (url === undefined) return;
    add({ type: 'link', url, children });
    open.push({ tag, type: 'link', url, children });
  }

  function closeInline(tag: string): void {
    const index = open.findLastIndex(inline => inline.tag === tag);
    if (index < 0) return;
    const inner = open.slice(index + 1);
    open = open.slice(0, index);
    // What was opened inside and is closed later goes on in a new node.
    for (const inline of inner) {
      const again = { ...inline, children: [] };
      const { tag: _, ...node } = again;
      add(node as PhrasingContent);
      open.push(again);
    }
  }

  function embed(tag: string, { src = '', alt = '' }: Record<string, string>): void {
    const url = src.trim() === '' ? undefined : addressOf(src);
    if (url === undefined) return;
    const value = withoutHidden(alt).trim() || url;
    const words: PhrasingContent[] = [{ type: 'text', value }];
    if (open.some(inline => inline.type === 'link') && tag === 'img') add({ type: 'text', value });
    else add({ type: 'link', url, children: words });
  }

  function addressOf(written: string | undefined): string | undefined {
    if (written === undefined || written.trim() === '') return undefined;
    const url = safeAddress(written);
    if (url === undefined) result.refused.push(written);
    return url;
  }

  function openList(tag: string): void {
    flush();
    if (lists.length >= maxLists) {
      result.plain.add(tag);
      lists.push({ list: lists.at(-1)?.list as List, item: lists.at(-1)?.item });
      return;
    }
    const list: List = { type: 'list', ordered: tag === 'ol', spread: false, children: [] };
    const last = lists.at(-1);
    if (last) itemOf(last).children.push(list);
    else result.blocks.push(list);
    lists.push({ list, item: undefined });
  }

  function closeList(): void {
    flush();
    lists.pop();
  }

  function openItem(): void {
    flush();
    const last = lists.at(-1);
    if (last && lists.length <= maxLists) last.item = undefined;
  }

  function closeItem(): void {
    flush();
    const last = lists.at(-1);
    if (last) last.item = undefined;
  }
}

function itemOf(open: OpenList): ListItem {
  if (!open.item) {
    open.item = { type: 'listItem', spread: false, children: [] };
    open.list.children.push(open.item);
  }
  return open.item;
}

/** Two breaks in a row are how a paragraph is made where there are no paragraphs. */
function splitAtBreaks(children: PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  for (const [index, node] of children.entries()) {
    if (node.type !== 'break') parts.at(-1)?.push(node);
    else if (children[index + 1]?.type === 'break' || children[index - 1]?.type === 'break') {
      if (parts.at(-1)?.length) parts.push([]);
    } else parts.at(-1)?.push(node);
  }
  return parts.filter(part => part.length > 0);
}

/** Line ends that mean something, as elements. */
function withLines(text: string, breaks: boolean): string {
  if (/<(p|div|ul|ol|table|h[1-6]|br|blockquote|pre)\b/i.test(text)) return text;
  const divided = text.replace(/\n[ \t]*\n\s*/g, '<br><br>');
  return breaks ? divided.replace(/\n/g, '<br>') : divided;
}
