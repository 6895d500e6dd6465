/** Templates as data instead of HTML: the same elements, for scripts to put together when they are needed. */

import { type ComponentChild, type ComponentChildren, Fragment, type VNode } from 'preact';
import type { ElementTree, Tree } from '../deck/island.ts';

/** @param node of components without state, as all templates are. */
export function treesOf(node: ComponentChildren, inSvg = false): Tree[] {
  if (Array.isArray(node)) return joined(node.flatMap(child => treesOf(child, inSvg)));
  if (node === null || node === undefined || typeof node === 'boolean' || node === '') return [];
  if (!isNode(node)) return [String(node)];
  const { type, props } = node;
  if (type === Fragment) return treesOf(props.children, inSvg);
  if (typeof type === 'function') {
    return treesOf((type as (props: unknown) => ComponentChildren)(props), inSvg);
  }
  const svg = type === 'svg' || inSvg;
  return [[type, attributesOf(props, svg), ...treesOf(props.children, svg && type !== 'foreignObject')]];
}

export function isNode(node: ComponentChild | object): node is VNode<{ children?: ComponentChildren }> {
  return typeof node === 'object' && node !== null && 'type' in node && 'props' in node;
}

/** As they stand in HTML. */
function attributesOf(props: object, svg: boolean): ElementTree[1] {
  const attributes = Object.entries(props).flatMap(([name, value]) => {
    if (name === 'children' || value === null || value === undefined) return [];
    if (name === 'dangerouslySetInnerHTML' || typeof value === 'object' || typeof value === 'function') {
      throw new TypeError(`a slide cannot hold ${name}`);
    }
    // The only ones for which "false" is a value.
    const said = /^(?:aria|data)-/.test(name);
    if (value === false && !said) return [];
    return [[svg ? name : name.toLowerCase(), value === true && !said ? '' : String(value)]];
  });
  return attributes.length === 0 ? 0 : Object.fromEntries(attributes);
}

/** Neighbouring texts are one. */
function joined(trees: Tree[]): Tree[] {
  const all: Tree[] = [];
  for (const tree of trees) {
    const last = all.at(-1);
    if (typeof tree === 'string' && typeof last === 'string') all[all.length - 1] = last + tree;
    else all.push(tree);
  }
  return all;
}
