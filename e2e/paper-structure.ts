/** What a PDF says to whoever hears it: its tags in their order, each with the words that it holds. */

import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface HeardTag {
  /** `H2`, `P`, `LI`, `TD`, `Figure`. */
  role: string;
  /** In the order of the tags, with single spaces; of a figure what stands for it. */
  words: string;
  /** From 1. */
  page: number;
}

/** A tag whose words are in a language of their own. */
export interface ForeignTag {
  role: string;
  /** BCP 47. */
  language: string;
  words: string;
}

interface Node {
  role?: string;
  lang?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** Tags that hold words of their own, and no smaller ones in which they are told again. */
const told = /^(?:H[1-6]|P|LI|LBody|TH|TD|Caption|Figure|BlockQuote)$/;

/** @returns tags in the order in which they are read out, each once: of nested ones the innermost that is told. */
export function heardTags(file: string): Promise<HeardTag[]> {
  return everyPage(file, (tree, words, page) => tagsIn(tree, words).map(tag => ({ ...tag, page })));
}

/** @returns tags that say in which language they are, in their order; of nested ones each. */
export function foreignTags(file: string): Promise<ForeignTag[]> {
  return everyPage(file, foreignIn);
}

/** @returns cells of tables, whatever is in them. */
export function cellTags(file: string): Promise<HeardTag[]> {
  const cellsIn = (node: Node, words: Map<string, string>, page: number): HeardTag[] => {
    const { role = '', children = [] } = node;
    if (/^T[HD]$/.test(role)) return [{ role, words: wordsIn(node, words).replace(/\s+/g, ' ').trim(), page }];
    return children.flatMap(child => cellsIn(child, words, page));
  };
  return everyPage(file, cellsIn);
}

function foreignIn(node: Node, words: Map<string, string>): ForeignTag[] {
  const { role = '', lang, children = [] } = node;
  const own = lang === undefined || role === 'Document' ? [] : [{ role, language: lang, words: wordsIn(node, words) }];
  return [...own, ...children.flatMap(child => foreignIn(child, words))];
}

/** What is found in the tree of each page, whose words are known by the ids of what holds them. */
async function everyPage<Found>(
  file: string,
  find: (tree: Node, words: Map<string, string>, page: number) => Found[],
): Promise<Found[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  try {
    const found: Found[] = [];
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const shown = await pdf.getPage(page);
      const tree = (await shown.getStructTree()) as Node | null;
      const words = wordsById((await shown.getTextContent({ includeMarkedContent: true })).items);
      if (tree) found.push(...find(tree, words, page));
    }
    return found;
  } finally {
    await pdf.destroy();
  }
}

function tagsIn(node: Node, words: Map<string, string>): Omit<HeardTag, 'page'>[] {
  const { role = '', alt = '', children = [] } = node;
  const inside = children.flatMap(child => tagsIn(child, words));
  if (!told.test(role) || (role !== 'Figure' && inside.length > 0)) return inside;
  const own = role === 'Figure' ? alt : wordsIn(node, words);
  return [{ role, words: own.replace(/\s+/g, ' ').trim() }];
}

function wordsIn({ type, id = '', children = [] }: Node, words: Map<string, string>): string {
  return type === 'content' ? (words.get(id) ?? '') : children.map(child => wordsIn(child, words)).join('');
}

/** Words of marked content by its id. */
function wordsById(items: object[]): Map<string, string> {
  const words = new Map<string, string>();
  const open: string[] = [];
  for (const item of items as { type?: string; id?: string; str?: string; hasEOL?: boolean }[]) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id ?? '');
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.findLast(one => one !== '') ?? '';
      words.set(id, `${words.get(id) ?? ''}${item.str ?? ''}${item.hasEOL ? ' ' : ''}`);
    }
  }
  return words;
}
