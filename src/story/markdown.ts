import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseCitation } from './citation.ts';
import type { Block, Inline, Prose } from './prose.ts';

export { citationsIn, linksIn, plainText } from './prose-reading.ts';

/** Something in a text that is not shown as the author may expect. `excerpt` is the piece of the text it is about. */
export interface ProseMistake {
  level: 'error' | 'warning';
  message: string;
  hint?: string;
  excerpt: string;
}

/** Longest text of one field that is read, in characters: some thirty slides. */
const maxLength = 50_000;
/** Deepest nesting of lists and emphasis that is kept. */
const maxDepth = 12;

const plainly: Partial<Record<Nodes['type'], string>> = {
  heading: 'a heading',
  blockquote: 'a block quotation',
  code: 'a block of code',
  thematicBreak: 'a line across',
  image: 'a picture',
  imageReference: 'a picture',
  linkReference: 'a link by reference',
  definition: 'the address of a link by reference',
};

const instead: Partial<Record<Nodes['type'], string>> = {
  blockquote: 'use the `quote` field',
  code: 'text indented by four spaces counts as code',
  image: 'use the `media` field',
  imageReference: 'use the `media` field',
  linkReference: 'write [words](https://…)',
  definition: 'write [words](https://…)',
};

/** A line that opens so many lists and quotations within each other that the parser takes minutes. */
const isBottomless = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)](?=[ \t]))){100}/m;

