/** @jsxImportSource preact */
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { loadWholeStory } from '../build/load.ts';
import { packageRoot } from '../build/package.ts';
import { wordsFor } from '../words/words.ts';
import type { Context } from './context.ts';
import { SlideBody, SlideHeader } from './slide.tsx';
import { htmlOf } from './tree.test-kit.ts';
import { treesOf } from './tree.ts';

test.each(['slides/khorog-2012', 'slides/antikythera', 'e2e/stories/gallery', 'e2e/stories/cyrillic'])(
  'treesOf(every slide of %s) is what Preact writes as HTML',
  name => {
    const { deck } = loadWholeStory(join(packageRoot, name));
    const context: Context = { deck, words: wordsFor(deck.story.language), page: 'deck' };
    expect(deck.slides.length).toBeGreaterThan(5);
    for (const slide of deck.slides) {
      const node = (
        <section hidden={false} aria-hidden={false}>
          <SlideHeader slide={slide} context={context} />
          <SlideBody slide={slide} context={context} />
        </section>
      );
      expect(treesOf(node).map(htmlOf).join(''), slide.id).toBe(renderToString(node));
    }
  },
);

test('treesOf() joins texts and leaves out what shows nothing', () => {
  const trees = treesOf(
    <p>
      One <b>{2}</b> {null}
      {false}three
    </p>,
  );
  expect(trees).toEqual([['p', 0, 'One ', ['b', 0, '2'], ' three']]);
});

test('treesOf() refuses HTML as text and what would run', () => {
  expect(() => treesOf(<p dangerouslySetInnerHTML={{ __html: '<b>' }} />)).toThrow('dangerouslySetInnerHTML');
  expect(() => treesOf(<button type="button" onClick={() => {}} />)).toThrow('onClick');
});
