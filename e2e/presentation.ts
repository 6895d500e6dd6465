/** A PowerPoint file read back: slides in order, their words, links, notes and objects. */

import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

export interface Presentation {
  /** Text of all XML parts by path; empty for what is no XML. */
  parts: Map<string, string>;
  slides: PresentedSlide[];
}

export interface PresentedSlide {
  path: string;
  headlines: string[];
  /** Words of all paragraphs, without the headline's place being told. */
  text: string;
  notes: string;
  /** Paths of slides that links lead to. */
  inward: string[];
  outward: string[];
  /** Names of pictures, tables, groups and shapes without words that neither say what they are nor are decoration. */
  mute: string[];
  /** `lang` of its runs. */
  languages: string[];
}

/** A shape of a slide as it is listed and read out; what is in a group is told by the group. */
export interface ListedShape {
  kind: 'sp' | 'pic' | 'graphicFrame' | 'grpSp';
  name: string;
  /** Alternative text; empty for none. */
  alt: string;
  decorative: boolean;
  /** Those of its own text or of its cells. */
  paragraphs: string[];
  xml: string;
}

export interface Relation {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

export function readPresentation(file: string): Presentation {
  const files = unzipSync(new Uint8Array(readFileSync(file)));
  const parts = new Map(
    Object.entries(files).map(([path, bytes]) => [path, /\.(xml|rels)$/.test(path) ? strFromU8(bytes) : '']),
  );
  const order = relationsOf('ppt/presentation.xml', parts);
  const ids = [...(parts.get('ppt/presentation.xml') ?? '').matchAll(/<p:sldId [^>]*r:id="(\w+)"/g)];
  const paths = ids.map(([, id]) => order.find(relation => relation.id === id)?.target ?? '');
  return { parts, slides: paths.map(path => slideOf(path, parts)) };
}

/** Relations of a part, their targets as paths in the file. */
export function relationsOf(path: string, parts: Map<string, string>): Relation[] {
  const rels = parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '';
  return [...rels.matchAll(/<Relationship ([^>]*)\/>/g)].map(([, inside = '']) => {
    const read = (name: string) => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(inside)?.[1] ?? '');
    const external = read('TargetMode') === 'External';
    const target = external ? read('Target') : posix.join(posix.dirname(path), read('Target'));
    return { id: read('Id'), type: read('Type').replace(/.*\//, ''), target, external };
  });
}

function slideOf(path: string, parts: Map<string, string>): PresentedSlide {
  const xml = parts.get(path) ?? '';
  const relations = relationsOf(path, parts);
  const linked = [...xml.matchAll(/<a:hlinkClick r:id="(\w+)"/g)].flatMap(([, id]) =>
    relations.filter(relation => relation.id === id),
  );
  const shapes = [...xml.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => shape);
  const titles = shapes.filter(shape => /<p:ph type="(title|ctrTitle)"/.test(shape));
  const notes = relations.find(({ type }) => type === 'notesSlide')?.target ?? '';
  return {
    path,
    headlines: titles.map(wordsIn),
    text: wordsIn(xml),
    notes: wordsIn(parts.get(notes) ?? ''),
    inward: linked.filter(({ external }) => !external).map(({ target }) => target),
    outward: linked.filter(({ external }) => external).map(({ target }) => target),
    mute: muteIn(xml, shapes),
    languages: [...new Set([...xml.matchAll(/<a:rPr lang="([^"]*)"/g)].map(([, language = '']) => language))],
  };
}

function muteIn(xml: string, shapes: string[]): string[] {
  const heads = ['pic', 'graphicFrame', 'grpSp'].flatMap(kind =>
    [...xml.matchAll(new RegExp(`<p:${kind}><p:nv\\w+>(<p:cNvPr .*?)<p:cNv(?:Pic|GraphicFrame|GrpSp)Pr`, 'gs'))].map(
      ([, head = '']) => head,
    ),
  );
  const silent = shapes
    .filter(shape => !shape.includes('<a:t>'))
    .map(shape => /<p:cNvPr .*?<p:cNvSpPr/s.exec(shape)?.[0] ?? '');
  return [...heads, ...silent].filter(head => !/ descr="[^"]/.test(head) && !head.includes('adec:decorative'));
}

/** In the order in which they lie over one another, which is that in which they are read out. */
export function shapesOf(xml: string): ListedShape[] {
  const shapes: ListedShape[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: tag, 1: close, 2: kind = '', index } of xml.matchAll(/<(\/?)p:(sp|pic|graphicFrame|grpSp)>/g)) {
    if (!close && depth === 0) start = index;
    depth += close ? -1 : 1;
    if (close && depth === 0) shapes.push(shapeOf(kind as ListedShape['kind'], xml.slice(start, index + tag.length)));
  }
  return shapes;
}

function shapeOf(kind: ListedShape['kind'], xml: string): ListedShape {
  const head = /<p:cNvPr .*?(?=<p:cNv)/s.exec(xml)?.[0] ?? '';
  const read = (name: string) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(head)?.[1] ?? '');
  return {
    kind,
    name: read('name'),
    alt: read('descr'),
    decorative: head.includes('adec:decorative'),
    paragraphs: kind === 'grpSp' ? [] : wordsIn(xml).split('\n').filter(Boolean),
    xml,
  };
}

/** Paragraphs a line each. */
export function wordsIn(xml: string): string {
  return [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>|<a:br\/>/g)].map(([, text]) => unescaped(text ?? ' ')).join(''),
    )
    .filter(Boolean)
    .join('\n');
}

function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