/** One paragraph of words and citations, in which Markdown sees nothing else: most texts are no more. */
const isPlain = /^\p{L}(?:[^\\`*_[\]<>&!\s]|[ \u00a0\u2009\u202f]|\[@[\w .,;:@–-]*\](?![[(:]))*$/u;

/**
 * Markdown (CommonMark) as `Prose`: paragraphs, lists, emphasis, links and citations. Everything else is kept as plain
 * text and named in `mistakes`; raw HTML is an error. Which sources exist is not known here.
 */
export function readProse(text: string): { prose: Prose; mistakes: ProseMistake[] } {
  const mistakes: ProseMistake[] = [];
  const mistake = (level: ProseMistake['level'], excerpt: string, message: string, hint?: string) =>
    mistakes.push({ level, message, ...(hint === undefined ? {} : { hint }), excerpt });

  if (text.length > maxLength) {
    mistake('error', '', `the text has more than ${maxLength} characters`, 'divide it among several events');
    return { prose: [], mistakes };
  }
  if (isBottomless.test(text)) {
    mistake(
      'error',
      '',
      'the text opens a hundred lists within each other',
      'write dashes and stars as `\\-` and `\\*`',
    );
    return { prose: [], mistakes };
  }
  if (/^\s*\|.*\|\s*\n\s*\|[-:| ]+\|\s*$/m.test(text)) {
    mistake('warning', '|', 'a table in the text is shown as plain text', 'use the `table` field');
  }
  if (isPlain.test(text)) {
    const children = joinCitations(withCitations(text.replace(/ +$/, '')));
    return { prose: [{ type: 'paragraph', children }], mistakes };
  }
  return { prose: blocks(fromMarkdown(text).children, 0), mistakes };

  function blocks(nodes: readonly RootContent[], depth: number): Block[] {
    return nodes.flatMap((node): Block[] => {
      if (depth > maxDepth) return [tooDeep(node)];
      switch (node.type) {
        case 'paragraph':
          return [{ type: 'paragraph', children: joinCitations(inlines(node.children, depth)) }];
        case 'list': {
          const items = node.children.map(item => blocks(item.children, depth + 1));
          return [{ type: 'list', ordered: node.ordered === true, items }];
        }
        case 'heading':
          plain(node);
          return node.children.length > 0 ? [{ type: 'paragraph', children: inlines(node.children, depth) }] : [];
        case 'blockquote':
          plain(node);
          return blocks(node.children, depth + 1);
        case 'html':
          html(node.value);
          return [paragraph(node.value)];
        case 'code':
          plain(node);
          return node.value ? [paragraph(node.value)] : [];
        case 'thematicBreak':
          plain(node);
          return [];
        default:
          plain(node);
          return [paragraph(source(node))];
      }
    });
  }

  function inlines(nodes: readonly PhrasingContent[], depth: number): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      if (depth > maxDepth) return tooDeep(node).children;
      switch (node.type) {
        case 'text':
          return withCitations(node.value.replace(/\s*\n\s*/g, ' '));
        case 'emphasis':
        case 'strong':
          return [stressed(node.type, inlines(node.children, depth + 1))];
        case 'link': {
          const children = inlines(node.children, depth + 1);
          if (/^(https?:\/\/|mailto:|#)./i.test(node.url)) return [{ type: 'link', href: node.url, children }];
          const hint = 'links lead to https://…, http://…, mailto:… or `#id`';
          mistake('error', node.url || '](', `a link to \`${node.url}\``, hint);
          return children;
        }
        case 'break':
          return [{ type: 'break' }];
        case 'inlineCode':
          return [{ type: 'text', value: node.value }];
        case 'html':
          html(node.value);
          return [{ type: 'text', value: node.value }];
        case 'image':
          plain(node);
          return node.alt ? [{ type: 'text', value: node.alt }] : [];
        default:
          plain(node);
          return [{ type: 'text', value: source(node) }];
      }
    });
  }

  /** Text with its citations `[@source locator; @other]` taken out of the brackets. */
  function withCitations(value: string): Inline[] {
    const parts: Inline[] = [];
    let end = 0;
    for (const match of value.matchAll(/\[(@[^[\]]*)\]/g)) {
      const pieces = (match[1] ?? '').split(';').map(piece => piece.trim());
      const wrong = pieces.find(piece => !/^@\S/.test(piece));
      if (wrong !== undefined) {
        const example = 'write [@source], [@source s3] or [@one s3; @other p. 2]';
        mistake('error', match[0].slice(0, 20), `the citation \`${match[0]}\` is not complete`, example);
        continue;
      }
      if (match.index > end) parts.push({ type: 'text', value: value.slice(end, match.index) });
      parts.push({ type: 'cite', citations: pieces.map(piece => parseCitation(piece.slice(1))) });
      end = match.index + match[0].length;
    }
    if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
    return parts;
  }

  function plain(node: Nodes): void {
    const excerpt = source(node).split('\n')[0] ?? '';
    mistake('warning', excerpt, `${plainly[node.type] ?? node.type} is shown as plain text`, instead[node.type]);
  }

  function html(value: string): void {
    // The opening tag has had its mistake.
    if (value.startsWith('</')) return;
    const hint = 'text is Markdown without HTML; write `\\<` for the sign itself';
    mistake('error', value.split('\n')[0] ?? '', `HTML is not read: \`${value.slice(0, 40)}\``, hint);
  }

  function tooDeep(node: Nodes): { type: 'paragraph'; children: Inline[] } {
    mistake('error', source(node).slice(0, 20), `nested more than ${maxDepth} levels deep`);
    return paragraph(source(node));
  }

  function source(node: Nodes): string {
    return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }
}

function paragraph(value: string): { type: 'paragraph'; children: Inline[] } {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** Emphasis within the same emphasis adds nothing to see, and cannot always be written again. */
function stressed(type: 'emphasis' | 'strong', children: Inline[]): Inline {
  return { type, children: unstressed(type, children) };
}

function unstressed(type: Inline['type'], nodes: Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (!('children' in node)) return [node];
    const children = unstressed(type, node.children);
    return node.type === type ? children : [{ ...node, children }];
  });
}

/** Citations stand tight behind the words they support, and neighbours form one group: "word [@a] [@b]." has one. */
function joinCitations(nodes: Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type !== 'cite') {
      joined.push(node);
      continue;
    }
    if (last?.type === 'text') last.value = last.value.trimEnd();
    if (last?.type === 'text' && last.value === '') joined.pop();
    const before = joined.at(-1);
    if (before?.type === 'cite') before.citations.push(...node.citations);
    else joined.push({ type: 'cite', citations: [...node.citations] });
  }
  return joined;
}
