/** What a page or a presentation shows, says or calls something: its texts, and the attributes that are read or heard. */

import { strFromU8, unzipSync } from 'fflate';
import type { Tree } from '../deck/island.ts';
import { unpack } from '../runtime/stage/plant.ts';

const heard =
  /^(?:alt|title|placeholder|aria-(?:label|description|roledescription|valuetext)|data-(?:title|date|empty))$/;
const tag = /<(\w[\w-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>|<\/[\w-]+>|<!doctype html>/gi;

/** In the order of the document, so that words which are broken into lines stand together. */
export function shownIn(html: string): string[] {
  const kept = [...html.matchAll(/<script[^>]* data-kept="[^"]*"[^>]*>([^<]*)/g)].flatMap(([, data = '']) =>
    unpack(data),
  );
  const bare = html.replace(/<(script|style)\b.*?<\/\1>/gs, '');
  const attributes = [...bare.matchAll(tag)].flatMap(([, name = '', list = '']) => {
    const named = new Map([...list.matchAll(/([^\s=]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
    return spokenIn(name, named);
  });
  return [bare.replace(tag, ' '), ...attributes, ...kept.map(textIn), ...kept.flatMap(attributesIn)].map(decoded);
}

function textIn(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  const [, , ...children] = tree;
  return children.map(textIn).join(' ');
}

function attributesIn(tree: Tree): string[] {
  if (typeof tree === 'string') return [];
  const [name, attributes, ...children] = tree;
  return [...spokenIn(name, new Map(Object.entries(attributes || {}))), ...children.flatMap(attributesIn)];
}

/** Of a `<meta>` what people are shown; the rest is for programs. */
function spokenIn(name: string, attributes: Map<string, string>): string[] {
  const about = attributes.get('name') ?? attributes.get('property') ?? '';
  if (name === 'meta')
    return /^description$|^og:(title|site_name|description|image:alt)$/.test(about)
      ? [attributes.get('content') ?? '']
      : [];
  return [...attributes].flatMap(([key, value]) => (heard.test(key) ? [value] : []));
}

/** Texts of a presentation and names of its parts. Those of a drawing are called by their class, in small letters. */
export function shownInPresentation(bytes: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([file]) =>
    /^ppt\/(?:slide|notes|presentation).*\.xml$/.test(file),
  );
  return parts.flatMap(([, data]) => {
    const xml = strFromU8(data);
    const texts = [...xml.matchAll(/<a:t>([^<]*)/g)].map(([, text = '']) => text).join(' ');
    const names = [...xml.matchAll(/ (?:name|descr|tooltip)="([^"]*)"/g)].map(([, text = '']) => text);
    return [texts, ...names.filter(name => !/^[a-z-]*$/.test(name))].map(decoded);
  });
}

function decoded(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text.replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code, name) =>
    name ? (signs[name] ?? '') : String.fromCodePoint(Number(code)),
  );
}
