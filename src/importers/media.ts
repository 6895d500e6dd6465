/** What a slide shows beside its text: media, a card of what no page shows by itself, a quotation. */

import { frameOf, isMap } from '../story/frames.ts';
import { safeAddress } from './addresses.ts';
import { type Losses, quoted } from './losses.ts';
import { readMarkup } from './markup.ts';
import { markdownLink, markdownOf, markdownWords, type PlainLink, plainOf } from './prose.ts';
import type { EventInput, SlideMedia } from './slide.ts';

type MediaInput = Exclude<NonNullable<EventInput['media']>, unknown[]>;

export interface Shown {
  media: MediaInput[];
  quote?: NonNullable<EventInput['quote']>;
  /** Markdown paragraphs for the end of the text. */
  paragraphs: string[];
}

/** What the address of a file ends in when browsers can show it. */
const files = /\.(avif|gif|jpe?g|png|svg|webp|m4v|mp4|ogv|webm|aac|flac|m4a|mp3|oga|ogg|opus|wav)$/i;

/** Whether an address is that of a file, and not of a page that is called after one, as in a wiki. */
function isFile(url: string): boolean {
  const { protocol, pathname } = new URL(url);
  return /^https?:$/.test(protocol) && files.test(pathname) && !/\/(?:wiki|File:|Datei:|blob)\b/.test(pathname);
}

interface Around {
  where: string;
  losses: Losses;
  /** Stands in for words that nobody wrote. */
  title: string;
  /** What the file calls a part of the media: "media.caption", "Media Caption". */
  name(part: keyof SlideMedia): string;
}

/** The media of a slide as an event holds it. */
export function shownFrom(given: SlideMedia, around: Around): Shown {
  const { where, losses } = around;
  const place = (part: keyof SlideMedia) => ({ where, losses, field: around.name(part) });
  const caption = plainOf(given.caption, place('caption'));
  const credit = plainOf(given.credit, place('credit'));
  const alt = plainOf(given.alt, place('alt')).text;
  const title = plainOf(given.title, place('title')).text;
  const links = [...caption.links, ...credit.links];
  const link = given.link === '' ? undefined : safeAddress(given.link);
  if (link !== undefined) links.push({ words: caption.text || title || link, url: link });
  else if (given.link !== '')
    losses.lost(where, around.name('link'), `an address that is not of the web: ${quoted(given.link)}`);

  const words = { caption: caption.text, credit: credit.text, alt, title };
  if (given.url.trim() === '') return worded(words, links, around);
  if (/^\s*</.test(given.url)) return embedded(given.url, words, links, around);
  const url = safeAddress(given.url);
  if (url === undefined) {
    const next = /^[a-z]+:/i.test(given.url.trim()) ? '' : '; put the file beside story.yaml and name it under `media`';
    losses.lost(where, around.name('url'), `${quoted(given.url)} is not an address of the web${next}`);
    return worded(words, links, around);
  }
  const card = cardOf(url, { caption: caption.text, credit: credit.text, alt, title });
  if (card) return { media: [card], paragraphs: links.length === 0 ? [] : [linksOf(links)] };
  if (!isFile(url)) {
    losses.changed(where, around.name('url'), 'shown as a link at the end of the text');
    return linked(url, words, links);
  }
  if (alt === '') {
    const instead = caption.text || title ? 'the caption' : 'the headline';
    losses.changed(where, around.name('alt'), `no words for those who cannot see it: ${instead} stands in`);
  }
  if (title !== '' && (alt !== '' || caption.text !== '')) losses.lost(where, around.name('title'), quoted(title));
  const item = {
    url,
    alt: alt || caption.text || title || around.title,
    ...(caption.text === '' ? {} : { caption: caption.text }),
    ...(credit.text === '' ? {} : { credit: credit.text }),
  };
  tellMoved(caption.links, credit.links, around);
  return { media: [item], paragraphs: links.length === 0 ? [] : [linksOf(links)] };
}

/** What no page shows by itself: a film, a map or a PDF, and every page as a card that leads there. */
function cardOf(url: string, { caption, credit, alt, title }: Words): MediaInput | undefined {
  if (!/^https?:/i.test(url) || isFile(url)) return undefined;
  const known = frameOf(url) !== undefined || isMap(url) || /\.pdf$/i.test(new URL(url).pathname);
  const name = title || caption || alt || shortAddress(url);
  return {
    url,
    ...(known ? {} : { kind: 'page' as const }),
    title: name,
    ...(alt === '' || alt === name ? {} : { alt }),
    ...(caption === '' || caption === name ? {} : { caption }),
    ...(credit === '' ? {} : { credit }),
  };
}

interface Words {
  caption: string;
  credit: string;
  alt: string;
  title: string;
}

