import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadStory } from './load.ts';
import { svgFault } from './svg-faults.ts';

const folder = mkdtempSync(join(tmpdir(), 'shown-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Mistakes of a story with this file among its media. */
function told(name: string, text: string, media = `{ file: ${name}, kind: pdf, title: A }`, look = '{}'): string[] {
  writeFileSync(join(folder, name), text);
  writeFileSync(
    join(folder, 'story.yaml'),
    `title: T\nlook: ${look}\nevents:\n  - { id: wall, date: 2001, title: E, media: [${media}] }\n`,
  );
  return loadStory(folder).problems.flatMap(({ level, line, message }) =>
    level === 'error' ? [`${line} ${message}`] : [],
  );
}

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" ${attributes}>${inside}</svg>`;

test('loadStory() refuses a page that calls itself media, and markup behind the name of a picture', () => {
  for (const name of ['a.html', 'a.HTM', 'a.xhtml', 'a.xml', 'a.php', 'a.js'])
    expect(told(name, 'x')).toEqual([`4 \`${name}\` is no picture, film, sound or PDF by its name`]);
  expect(told('a.png', `\uFEFF \n${svg('')}`)).toEqual(['4 `a.png` holds markup and not what its name says']);
  expect(told('a.pdf', '%PDF-1.7')).toEqual([]);
});

test('loadStory() looks at logo, thumbnail, sheet, and what the sheet loads', () => {
  const bad = svg('<script/>');
  expect(told('b.svg', bad, '', '{ logo: b.svg }')).toEqual(['1 `b.svg` holds `script`']);
  expect(told('b.svg', bad, '{ url: "https://a.org/", title: A, thumbnail: b.svg }')).toEqual([
    '4 `b.svg` holds `script`',
  ]);
  expect(told('c.html', 'a {}', '', '{ css: c.html }')).toEqual(['1 `c.html` is no style sheet by its name']);
  expect(told('c.css', 'a { background: url(b.svg) }', '', '{ css: c.css }')).toEqual(['1 `b.svg` holds `script`']);
});

test.each([
  svg('<script>go()</script>'),
  svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'),
  svg('<!--><x a="--><script>go()</script>"/>'),
  svg('<foreignObject/>'),
  svg('<h:img xmlns:h="http://www.w3.org/1999/&#120;html"/>'),
  svg('', 'onload="go()"'),
  svg('', 'à\u00A0b="1" onload="go()"'),
  svg('<a href="javascript:go()"/>'),
  svg('<a xlink:href=" java&#115;cript:go()"/>'),
  svg('<set attributeName="xlink:href" to="javascript:go()"/>'),
  svg('<image href="https://a.org/a.png"/>'),
  svg('<use href="a.svg#b"/>'),
  svg('<style>@\\69mport "https://a.org"</style>'),
  svg('<rect style="fill: u\\72l(&#34;//a.org/a&#34;)"/>'),
  `<!DOCTYPE svg [<!ENTITY a "<script/>">]>${svg('&a;')}`,
  `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "go()">]>${svg('')}`,
  `<?xml-stylesheet type="text/xsl" href="#a"?>${svg('')}`,
  `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`,
])('svgFault() finds what could run or load: %s', text => {
  expect(svgFault(Buffer.from(text))).toMatch(/^(is|has|holds|runs|loads|names|declares|changes) /);
});

test('svgFault() finds no fault in what other encodings would hide, as it lets in none', () => {
  expect(svgFault(Buffer.from(`\uFEFF${svg('<script/>')}`, 'utf16le'))).toBe('is not written in UTF-8');
});

test('svgFault() lets a picture draw with gradients, fonts and pictures of its own, and link', () => {
  const picture = svg(
    '<title>The bonds only</title><style>@font-face{src:url(data:font/woff2;base64,AA)} a{fill:url( "#g")}</style>' +
      '<a href="https://a.org/?on=1"><use xlink:href="#g"/><image href="data:image/png;base64,AA"/></a>' +
      '<animate attributeName="fill" to="red"/><rdf:li rdf:resource="http://a.org/"/>',
    'xmlns:xlink="http://www.w3.org/1999/xlink" style="fill:url(#g)"',
  );
  const head =
    '\uFEFF<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/a.dtd">';
  expect(svgFault(Buffer.from(head + picture))).toBeUndefined();
});
