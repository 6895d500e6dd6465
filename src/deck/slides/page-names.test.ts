import { expect, test } from 'vitest';
import type { Media } from '../../story/story.ts';
import { wordsFor } from '../../words/words.ts';
import { cardKind, cardName, shortAddress } from './page-names.ts';

const words = wordsFor('en');

test.each<[Partial<Media>, string]>([
  [{ url: 'https://en.wikipedia.org/wiki/Abu_Bakr' }, 'Web page · en.wikipedia.org'],
  [{ url: 'http://www.example.org:8080/?q=a/b' }, 'Web page · example.org'],
  [{ url: 'https://me:secret@example.org/' }, 'Web page · example.org'],
  [{ url: 'https://новости.рф/день' }, 'Web page · новости.рф'],
  [{ url: 'https://vimeo.com/1', kind: 'video' }, 'Video'],
  [{ file: 'a.pdf', kind: 'pdf' }, 'PDF'],
])('cardKind(%j) is %s', (media, kind) => {
  expect(cardKind({ kind: 'page', alt: 'A', ...media }, words)).toBe(kind);
});

test.each<[Partial<Media>, string]>([
  [{ title: 'Abu Bakr' }, 'Abu Bakr'],
  [{}, 'What it shows'],
  [{ title: 'en.wikipedia.org' }, 'en.wikipedia.org/wiki/Abu_Bakr'],
  [{ title: 'wikipedia.org' }, 'wikipedia.org'],
  [{ title: 'en.wikipedia.org', url: 'https://en.wikipedia.org/wiki/%D0%90' }, 'en.wikipedia.org'],
])('cardName(%j) is %s', (media, name) => {
  const page: Media = { kind: 'page', url: 'https://en.wikipedia.org/wiki/Abu_Bakr', alt: 'What it shows' };
  expect(cardName({ ...page, ...media })).toBe(name);
});

test('shortAddress(url) is the address as people write it', () => {
  expect(shortAddress('https://www.example.org/')).toBe('example.org');
  expect(shortAddress('http://example.org/www.a/?b=/')).toBe('example.org/www.a/?b=');
});
