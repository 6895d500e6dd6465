import { expect, test } from 'vitest';
import { xmpOf } from './xmp.ts';

test('xmpOf() escapes what stands in the story and leaves out what does not', () => {
  const facts = {
    title: 'Bread & \u001b<roses>',
    authors: [],
    language: 'en',
    day: new Date(Date.UTC(2012, 6, 28)),
    provenance: { program: 'chronodeck 1.2.3', story: 'bread-&-roses', sha256: '9f86' },
  };
  const xmp = xmpOf(facts, undefined);
  expect(xmp).toContain('Bread &amp; &lt;roses&gt;');
  expect(xmp).toContain('<xmp:CreateDate>2012-07-28T00:00:00Z</xmp:CreateDate>');
  expect(xmp).toContain('<dc:source>story bread-&amp;-roses, SHA-256 9f86</dc:source>');
  expect(xmp).toContain('<xmp:CreatorTool>chronodeck 1.2.3</xmp:CreatorTool>');
  expect(xmp).not.toMatch(/dc:creator|dc:description|pdf:Producer>/);
});
