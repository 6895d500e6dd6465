/** Trees as the HTML that they stand for. */

import type { Tree } from '../deck/island.ts';

const empty = /^(?:br|col|hr|img|input|link|meta|source|track|wbr)$/;

export function htmlOf(tree: Tree): string {
  if (typeof tree === 'string') return escaped(tree);
  const [tag, attributes, ...children] = tree;
  const written = Object.entries(attributes || {}).map(([name, value]) => ` ${name}${value && `="${escaped(value)}"`}`);
  const start = `<${tag}${written.join('')}`;
  return empty.test(tag) ? `${start}/>` : `${start}>${children.map(htmlOf).join('')}</${tag}>`;
}

/** A deck's page as if all slides were in it as elements. */
export function unfolded(html: string): string {
  const batches = [
    ...html.matchAll(/<script type="application\/json" data-kept="slides" data-from="\d+">(.*?)<\/script>/gs),
  ];
  const sections = batches.flatMap(([, json]) => JSON.parse(json ?? '') as Tree[]).map(htmlOf);
  return html.replace('<nav class="ribbon"', () => `${sections.join('')}<nav class="ribbon"`);
}

/** As Preact does it, in attributes too. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
