import { expect, test } from 'vitest';
import { Losses } from './losses.ts';
import { shownFrom } from './media.ts';

function shown(given: Partial<Parameters<typeof shownFrom>[0]>) {
  const losses = new Losses();
  const media = { url: '', caption: '', credit: '', alt: '', title: '', link: '', ...given };
  const result = shownFrom(media, { where: 'slide 1', losses, title: 'Headline', name: part => part });
  return { ...result, told: losses.list.map(loss => `${loss.field}: ${loss.what}`) };
}

test('shownFrom(a picture) keeps alt, caption and credit, and their links behind the text', () => {
  expect(
    shown({
      url: '//example.org/a.JPG?size=2',
      alt: 'A quay',
      caption: 'The <a href="https://example.org/quay">quay</a>',
      credit: '<a href="https://example.org/quay">A. Author</a>',
    }),
  ).toEqual({
    media: [{ url: 'https://example.org/a.JPG?size=2', alt: 'A quay', caption: 'The quay', credit: 'A. Author' }],
    paragraphs: ['[quay](https://example.org/quay)'],
    told: ['caption: its links stand at the end of the text', 'credit: its links stand at the end of the text'],
  });
});

test.each([
  [{ url: 'https://soundcloud.com/x', caption: 'A song', credit: 'B' }, '[A song](https://soundcloud.com/x) · B'],
  [{ url: 'www.example.org/page' }, '[example.org/page](https://www.example.org/page)'],
  [{ url: `https://example.org/${'x'.repeat(60)}` }, `[example.org](https://example.org/${'x'.repeat(60)})`],
  [
    { url: 'https://commons.wikimedia.org/wiki/File:A.jpg' },
    '[commons.wikimedia.org/wiki/File:A.jpg](https://commons.wikimedia.org/wiki/File:A.jpg)',
  ],
])('shownFrom(%j), which cannot be shown, is a link', (given, link) => {
  expect(shown(given)).toEqual({
    media: [],
    paragraphs: [link],
    told: ['url: shown as a link at the end of the text'],
  });
});

test.each(['javascript:alert(1)', 'data:text/html,<b>x</b>', 'pictures/a.jpg', 'http://'])(
  'shownFrom(%j) shows nothing, names the address and keeps caption and credit',
  url => {
    const { media, paragraphs, told } = shown({ url, caption: 'C', credit: 'D' });
    expect([media, paragraphs]).toEqual([[], ['C · D']]);
    expect(told[0]).toContain(url);
  },
);

test('shownFrom(<blockquote>) is a quotation and who said it', () => {
  const { quote, media, paragraphs } = shown({
    url: '<blockquote>One <b>word</b>. <cite>A. Person</cite></blockquote>',
  });
  expect({ quote, media, paragraphs }).toEqual({
    quote: { text: 'One **word**.', by: 'A. Person' },
    media: [],
    paragraphs: [],
  });
});

test('shownFrom(a tweet to embed) is its words and its links, without its script', () => {
  const { quote, paragraphs } = shown({
    url: '<blockquote class="twitter-tweet"><p>Words</p><a href="https://twitter.com/a/status/1">May 1</a></blockquote><script async src="//platform.twitter.com/widgets.js"></script>',
  });
  expect(quote).toBeUndefined();
  expect(paragraphs).toEqual(['Words\n\n[May 1](https://twitter.com/a/status/1)']);
});

test('shownFrom(<iframe>) is a link to what it frames, called by its caption', () => {
  const { paragraphs, told } = shown({
    url: '<iframe src="https://example.org/film"></iframe>',
    caption: 'A film',
    alt: 'B',
  });
  expect(paragraphs).toEqual(['[A film](https://example.org/film) · B']);
  expect(told).toEqual(['url: of a frame its address is kept']);
});

test.each([
  'https://youtu.be/dQw4w9WgXcQ',
  'https://vimeo.com/76979871',
  'https://www.google.com/maps/@42.03,-87.66,15z',
  'https://example.org/a.pdf',
])('shownFrom(%j) is a card with its title, whole', url => {
  expect(shown({ url, caption: 'C', credit: 'D' })).toEqual({
    media: [{ url, title: 'C', credit: 'D' }],
    paragraphs: [],
    told: [],
  });
});
