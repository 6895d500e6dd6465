/** What cards call a web page: its host and its title. */

import type { Media } from '../../story/story.ts';
import type { Words } from '../../words/words.ts';

/** What stands behind a card: "Video", and of a page its host as well: "Web page · en.wikipedia.org". */
export function cardKind({ kind, url }: Media, { mediaKind }: Words): string {
  const host = kind === 'page' && url !== undefined ? hostOf(url) : '';
  return host === '' ? mediaKind[kind] : `${mediaKind[kind]} · ${host}`;
}

/** Its title; of a page that is called after nothing but its host, the address. */
export function cardName({ kind, url, title, alt }: Media): string {
  const name = title ?? alt;
  if (kind !== 'page' || url === undefined || name !== hostOf(url) || url.includes('%')) return name;
  return shortAddress(url);
}

/** As people write an address: without the protocol, `www.` and a last slash. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
}

/** In the author's own letters, without `www.` and the port. */
function hostOf(url: string): string {
  return (
    shortAddress(url)
      .match(/^[^/?#]*/)?.[0]
      .replace(/^.*@|:\d+$/g, '') ?? ''
  );
}
