/** A drawing of the templates as a tree of elements, before it is written as anything. */

import { type ComponentChildren, type FunctionComponent, h, isValidElement } from 'preact';
import { Disc } from '../../templates/disc.tsx';
import type { Ink } from './ink.ts';
import { type Rule, weightFor } from './rules.ts';

export interface Drawn {
  tag: string;
  classes: string[];
  attributes: Record<string, string>;
  children: (Drawn | string)[];
  parent?: Drawn;
  /** Everything that rules ask of it and of what it is in: elements of one path have the same declarations. */
  path: string;
}

/** What an element looks like: its own declarations over those that it inherits. Several elements share one. */
export type Look = Readonly<Record<string, string>>;

const inherited =
  /^(fill|stroke|stroke-width|stroke-dasharray|fill-opacity|stroke-opacity|font-\w+|letter-spacing|text-transform|text-anchor|visibility)$/;
/** Attributes that SVG takes for declarations of the least weight. */
const presentation = ['fill', 'stroke', 'font-size', 'text-anchor'] as const;

/** Templates have no state: calling them gives the whole tree. */
export function drawnFrom(content: ComponentChildren, parent?: Drawn): (Drawn | string)[] {
  if (Array.isArray(content)) return content.flatMap(one => drawnFrom(one, parent));
  if (typeof content === 'string' || typeof content === 'number') return [String(content)];
  if (!isValidElement(content)) return [];
  const { type, props } = content;
  // A dot on paper is curves; here it is the shape that somebody can move.
  if (type === Disc) return drawnFrom(h('circle', props), parent);
  if (typeof type !== 'string') {
    const template = type as FunctionComponent<object>;
    return drawnFrom(template(props, undefined) as ComponentChildren, parent);
  }
  const attributes: Record<string, string> = {};
  const { children, ...rest } = props as Record<string, unknown> & { children?: ComponentChildren };
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined && value !== null && value !== false)
      attributes[name] = value === true ? '' : String(value);
  }
  const element: Drawn = {
    tag: type,
    classes: (attributes.class ?? '').split(' ').filter(Boolean),
    attributes,
    children: [],
    ...(parent ? { parent } : {}),
    path: `${parent?.path ?? ''}>${type}.${attributes.class ?? ''}${stateIn(attributes)}`,
  };
  element.children = drawnFrom(children, element);
  return [element];
}

function stateIn(attributes: Drawn['attributes']): string {
  let state = '';
  for (const name in attributes) if (name.startsWith('data-')) state += `[${name}=${attributes[name]}]`;
  return state;
}

/** By the look of what it is in, then by all else that a look depends on: thousands of elements have a few dozen looks. */
const looks = new WeakMap<Look, Map<string, Look>>();

/** @param above the look of what it is in. */
export function lookOf(element: Drawn, ink: Ink, above: Look = outermost(ink.rules)): Look {
  const { attributes, path } = element;
  const key = `${path} ${presentation.map(name => attributes[name] ?? '').join(' ')}`;
  const known = looks.get(above) ?? new Map<string, Look>();
  looks.set(above, known);
  const look = known.get(key) ?? makeLook(element, ink, above);
  known.set(key, look);
  return look;
}

function makeLook(element: Drawn, ink: Ink, above: Look): Look {
  const look: Record<string, string> = {};
  for (const [name, value] of Object.entries(above)) if (inherited.test(name)) look[name] = value;
  for (const name of presentation) {
    const value = element.attributes[name];
    if (value !== undefined) look[name] = value;
  }
  Object.assign(look, declarationsFor(element, ink.rules));
  const size = look['font-size'];
  if (size?.endsWith('em'))
    look['font-size'] = String(Number.parseFloat(size) * Number.parseFloat(above['font-size'] ?? '16'));
  return look;
}

const outermosts = new WeakMap<Rule[], Look>();

/** Says nothing; one for each theme, so that looks of two themes are not taken for each other. */
function outermost(rules: Rule[]): Look {
  const look = outermosts.get(rules) ?? {};
  outermosts.set(rules, look);
  return look;
}

const known = new WeakMap<Rule[], Map<string, Look>>();

/** What the rules say of an element itself. Drawings have thousands of elements, and few that differ to a rule. */
function declarationsFor(element: Drawn, rules: Rule[]): Look {
  const declared = known.get(rules) ?? new Map<string, Look>();
  known.set(rules, declared);
  const found = declared.get(element.path);
  if (found) return found;
  const held = rules.flatMap((rule, order) => {
    const weight = weightFor(rule, element);
    return weight === undefined ? [] : [{ rule, weight, order }];
  });
  held.sort((a, b) => a.weight - b.weight || a.order - b.order);
  const look = Object.fromEntries(held.flatMap(({ rule }) => rule.declarations));
  declared.set(element.path, look);
  return look;
}

/** The outermost elements of a name and a class, in order. */
export function named(content: (Drawn | string)[], tag: string, name: string): Drawn[] {
  return content.flatMap(one => {
    if (typeof one === 'string') return [];
    return one.tag === tag && one.classes.includes(name) ? [one] : named(one.children, tag, name);
  });
}
