/**
 * Marks words in foreign letters with what is known of their language, wherever an author wrote them: a voice that reads the
 * page cannot read those (WCAG 3.1.2). No template has to think of it: they are all written out here, and gone through.
 */

import { type ComponentChild, type ComponentChildren, cloneElement, Fragment, h, type VNode } from 'preact';
import { type Stretch, stretchesOf } from '../deck/text/scripts.ts';
import { isNode } from './tree.ts';

interface Around {
  /** BCP 47, of what is around. */
  language: string;
  /** Whether it is printed. Of elements that only run along in a text, a PDF keeps those with a role that it knows. */
  printed?: boolean;
  inSvg?: boolean;
}

type Node = VNode<Record<string, unknown> & { children?: ComponentChildren }>;

/** Elements in which nothing but text can stand. */
const bare = new Set(['script', 'style', 'title', 'textarea']);
/** Elements that say nothing of themselves. */
const running = new Set(['span', 'cite']);
/** A role that a PDF keeps; there it becomes a Span (`src/export/wrappers.ts`). */
const kept = { role: 'emphasis' };

/** @param node of components without state, as all templates are; what comes back are elements alone. */
export function withLanguages(node: ComponentChildren, around: Around): ComponentChildren {
  if (Array.isArray(node)) return node.map(child => withLanguages(child, around) as ComponentChild);
  if (typeof node === 'string') return stretchesOf(node, around.language).map(one => stretchNode(one, around));
  if (!isNode(node as ComponentChild)) return node;
  const { type, props } = node as Node;
  if (typeof type === 'function' && type !== Fragment) {
    return withLanguages((type as (props: unknown) => ComponentChildren)(props), around);
  }
  if (typeof type === 'string' && bare.has(type)) return node;
  return marked(node as Node, around);
}

function stretchNode({ text, language }: Stretch, { inSvg, printed }: Around): ComponentChild {
  if (language === undefined) return text;
  return inSvg ? h('tspan', { lang: language }, text) : h('span', { lang: language, ...(printed ? kept : {}) }, text);
}

function marked(node: Node, around: Around): ComponentChild {
  const { type, props } = node;
  const lang = (props.lang ?? wholly(node, around)) as string | undefined;
  const differs = lang !== undefined && lang !== around.language;
  const role = differs && around.printed && running.has(String(type)) && props.role === undefined ? kept : {};
  const inSvg = type === 'svg' || (around.inSvg && type !== 'foreignObject') || false;
  const within = { ...around, inSvg, ...(differs ? { language: lang } : {}) };
  return cloneElement(
    node,
    lang === undefined ? {} : { lang, ...role },
    // A foreign language that nobody names has no foreign words in it.
    lang?.startsWith('und-') ? props.children : withLanguages(props.children, within),
  );
}

/** The language of an element that holds one text, all of it foreign; of a picture, that of its alternative text. */
function wholly({ type, props }: Node, { language }: Around): string | undefined {
  const named = props['aria-label'] !== undefined || (type !== 'img' && props.title !== undefined);
  const text = type === 'img' ? props.alt : props.children;
  if (typeof text !== 'string' || named) return undefined;
  const stretches = stretchesOf(text, language);
  const foreign = stretches.filter(one => one.language !== undefined);
  const rest = stretches.filter(one => one.language === undefined).map(one => one.text);
  return foreign.length === 1 && !/[\p{L}\p{N}]/u.test(rest.join('')) ? foreign[0]?.language : undefined;
}
