import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policy } from './policy.ts';

const directives = (text: string) => new Map(text.split('; ').map(part => [part.split(' ')[0], part] as const));

test('policy("built") lets nothing in but the page itself, and no inline code', () => {
  const built = policy('built');
  expect(directives(built).get('default-src')).toBe("default-src 'none'");
  expect(built).toContain("require-trusted-types-for 'script'");
  expect(built).not.toMatch(/unsafe|https?:|\*|ws:/);
});

test('policy("dev") adds the socket and the overlay of Vite, and keeps trusted types', () => {
  const dev = policy('dev');
  expect(directives(dev).get('connect-src')).toContain('ws:');
  expect(directives(dev).get('style-src')).toContain("'unsafe-inline'");
  expect(directives(dev).get('script-src')).toBe("script-src 'self'");
  expect(dev).toContain("require-trusted-types-for 'script'");
});

test('policy(mode, hosts) opens pictures and media to those hosts, and scripts to none', () => {
  const open = directives(policy('built', ['media.example.org', 'cdn.example.org:8443']));
  expect(open.get('img-src')).toBe("img-src 'self' data: https://media.example.org https://cdn.example.org:8443");
  expect(open.get('media-src')).toContain('https://media.example.org');
  expect(open.get('script-src')).toBe("script-src 'self'");
});

test('policy(mode, hosts) lets frames in from the hosts of films and maps that are allowed, and in one file from none', () => {
  const hosts = ['media.example.org', 'player.vimeo.com'];
  expect(directives(policy('built', hosts)).get('frame-src')).toBe("frame-src 'self' https://player.vimeo.com");
  expect(directives(policy({ scripts: [], styles: [] }, hosts)).get('frame-src')).toBe("frame-src 'none'");
});

test('policy(mode, hosts) leaves out what is no host name, so that no story adds a directive', () => {
  expect(policy('built', ["a.org; script-src 'unsafe-inline'", '*', '*.org', 'https://a.org', ''])).toBe(
    policy('built'),
  );
});

test('policy(inline code) knows scripts and styles by their hashes, and lets in data: and nothing of a host', () => {
  const single = policy({ scripts: ['go();'], styles: ['a{}', 'b{}'] });
  const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const found = directives(single);
  expect(found.get('script-src')).toBe(`script-src ${sha('go();')}`);
  expect(found.get('style-src')).toBe(`style-src ${sha('a{}')} ${sha('b{}')}`);
  for (const kind of ['img-src', 'font-src', 'media-src']) expect(found.get(kind)).toBe(`${kind} data:`);
  expect(found.get('default-src')).toBe("default-src 'none'");
  expect(single).toContain("require-trusted-types-for 'script'");
  expect(single).not.toMatch(/unsafe|'self'|https?:|\*|connect-src/);
});
