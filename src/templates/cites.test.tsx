/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { wholeStory } from '../deck/sample-deck.test-kit.ts';
import type { Citation } from '../story/prose.ts';
import { Cites } from './cites.tsx';
import { contextOf, tagsOf } from './sample-page.test-kit.ts';

const context = contextOf(wholeStory(), { faces: shippedFaces() });
const html = (citations: Citation[]) => renderToString(<Cites citations={citations} context={context} />);
const text = (markup: string) => markup.replace(/<[^>]*>/g, '');

test('Cites(two sources) are their numbers with a comma between, behind a thin space', () => {
  expect(text(html([{ source: 'herald' }, { source: 'gazette' }]))).toBe('\u20092, 1');
});

test('Cites(a source twice) shows its number once', () => {
  expect(
    text(
      html([
        { source: 'herald', locator: 's1' },
        { source: 'herald', locator: 's2' },
      ]),
    ),
  ).toBe('\u20092');
});

test('Cites(source) links to its entry', () => {
  const [, link] = tagsOf(html([{ source: 'gazette' }]));
  expect(link?.attributes.get('href')).toBe('#ref-1');
  expect(link?.attributes.get('data-ref')).toBe('1');
});

test('Cites(nothing, or a source without a number) is nothing', () => {
  expect(html([])).toBe('');
  expect(html([{ source: 'unknown' }])).toBe('');
  expect(text(html([{ source: 'unknown' }, { source: 'gazette' }]))).toBe('\u20091');
});
