/** The addresses of the dev server, which are those of a built site. */

import { pages, type StoryPageName, storyPages } from './pages.ts';

export type Route =
  | { kind: 'page'; page: 'shelf' }
  | { kind: 'page'; page: StoryPageName; story: string }
  /** A page of a shorter version, if the story has it. */
  | { kind: 'cut'; page: StoryPageName; story: string; cut: string }
  /** The same page at the address with its slash, without which relative links lead astray. */
  | { kind: 'redirect'; to: string }
  | { kind: 'file'; story: string; file: string };

/**
 * What an address asks for; nothing when it is none of ours.
 * @param path path of the URL, as in the request: still encoded.
 * @param names the stories there are.
 */
export function routeOf(path: string, names: string[]): Route | undefined {
  const decoded = decode(path);
  if (decoded === undefined) return undefined;
  if (decoded === '/' || decoded === '/index.html') return { kind: 'page', page: 'shelf' };
  const [, story = '', rest] = /^\/([^/]+)(?:\/(.*))?$/s.exec(decoded) ?? [];
  if (!names.includes(story)) return undefined;
  if (rest === undefined) return { kind: 'redirect', to: `${path}/` };
  const folder = rest.replace(/(^|\/)index\.html$/, '$1');
  const page = storyPages.find(name => pages[name].folder === `*/${folder}`);
  if (page) return { kind: 'page', page, story };
  if (storyPages.some(name => pages[name].folder === `*/${rest}/`)) return { kind: 'redirect', to: `${path}/` };
  const [, cut, paper] = /^cut\/([^/]+)\/(paper\/)?$/.exec(folder) ?? [];
  if (cut !== undefined) return { kind: 'cut', page: paper ? 'paper' : 'deck', story, cut };
  if (/^cut\/([^/.]+|[^/]+\/paper)$/.test(rest)) return { kind: 'redirect', to: `${path}/` };
  return { kind: 'file', story, file: rest };
}

/** The story that an address is about, whether or not there is one. */
export function storyNameIn(path: string): string {
  return decode(path)?.split('/')[1] ?? '';
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
