import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { accentCss, houseReferences, inlineHouse } from './house.ts';
import { loadStory, loadWholeStory, shownFiles } from './load.ts';
import { mediaData } from './media-data.ts';
import { pageAssets } from './pages.ts';
import { renderStoryPage } from './render.ts';

const place = mkdtempSync(join(tmpdir(), 'house-'));
const folder = join(place, 'house');
cpSync('e2e/stories/house', folder, { recursive: true });
afterAll(() => rmSync(place, { recursive: true }));
const { deck } = loadWholeStory(folder);

/** Problems of a story with this look, as one line each. */
function told(look: string, css = ''): string[] {
  writeFileSync(join(folder, 'b.css'), css);
  writeFileSync(join(folder, 'story.yaml'), `title: T\nlook: ${look}\nevents: [{ date: 2001, title: E }]\n`);
  return loadStory(folder).problems.map(
    ({ level, file, line, column, message }) => `${file}:${line}:${column} ${level} ${message}`,
  );
}

test('accentCss() sets the token in each theme that has one', () => {
  const css = (accent: { paper?: string; ink?: string }) => accentCss({ look: { theme: 'paper', accent } });
  expect(css({ paper: '#123456', ink: '#abc' })).toBe(':root{--accent:#123456}:root[data-theme="ink"]{--accent:#abc}');
  expect(css({ ink: '#abc' })).toBe(':root[data-theme="ink"]{--accent:#abc}');
});

test('shownFiles() has the logo, the sheet and what the sheet loads', () => {
  expect(shownFiles(deck.story, folder)).toEqual(['style/house.css', 'style/mark.svg', 'style/stripe.svg']);
});

test.each(['deck', 'read', 'speaker', 'paper', 'handout', 'card'] as const)(
  'the %s page loads the look after ours',
  page => {
    const styles = { deck: 'a.css', read: 'a.css', speaker: 'a.css', paper: 'a.css', handout: 'a.css', card: 'a.css' };
    const html = renderStoryPage(page, deck, { styles, scripts: {}, fonts: [] }, { mode: 'built', notes: false });
    const home = page === 'deck' ? './' : '../';
    expect(html).toMatch(
      new RegExp(
        `a\\.css".*<style>:root\\{--accent:#005a9c\\}.*</style><link rel="stylesheet" href="${home}style/house\\.css"`,
      ),
    );
  },
);

test('pageAssets() lets in the accent by its hash, and in the dev server all styles', () => {
  const bundle = { styles: {}, scripts: {}, fonts: [] };
  expect(pageAssets('deck', bundle, 'built', deck.story).csp).toMatch(/style-src 'self' 'sha256-[^']+';/);
  expect(pageAssets('deck', bundle, 'dev', deck.story).csp).not.toContain('sha256');
});

test('inlineHouse() has accent and sheet, and its pictures inside', () => {
  const css = inlineHouse(deck.story, folder, mediaData(deck.story, folder, 1));
  expect(css).toMatch(/^:root\{--accent:#005a9c\}/);
  expect(css).toContain('url("data:image/svg+xml;base64,');
  expect(css).not.toContain('stripe.svg');
});

test('houseReferences() sees urls and imports, and no comments, data or parts of the page', () => {
  const css =
    '/* url(no.png) */ a { b: url( "../x y.png" ) url(data:,a) url(#c) }\n@import "d.css";\ne { f: url(https://g.org/h) }';
  writeFileSync(join(folder, 'style/other.css'), css);
  const found = houseReferences({ look: { theme: 'paper', css: 'style/other.css' } }, folder);
  expect(found).toMatchObject([
    { kind: 'url', address: '../x y.png', file: 'x y.png', line: 1, column: 26 },
    { kind: 'import', address: 'd.css', line: 2, column: 1 },
    { kind: 'url', address: 'https://g.org/h', line: 3 },
  ]);
  expect(found[2]).not.toHaveProperty('file');
});

test('loadStory() warns of an accent that is no text on a paper, with the ratio, and of the first theme below 3 as an error', () => {
  const [paper = '', ...rest] = told('{ accent: "#ffd54f" }');
  expect(rest).toEqual([]);
  expect(paper).toMatch(
    /^story.yaml:2:17 error `accent` #ffd54f has a contrast of 1\.2\d to the light paper #f7f4ed: text needs 4\.5/,
  );
  expect(told('{ accent: "#005a9c" }')).toEqual([
    expect.stringMatching(
      /^story.yaml:2:17 warning `accent` #005a9c has a contrast of 2\.\d\d to the dark paper #15171b/,
    ),
  ]);
  expect(told('{ accent: { paper: "#005a9c", ink: "#7cc0ff" } }')).toEqual([]);
  expect(told('{ accent: { paper: "#005a9c", ink: "#333" } }')).toEqual([
    expect.stringMatching(/^story.yaml:2:42 warning `accent` #333333/),
  ]);
});

test('loadStory() checks the colours of the sheet too, and names its line', () => {
  expect(told('{ css: b.css }', ':root {\n  --ink: #bbb;\n}')).toEqual([
    expect.stringMatching(/^b.css:2:1 error `ink` #bbbbbb has a contrast of 1\.\d\d to the light paper/),
  ]);
  expect(told('{ css: b.css }', ':root {\n  --accent: crimson;\n  --sans: Arial;\n}')).toEqual([
    expect.stringMatching(/^b.css:2:1 note `--accent` is not written as #rrggbb/),
    expect.stringMatching(/^b.css:3:1 warning `--sans`/),
  ]);
});

test('loadStory() refuses a sheet that reaches outside its folder, imports, or names what is not there', () => {
  const css =
    '@import "c.css";\na { b: url(https://g.org/h.png) }\na { b: url(/h.png) }\na { b: url(../../h.png) }\na { b: url(h.png) }\na { b: url(style/mark.svg) }';
  expect(told('{ css: b.css }', css)).toEqual([
    expect.stringContaining('b.css:1:1 error `@import`'),
    expect.stringContaining('b.css:2:8 error `https://g.org/h.png` is not in the folder'),
    expect.stringContaining('b.css:3:8 error `/h.png` is not in the folder'),
    expect.stringContaining('b.css:4:8 error `../../h.png` is not in the folder'),
    expect.stringContaining('b.css:5:8 error there is no file `h.png`'),
  ]);
});
