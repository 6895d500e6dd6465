import { expect, test } from 'vitest';
import { frameCode, storyAddress } from './keys-dialog.ts';

test('frameCode() is a frame with a link in it, and a hostile title is text', () => {
  expect(frameCode('https://a.org/b/#c', '"><script>&')).toBe(
    '<iframe src="https://a.org/b/#/c" title="&quot;&gt;&lt;script&gt;&amp;" style="width: 100%; aspect-ratio: 16 / 9; border: 0" loading="lazy" allow="fullscreen"><a href="https://a.org/b/#c">&quot;&gt;&lt;script&gt;&amp;</a></iframe>',
  );
});

test('storyAddress() leaves out slide, steps and what is followed, and keeps a shorter version', () => {
  expect(storyAddress({ href: 'https://a.org/b/?steps&cut=short&follow=tag:x#event' })).toBe(
    'https://a.org/b/?cut=short',
  );
  expect(storyAddress({ href: 'https://a.org/b/?autoplay=8#event' })).toBe('https://a.org/b/');
});
