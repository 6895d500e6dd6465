/** The Content-Security-Policy of every page, as the text of its `<meta>` tag. */

/** In a built page nothing runs, loads or is asked for but the page's own files. */
const built: Record<string, string[]> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'media-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/** Vite's client opens a socket, fetches, and puts its overlay's style into the page. */
const dev: Record<string, string[]> = {
  ...built,
  'style-src': ["'self'", "'unsafe-inline'"],
  'connect-src': ["'self'", 'ws:', 'wss:'],
};

/**
 * @param hosts the hosts that a story allows remote media from (`allowHosts`); whatever is not a host name with an
 * optional port is left out, so that no story can add a directive.
 */
export function policy(mode: 'built' | 'dev', hosts: string[] = []): string {
  const remote = hosts.filter(host => /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/i.test(host)).map(host => `https://${host}`);
  return Object.entries(mode === 'dev' ? dev : built)
    .map(([directive, values]) => {
      const loads = directive === 'img-src' || directive === 'media-src';
      return [directive, ...values, ...(loads ? remote : [])].join(' ');
    })
    .join('; ');
}
