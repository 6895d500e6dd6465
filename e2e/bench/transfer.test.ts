import { expect, test } from 'vitest';
import { inlineScripts } from './transfer.ts';

test('inlineScripts counts what runs, and neither data nor references', () => {
  const html = `<script>a()</script><script type="module">b()</script><script src="c.js"></script>
<script type="application/json">{"d":1}</script><script type=application/ld+json>{}</script><script defer>e()</script>`;
  expect(inlineScripts(html)).toBe('a()\nb()\ne()');
});
