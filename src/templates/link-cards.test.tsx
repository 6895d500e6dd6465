/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { storyOf } from '../deck/sample-deck.test-kit.ts';
import { LinkCards } from './link-cards.tsx';
import { contextOf, hostile, tagsOf } from './sample-page.test-kit.ts';

const story = storyOf(`
title: T
events:
  - id: told
    date: 2001
    title: Told
    media: [{ url: "https://example.org/a?b=1&c=2", kind: page, title: ${JSON.stringify(hostile)}, alt: What it shows, credit: Nobody }]
`);

function cardOn(page: 'deck' | 'paper'): string {
  const context = contextOf(story, { faces: shippedFaces() }, page);
  const cards = context.deck.slides.flatMap(slide => (slide.kind === 'event' ? slide.cards : []));
  expect(cards).toHaveLength(1);
  return renderToString(<LinkCards cards={cards} context={context} />);
}

test('LinkCards is a link with kind, name, terms and what is meant for those who do not see', () => {
  const html = cardOn('deck');
  const [link] = tagsOf(html);
  expect(link?.attributes.get('href')).toBe('https://example.org/a?b=1&amp;c=2');
  expect(link?.attributes.get('rel')).toBe('noopener noreferrer');
  expect(link?.attributes.get('title')).toBe('What it shows');
  expect(html).toContain('Web page · example.org');
  expect(html).toContain('Nobody');
  expect(html).not.toMatch(/<img|<!--/i);
  expect(html).not.toContain('link-address');
});

test('LinkCards on paper writes the address out', () => {
  expect(cardOn('paper')).toContain('<span class="link-address">https://example.org/a?b=1&amp;c=2</span>');
});