function tellMoved(caption: PlainLink[], credit: PlainLink[], { where, losses, name }: Around): void {
  const what = 'its links stand at the end of the text';
  if (caption.length > 0) losses.changed(where, name('caption'), what);
  if (credit.length > 0) losses.changed(where, name('credit'), what);
}

/** Caption and credit of what cannot be shown: they are the author's words and stay. */
function worded(words: Words, links: PlainLink[], { where, losses, name }: Around): Shown {
  const kept = distinct([words.caption, words.alt, words.title, words.credit]);
  if (kept.length > 0) losses.changed(where, name('caption'), 'caption and credit stand at the end of the text');
  const paragraph = kept.map(markdownWords).join(' · ');
  return { media: [], paragraphs: [paragraph, linksOf(links)].filter(text => text !== '') };
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)].filter(text => text !== '');
}

function linked(url: string, words: Words, links: PlainLink[]): Shown {
  const [label = shortAddress(url), ...others] = distinct([words.caption, words.title, words.alt]);
  const behind = distinct([...others, words.credit].filter(text => text !== label)).map(
    text => ` · ${markdownWords(text)}`,
  );
  const further = links.filter(link => link.url !== url);
  return {
    media: [],
    paragraphs: [markdownLink({ words: label, url }) + behind.join(''), linksOf(further)].filter(text => text !== ''),
  };
}

/**
 * What an address is called where nobody named it: the article of a wiki by its name, the rest without its protocol, and
 * the host alone when that is long.
 */
function shortAddress(url: string): string {
  const article = articleOf(url);
  if (article !== undefined) return article;
  const { hostname, pathname, search } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  const whole = (host + pathname + search).replace(/\/$/, '');
  return whole.length <= 50 && !whole.includes('%') ? whole : host || url;
}

/** In a wiki the address of an article is its name, with `_` between the words; on a map that of a place, with `+`. */
function articleOf(url: string): string | undefined {
  const [, article, place = ''] = /^\/(?:wiki\/([^/]+)$|maps\/place\/([^/@]+))/.exec(new URL(url).pathname) ?? [];
  try {
    return decodeURIComponent(article?.replaceAll('_', ' ') ?? place.replaceAll('+', ' ')).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Each address once: a caption and a credit often lead to the same page. */
function linksOf(links: PlainLink[]): string {
  const once = new Map<string, PlainLink>();
  for (const link of links) if (!once.has(link.url)) once.set(link.url, link);
  return [...once.values()].map(markdownLink).join(' · ');
}

/** Where markup leads that is nothing but a frame. */
function loneLink(html: string): string | undefined {
  const { blocks, dropped } = readMarkup(html);
  const [block] = blocks;
  const [node] = block?.type === 'paragraph' ? block.children : [];
  const alone = blocks.length === 1 && block?.type === 'paragraph' && block.children.length === 1;
  return alone && dropped.size === 0 && node?.type === 'link' && /^https?:/i.test(node.url) ? node.url : undefined;
}

/** Markup to embed: a quotation becomes one, a frame becomes a card of what it frames, the rest becomes text. */
function embedded(html: string, words: Words, links: PlainLink[], around: Around): Shown {
  const { where, losses } = around;
  const place = { where, losses, field: around.name('url') };
  const foreign = /class\s*=\s*["'][^"']*(twitter|imgur|instagram|tiktok|bluesky|fb-)/i.test(html);
  const inside = /^\s*<blockquote[^>]*>([\s\S]*?)<\/blockquote>/i.exec(html)?.[1];
  if (inside !== undefined && !foreign) {
    const cite = /<cite[^>]*>([\s\S]*?)<\/cite>/i.exec(inside);
    const text = markdownOf(cite ? inside.replace(cite[0], '') : inside, place);
    const by = cite ? plainOf(cite[1] ?? '', place) : undefined;
    if (text !== '') {
      const quote = { text, ...(by?.text ? { by: by.text } : {}) };
      const rest = worded(words, [...links, ...(by?.links ?? [])], around);
      return { media: [], quote, paragraphs: rest.paragraphs };
    }
  }
  const frame = loneLink(html);
  const card = frame === undefined ? undefined : cardOf(frame, words);
  if (card) {
    losses.changed(where, around.name('url'), 'of a frame its address is kept');
    return { media: [card], paragraphs: links.length === 0 ? [] : [linksOf(links)] };
  }
  losses.changed(
    where,
    around.name('url'),
    'markup to embed: what it leads to stands as a link at the end of the text',
  );
  const text = markdownOf(html, place);
  if (text === '') losses.lost(where, around.name('url'), `nothing that can be shown: ${quoted(html)}`);
  const rest = worded(words, links, around);
  return { media: [], paragraphs: [text, ...rest.paragraphs].filter(paragraph => paragraph !== '') };
}
