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
  [
    { url: 'https://soundcloud.com/x', caption: 'A song', credit: 'B' },
    { url: 'https://soundcloud.com/x', title: 'A song', credit: 'B' },
  ],
  [
    { url: 'https://en.wikipedia.org/wiki/Grand_Canal_(China)' },
    { url: 'https://en.wikipedia.org/wiki/Grand_Canal_(China)', title: 'Grand Canal (China)' },
  ],
  [
    { url: 'https://ru.wikipedia.org/wiki/%D0%A5%D0%BE%D1%80%D0%BE%D0%B3' },
    { url: 'https://ru.wikipedia.org/wiki/%D0%A5%D0%BE%D1%80%D0%BE%D0%B3', title: 'Хорог' },
  ],
  [
    { url: 'https://example.org/maps/place/New+Harbour,+Port/@39.95,-75.19,17z' },
    { url: 'https://example.org/maps/place/New+Harbour,+Port/@39.95,-75.19,17z', title: 'New Harbour, Port' },
  ],
  [{ url: 'https://example.org/wiki/%E0%A4' }, { url: 'https://example.org/wiki/%E0%A4', title: 'example.org' }],
  [{ url: 'www.example.org/page' }, { url: 'https://www.example.org/page', title: 'example.org/page' }],
  [
    { url: `https://example.org/${'x'.repeat(60)}` },
    { url: `https://example.org/${'x'.repeat(60)}`, title: 'example.org' },
  ],
  [
    { url: 'https://commons.wikimedia.org/wiki/File:A.jpg', title: 'A quay', caption: 'In 1901', alt: 'Boats' },
    {
      url: 'https://commons.wikimedia.org/wiki/File:A.jpg',
      title: 'A quay',
      caption: 'In 1901',
      alt: 'Boats',
    },
  ],
])('shownFrom(%j), which no page shows by itself, is a card with its title', (given, card) => {
  expect(shown(given)).toEqual({ media: [{ ...card, kind: 'page' }], paragraphs: [], told: [] });
});

test('shownFrom(an address of mail) is a link', () => {
  expect(shown({ url: 'mailto:a@example.org', caption: 'Ask' })).toEqual({
    media: [],
    paragraphs: ['[Ask](mailto:a@example.org)'],
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

test('shownFrom(<iframe>) is a card of what it frames, called by its caption', () => {
  const { media, paragraphs, told } = shown({
    url: '<iframe src="https://example.org/film"></iframe>',
    caption: 'A film',
    alt: 'B',
  });
  expect(media).toEqual([{ url: 'https://example.org/film', kind: 'page', title: 'A film', alt: 'B' }]);
  expect(paragraphs).toEqual([]);
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
