import { expect, test } from 'vitest';
import { nameOf, withAddresses, withNames } from './links.ts';

const annotation = (address: string) =>
  `<</Subtype /Link\n/A <</Type /Action\n/S /URI\n/URI (${address})>>\n/StructParent 3>>`;

test('withAddresses() gives links inside the document an address, and leaves those to nothing', () => {
  const html =
    '<p id="a"><a class="c" href="#b">b</a> <a href="#none">n</a> <a href="https://x.org/#b">x</a><p id="b">';
  const { html: addressed, targets } = withAddresses(html);
  expect(addressed).toContain('<a class="c" href="http://chronodeck.invalid/part#b">');
  expect(addressed).toContain('<a href="#none">n</a> <a href="https://x.org/#b">');
  expect([...targets]).toEqual(['b']);
});

test('withNames() makes a name of such an address, and of no other', () => {
  expect(withNames(annotation('http://chronodeck.invalid/part#ref-2'))).toBe(
    '<</Subtype /Link\n/Dest /ref-2\n/StructParent 3>>',
  );
  const outward = annotation('https://example.org/part#ref-2');
  expect(withNames(outward)).toBe(outward);
});

test('nameOf() escapes what a name cannot have', () => {
  expect(nameOf('h.2012-e0_1')).toBe('h.2012-e0_1');
  expect(nameOf('a (b)/é')).toBe('a#20#28b#29#2F#C3#A9');
});
