/** Marked up text as the Markdown that a story holds, and as one line of plain words; what is lost on the way is told. */

import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { plainText, readProse } from '../story/markdown.ts';
import { type Losses, quoted } from './losses.ts';
import { type Markup, type MarkupOptions, readMarkup } from './markup.ts';

/** Where a text stands. */
export interface TextPlace {
  where: string;
  field: string;
  losses: Losses;
}

/** A link that stood in a text which is plain here. */
export interface PlainLink {
  words: string;
  url: string;
}

/** Longest text that a story reads in one field, in characters, with room for links behind it. */
const maxLength = 45_000;

/** Longest marked up text that is looked at, and longest line, in characters. */
const maxMarkup = 300_000;
const maxLine = 5_000;

/** The Markdown of a text; empty when there are no words in it. */
export function markdownOf(html: string, place: TextPlace, options: MarkupOptions = {}): string {
  const markup = readMarkup(short(html, maxMarkup, place), { autolink: true, ...options });
  tell(markup, place);
  const pieces = markup.blocks.map(block => written(block, place)).filter(text => text !== '');
  return cut(pieces, place);
}

/** The words of a text on one line, and its links. */
export function plainOf(html: string, place: TextPlace): { text: string; links: PlainLink[] } {
  const markup = readMarkup(short(html, maxMarkup, place));
  const links: PlainLink[] = [];
  const emphasis = new Set<string>();
  const text = markup.blocks
    .map(block => wordsOf(block, links, emphasis))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  tell({ ...markup, plain: new Set([...markup.plain, ...emphasis]) }, place);
  return { text: short(text, maxLine, place), links };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Markdown of a link, or of words where they are all there is. */
export function markdownLink({ words, url }: PlainLink): string {
  return markdownFrom({
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', value: harmless(words) }] }],
  });
}

/** Markdown of plain words. */
export function markdownWords(words: string): string {
  return markdownFrom({ type: 'paragraph', children: [{ type: 'text', value: harmless(words) }] });
}

function written(block: RootContent, place: TextPlace): string {
  const safe = withoutCitations(block, place);
  const words = oneLine(wordsOf(block, [], new Set()));
  const text = words.length > maxLength ? words : markdownFrom(safe);
  if (text.length > maxLength) return markdownWords(short(words, maxLength / 2, place));
  const { prose, mistakes } = readProse(text);
  if (mistakes.length === 0 && oneLine(plainText(prose)) === oneLine(wordsOf(safe, [], new Set()))) return text;
  place.losses.changed(place.where, place.field, 'emphasis that Markdown cannot write was left out of a paragraph');
  return markdownWords(words);
}

function markdownFrom(block: RootContent): string {
  const options = { bullet: '-', emphasis: '*', strong: '*', listItemIndent: 'one', rule: '-' } as const;
  const text = toMarkdown({ type: 'root', children: [block] }, options).trim();
  // `&` is escaped before every letter, and means something only in `&name;`.
  return text.replace(/(?<!\\)((?:\\\\)*)\\&(?!#?\w+;)/g, '$1&');
}

/** `[@name]` in somebody's text is no citation of this story's sources. */
function withoutCitations(block: RootContent, place: TextPlace): RootContent {
  let found = false;
  const walk = (node: Nodes): Nodes => {
    if (node.type === 'text') {
      const value = harmless(node.value);
      if (value !== node.value) found = true;
      return { ...node, value };
    }
    return 'children' in node ? ({ ...node, children: node.children.map(walk) } as Nodes) : node;
  };
  const safe = walk(block) as RootContent;
  if (found) place.losses.changed(place.where, place.field, '`[@` is a citation here; a space was put in between');
  return safe;
}

function harmless(text: string): string {
  return text.replace(/\[(?=@)/g, '[ ');
}

function cut(pieces: string[], { where, field, losses }: TextPlace): string {
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    const longer = text === '' ? piece : `${text}\n\n${piece}`;
    if (longer.length <= maxLength) {
      text = longer;
      continue;
    }
    const rest = pieces.slice(index).join('\n\n');
    losses.lost(
      where,
      field,
      `the last ${rest.length} characters: a text has ${maxLength} at most; they begin ${quoted(rest)}`,
    );
    break;
  }
  return text;
}

function short(text: string, length: number, { where, field, losses }: TextPlace): string {
  if (text.length <= length) return text;
  const rest = text.slice(length);
  losses.lost(
    where,
    field,
    `the last ${rest.length} characters are too many; they begin ${quoted(rest.slice(0, 300))}`,
  );
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function tell({ plain, dropped, attributes, refused, rest }: Markup, { where, field, losses }: TextPlace): void {
  const names = (set: Set<string>) => [...set].map(name => `<${name}>`).join(', ');
  if (rest !== '') losses.lost(where, field, `what stands behind thousands of open elements: ${quoted(rest)}`);
  if (plain.size > 0) losses.changed(where, field, `the words of ${names(plain)} are kept, their look is not`);
  if (dropped.size > 0) losses.lost(where, field, `${names(dropped)} with what was in it`);
  for (const attribute of attributes) losses.lost(where, field, `an attribute of its markup: ${quoted(attribute)}`);
  for (const address of refused) losses.lost(where, field, `a link to ${quoted(address)}: its words are kept`);
}

function wordsOf(node: RootContent | PhrasingContent, links: PlainLink[], emphasis: Set<string>): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'emphasis') emphasis.add('em');
  if (node.type === 'strong') emphasis.add('strong');
  if (node.type === 'list') emphasis.add('li');
  if (!('children' in node)) return '';
  const between = node.type === 'list' || node.type === 'listItem' ? ' ' : '';
  const text = node.children.map(child => wordsOf(child, links, emphasis)).join(between);
  if (node.type === 'link') links.push({ words: text.trim() || node.url, url: node.url });
  return text;
}
