/** Trees as the HTML that they stand for. */

import type { Tree } from '../deck/island.ts';
import { unpack } from '../runtime/stage/plant.ts';

const empty = /^(?:br|col|hr|img|input|link|meta|source|track|wbr)$/;

export function htmlOf(tree: Tree): string {
  if (typeof tree === 'string') return escaped(tree);
  const [tag, attributes, ...children] = tree;
  const written = Object.entries(attributes || {}).map(([name, value]) => ` ${name}${value && `="${escaped(value)}"`}`);
  const start = `<${tag}${written.join('')}`;
  return empty.test(tag) ? `${start}/>` : `${start}>${children.map(htmlOf).join('')}</${tag}>`;
}

/** A deck's page as if all slides were in it as elements, and what else is packed in it in templates. */
export function unfolded(html: string): string {
  const scripts = [...html.matchAll(/<script type="text\/plain" data-kept="(\w+)"[^>]*>(.*?)<\/script>/gs)];
  const written = (slides: boolean) =>
    scripts
      .filter(([, name]) => (name === 'slides') === slides)
      .flatMap(([, , packed = '']) => unpack(packed).map(htmlOf))
      .join('');
  return html
    .replace('<nav class="ribbon"', () => `${written(true)}<nav class="ribbon"`)
    .replace('</body>', () => `<template>${written(false)}</template></body>`);
}

/** As Preact does it, in attributes too. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
