/** As much of CSS as the drawings of the theme use: rules, and which of them hold for an element. */

import type { Drawn } from './drawn.ts';

export interface Rule {
  selectors: Selector[];
  declarations: [name: string, value: string][];
}

export interface Selector {
  text: string;
  /** From the outermost; `near`: a child of the one before. */
  parts: { element: Compound; near: boolean }[];
  /** Specificity, as far as classes and names of elements go. */
  weight: number;
}

/** What one element must be. */
interface Compound {
  tag?: string;
  classes: string[];
  attributes: [name: string, value: string | undefined][];
  /** A state that only a browser knows: it never holds. */
  state: boolean;
}

/** The rules of a sheet in order. Rules inside media queries are not for slides. */
export function readRules(sheet: string): Rule[] {
  const plain = sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@import[^;]*;/g, '')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, heads = '', body = '']) => ({
    selectors: alternatives(heads.trim().replace(/\s+/g, ' ')).map(readSelector),
    declarations: body.split(';').flatMap((line): [string, string][] => {
      const [, name, value] = /^\s*([\w-]+)\s*:\s*([\s\S]+?)\s*$/.exec(line) ?? [];
      return name && value ? [[name, value]] : [];
    }),
  }));
}

/** The weight with which a rule holds for an element; nothing when it does not. */
export function weightFor({ selectors }: Rule, element: Drawn): number | undefined {
  const weights = selectors.filter(({ parts }) => holds(parts, element)).map(({ weight }) => weight);
  return weights.length > 0 ? Math.max(...weights) : undefined;
}

/** "a, b" as two, and ".a :is(.b, .c)" too. */
function alternatives(text: string): string[] {
  const [whole, before = '', inside = '', after = ''] = /^(.*?):is\(([^()]*)\)(.*)$/.exec(text) ?? [];
  if (whole === undefined) return text.split(/\s*,\s*/);
  const head = before.slice(before.lastIndexOf(',') + 1);
  const tail = after.split(',')[0] ?? '';
  const others = [before.slice(0, before.lastIndexOf(',') + 1), after.slice(tail.length)]
    .map(part => part.replace(/^\s*,|,\s*$/g, '').trim())
    .filter(Boolean);
  return [
    ...inside.split(/\s*,\s*/).flatMap(one => alternatives(`${head}${one}${tail}`.trim())),
    ...others.flatMap(alternatives),
  ];
}

function readSelector(text: string): Selector {
  const words = text
    .replace(/\s*>\s*/g, ' > ')
    .split(' ')
    .filter(Boolean);
  const parts = words.flatMap((element, index) =>
    element === '>' ? [] : [{ element: readCompound(element), near: words[index - 1] === '>' }],
  );
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
  return { text, parts, weight: 10 * count(/[.[:]/g) + count(/(?:^|[ >])[a-z]/g) };
}

function holds(parts: Selector['parts'], element: Drawn | undefined): boolean {
  const last = parts.at(-1);
  if (!last) return true;
  if (!element || !matches(element, last.element)) return false;
  const rest = parts.slice(0, -1);
  if (rest.length === 0) return true;
  for (let above = element.parent; above; above = above.parent) {
    if (holds(rest, above)) return true;
    if (last.near) return false;
  }
  return false;
}

function readCompound(text: string): Compound {
  const signs = (text.match(/\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?|\.[\w-]+|[\w-]+/g) ?? []) as string[];
  const tag = signs.find(sign => /^[\w-]/.test(sign));
  return {
    ...(tag ? { tag } : {}),
    classes: signs.filter(sign => sign.startsWith('.')).map(sign => sign.slice(1)),
    attributes: signs
      .filter(sign => sign.startsWith('['))
      .map(sign => /^\[([\w-]+)(?:="([^"]*)")?\]$/.exec(sign))
      .map(found => [found?.[1] ?? '', found?.[2]]),
    state: signs.some(sign => sign.startsWith(':')),
  };
}

function matches(element: Drawn, { tag, classes, attributes, state }: Compound): boolean {
  if (state || (tag !== undefined && tag !== element.tag)) return false;
  if (!classes.every(name => element.classes.includes(name))) return false;
  return attributes.every(([name, value]) =>
    value === undefined ? element.attributes[name] !== undefined : element.attributes[name] === value,
  );
}
