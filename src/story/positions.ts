import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
} from 'yaml';
import type { AuthorDocument, Mark, Path } from './document.ts';

/** The source positions of a parsed YAML file, by path. Looked up on demand: only mistakes need them. */
export function yamlPositions(
  file: string,
  text: string,
  document: Document,
  lines: LineCounter,
): Pick<AuthorDocument, 'mark' | 'find'> {
  const markAt = (offset: number): Mark => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  return {
    mark(path, part = 'value') {
      const { node, key, whole } = locate(document, path);
      const wanted = whole && (part === 'key' || isEmpty(node)) ? (key ?? node) : node;
      return markAt(wanted?.range?.[0] ?? 0);
    },
    find(path, excerpt, occurrence = 0) {
      const { node } = locate(document, path);
      const [start, end] = node?.range ?? [0, 0];
      let found = -1;
      for (let round = 0; round <= occurrence; round++) {
        const next = indexOfWord(text, excerpt, found < 0 ? start : found + 1);
        if (next < 0 || next >= end) break;
        found = next;
      }
      return markAt(found < 0 ? start : found);
    },
  };
}

/** The node at a path, and the key it stands under; when the path leads nowhere, the last node on the way (`whole` false). */
function locate(document: Document, path: Path): { node: Node | undefined; key: Node | undefined; whole: boolean } {
  let node: Node | undefined = document.contents ?? undefined;
  let key: Node | undefined;
  for (const step of path) {
    const inside: Node | undefined = isAlias(node) ? resolved(node, document) : node;
    const pair = isMap(inside) && inside.items.find(item => keyText(item) === String(step));
    // Step 0 into something else than a list: one entry standing in the place of a list.
    if (step === 0 && !pair && !isSeq(inside)) continue;
    if (isMap(inside)) {
      if (!pair) return { node, key, whole: false };
      key = pair.key as Node;
      node = (pair.value as Node | null) ?? key;
    } else if (isSeq(inside) && typeof step === 'number' && inside.items[step]) {
      key = undefined;
      node = inside.items[step] as Node;
    } else {
      return { node, key, whole: false };
    }
  }
  return { node, key, whole: true };
}

function resolved(alias: Alias, document: Document): Node | undefined {
  return alias.resolve(document);
}

/** Where an excerpt stands as whole words: `@afp` is not found in `@afp-0728`. */
function indexOfWord(text: string, excerpt: string, from: number): number {
  let found = text.indexOf(excerpt, from);
  while (found >= 0 && /[\p{L}\p{N}]$/u.test(excerpt) && /^[\p{L}\p{N}_-]/u.test(text.charAt(found + excerpt.length))) {
    found = text.indexOf(excerpt, found + 1);
  }
  return found;
}

/** A map's field name as typed; `undefined` for keys that are not scalars. */
export function keyText(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

/** A plain scalar with nothing in it, or YAML's words for nothing. */
export function isEmpty(node: Node | undefined): boolean {
  return isScalar(node) && node.type === 'PLAIN' && ['', '~', 'null', 'Null', 'NULL'].includes(String(node.value));
}
