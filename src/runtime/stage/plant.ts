/** Elements made from the data that the page carries: never from text that is read as HTML. */

import { inflateSync, strFromU8, strToU8 } from 'fflate';
import type { ElementTree, Tree } from '../../deck/island.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

/** Addresses of files that are in the document once, by name; only a deck that is one file has them. */
const files = new Map<string, string>();

export function keepFiles(addresses: Iterable<[name: string, address: string]>): void {
  for (const [name, address] of addresses) files.set(name, address);
}

/**
 * The element of a tree, with all that is in it.
 * @throws TypeError for what no slide holds: scripts, and attributes that run one.
 */
export function plant(tree: ElementTree): Element {
  return planted(tree, false) as Element;
}

/** The list that a `data-kept` script holds. */
export function unpack(text: string): ElementTree[] {
  return JSON.parse(strFromU8(inflateSync(strToU8(atob(text), true))));
}

const read = new Map<string, ElementTree[]>();

/**
 * Elements that wait in the page under a name; none while the page has not come so far.
 * @param only the place of the one that is wanted, from 0; all when missing.
 */
export function kept(name: string, only?: number): Element[] {
  const text = read.has(name) ? '' : document.querySelector(`script[data-kept="${CSS.escape(name)}"]`)?.textContent;
  if (text) read.set(name, unpack(text));
  const trees = read.get(name) ?? [];
  return (only === undefined ? trees : trees.slice(only, only + 1)).map(plant);
}

function planted(tree: Tree, inSvg: boolean): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [tag, attributes, ...children] = tree;
  const svg = inSvg || tag === 'svg';
  if (tag === 'script') throw new TypeError('a slide holds no script');
  const element = svg ? document.createElementNS(svgSpace, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (/^on|^srcdoc$/i.test(name)) throw new TypeError(`a slide holds no ${name}`);
    element.setAttribute(name, value);
  }
  fill(element);
  const within = element instanceof HTMLTemplateElement ? element.content : element;
  within.append(...children.map(child => planted(child, svg && tag !== 'foreignObject')));
  return element;
}

/** All text of a tree, as `textContent` of its element would be. */
export function textOf(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  const [, , ...children] = tree;
  return children.map(textOf).join('');
}

function fill(element: Element): void {
  const name = element.getAttribute('data-file');
  const address = name === null ? undefined : files.get(name);
  if (address !== undefined && !element.hasAttribute('src')) element.setAttribute('src', address);
}
