import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Path } from './document.ts';
import { isEmpty, keyText } from './positions.ts';

/** A part of a file that is not read: where it stands (path, and offset in the text) and why. */
export type Refuse = (path: Path, offset: number, message: string, hint?: string) => void;

/** References to anchors that one file may hold; each search for an anchor walks the whole file. */
const maxAliases = 100;

/** Fields that one map may have: each that is unknown is compared with all that are known. */
const maxFields = 5000;

/**
 * The plain value of a YAML tree: objects, arrays and text. What could make the file mean something else than it seems
 * (tags, merge keys, references within references, a field given twice) is refused and left out.
 */
export function yamlValue(document: Document, refuse: Refuse): unknown {
  let aliases = 0;
  return read(document.contents, [], false);

  /** `referenced`: the node is reached through a reference. */
  function read(node: unknown, path: Path, referenced: boolean): unknown {
    if (isAlias(node)) return follow(node, path, referenced);
    if (!isScalar(node) && !isSeq(node) && !isMap(node)) return undefined;
    if (node.tag && node.tag !== 'tag:yaml.org,2002:str') {
      const hint = 'remove it, or put text that starts with `!` in quotes';
      refuse(path, offsetOf(node), `tags such as \`${node.tag}\` are not read`, hint);
      return undefined;
    }
    if (isSeq(node)) return node.items.map((item, index) => read(item, [...path, index], referenced));
    if (isMap(node)) return mapValue(node, path, referenced);
    return isEmpty(node) ? undefined : String(node.value);
  }

  function mapValue(map: YAMLMap, path: Path, referenced: boolean): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    if (map.items.length > maxFields) {
      refuse(path, offsetOf(map), `a map of ${map.items.length} fields; ${maxFields} are read`);
      return value;
    }
    for (const pair of map.items) {
      const name = keyText(pair);
      const field = [...path, name ?? ''];
      const offset = offsetOf(pair.key);
      if (name === undefined) refuse(field, offset, 'a field name must be plain text');
      else if (name === '<<')
        refuse(path.length > 0 ? path : field, offset, 'merge keys (`<<`) are not read', 'write the fields out');
      else if (name === '__proto__') refuse(field, offset, '`__proto__` cannot be a name');
      else if (Object.hasOwn(value, name)) {
        refuse(field, offset, `\`${name}\` is given twice here`, 'keep one of the two; the second is not read');
      } else {
        if (isLostColour(pair.value)) {
          refuse(field, offset, 'the text after `#` is a comment to YAML', 'put a colour in quotes: `"#b3261e"`');
        }
        value[name] = read(pair.value, field, referenced);
      }
    }
    return value;
  }

  function follow(alias: Alias, path: Path, referenced: boolean): unknown {
    const offset = offsetOf(alias);
    const written = `\`*${alias.source}\``;
    if (++aliases > maxAliases) {
      refuse(path, offset, `the file holds more than ${maxAliases} references such as ${written}`, 'write them out');
      return undefined;
    }
    if (referenced) {
      refuse(path, offset, `the reference ${written} stands within something referred to`, 'write it out');
      return undefined;
    }
    const target = alias.resolve(document);
    if (!target) {
      const hint = 'put text that starts with `*` in quotes, or under `text: |`';
      refuse(path, offset, `YAML reads ${written} as a reference, and there is no \`&${alias.source}\``, hint);
      return undefined;
    }
    return read(target, path, true);
  }
}

/** `accent: #b3261e`: the value is empty, and a comment that looks like a colour follows. */
function isLostColour(node: unknown): boolean {
  return isScalar(node) && isEmpty(node) && /^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(node.comment ?? '');
}

function offsetOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
