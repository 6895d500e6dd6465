/** The Content-Security-Policy of every page, as the text of its `<meta>` tag. */

import { createHash } from 'node:crypto';
import { frameHosts } from '../story/frames.ts';

type Directives = Record<string, string[]>;

/** In a built page nothing runs, loads or is asked for but the page's own files. */
const built: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'media-src': ["'self'"],
  // The deck prints its paper from a frame.
  'frame-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/** Vite's client opens a socket, fetches, and puts its overlay's style into the page. */
const dev: Directives = {
  ...built,
  'style-src': ["'self'", "'unsafe-inline'"],
  'connect-src': ["'self'", 'ws:', 'wss:'],
};

/** The scripts and style sheets that stand in a page, each as the exact text of its element. */
export interface InlineCode {
  scripts: string[];
  styles: string[];
}

/** In a single file nothing is beside the page: its code is known by its hash, and the rest is in `data:` addresses. */
function single({ scripts, styles }: InlineCode): Directives {
  return {
    ...built,
    'script-src': scripts.map(hashOf),
    'style-src': styles.map(hashOf),
    'img-src': ['data:'],
    'font-src': ['data:'],
    'media-src': ['data:'],
    'frame-src': ["'none'"],
  };
}

/**
 * @param hosts the hosts that a story allows remote media from (`allowHosts`); whatever is not a host name with an
 * optional port is left out, so that no story can add a directive.
 * @param inline what else stands in elements of the page; in the dev server all styles hold.
 */
export function policy(
  mode: 'built' | 'dev' | InlineCode,
  hosts: string[] = [],
  inline: InlineCode = { scripts: [], styles: [] },
): string {
  const remote = hosts.filter(host => /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/i.test(host)).map(host => `https://${host}`);
  const framed = frameHosts.filter(host => hosts.includes(host)).map(host => `https://${host}`);
  return Object.entries(mode === 'dev' ? dev : mode === 'built' ? built : single(mode))
    .map(([directive, values]) => {
      if (directive === 'img-src' || directive === 'media-src') return [directive, ...values, ...remote].join(' ');
      if (directive === 'frame-src' && !values.includes("'none'")) return [directive, ...values, ...framed].join(' ');
      if (directive === 'script-src') return [directive, ...values, ...inline.scripts.map(hashOf)].join(' ');
      if (directive === 'style-src' && mode !== 'dev')
        return [directive, ...values, ...inline.styles.map(hashOf)].join(' ');
      return [directive, ...values].join(' ');
    })
    .join('; ');
}

/** https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
