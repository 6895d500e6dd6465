import { expect, test } from 'vitest';
import { linksIn, plainText, readProse } from '../story/markdown.ts';
import { Losses } from './losses.ts';
import { markdownOf, plainOf } from './prose.ts';

function markdown(html: string, options = {}) {
  const losses = new Losses();
  const text = markdownOf(html, { where: 'slide 1', field: 'text', losses }, options);
  return { text, told: losses.list.map(loss => `${loss.kind}: ${loss.what}`) };
}

test.each([
  ['<p>One <b>two</b></p><p>three</p>', 'One **two**\n\nthree'],
  ['One<br>two<br/><br/>three', 'One\\\ntwo\n\nthree'],
  ['<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>after', '- a\n- b\n  1. c\n\nafter'],
  ['<a href="https://example.org/a_(b)?c=1&amp;d=2">x</a>', '[x](https://example.org/a_\\(b\\)?c=1&d=2)'],
  ['<b> spaced </b>out', '**spaced** out'],
  ['<i>a</i><i>b</i>', '*ab*'],
  ['<b>open <i>both</b> after</i>', '**open _both_** after'],
  ['<p>unclosed <b>bold', 'unclosed **bold**'],
  ['see https://example.org/a_b_c, now', 'see <https://example.org/a_b_c>, now'],
  ['AT&amp;T &lt;b&gt; &copy; 1 < 2', 'AT&T \\<b> © 1 < 2'],
  ['2 * 3 * 4 and _this_ and `that` [x](y) \\', '2 \\* 3 \\* 4 and \\_this\\_ and \\`that\\` \\[x]\\(y) \\\\'],
  ['1999. A year\n\n# No heading\n\n- no list', '1999\\. A year\n\n\\# No heading\n\n\\- no list'],
  ['<a href="//example.org">x</a>', '[x](https://example.org)'],
])('markdownOf(%j) is %j', (html, expected) => {
  expect(markdown(html).text).toBe(expected);
});

test.each([
  ['<script>alert(1)</script>a', 'a', ['lost: <script> with what was in it']],
  ['<svg onload=alert(1)><title>x</title></svg>a', 'a', ['lost: <svg> with what was in it']],
  ['<style>p{}</style><math><b>x</b></math>a', 'a', ['lost: <style>, <math> with what was in it']],
  ['<a href="javascript:alert(1)">a</a>', 'a', ['lost: a link to “javascript:alert(1)”: its words are kept']],
  ['<a href="java\nscript:alert(1)">a</a>', 'a', ['lost: a link to “java script:alert(1)”: its words are kept']],
  ['<a href="data:text/html,x">a</a>', 'a', ['lost: a link to “data:text/html,x”: its words are kept']],
  [
    '<img src=x onerror=alert(1)>a',
    'a',
    ['changed: the words of <img> are kept, their look is not', 'lost: a link to “x”: its words are kept'],
  ],
  [
    '<span class="x" title="Words" style="color:red">a</span>',
    'a',
    ['lost: an attribute of its markup: “title="Words"”', 'lost: an attribute of its markup: “style="color:red"”'],
  ],
  ['<h2>Head</h2>a', 'Head\n\na', ['changed: the words of <h2> are kept, their look is not']],
  ['said [@afp s3]', 'said \\[ @afp s3]', ['changed: `[@` is a citation here; a space was put in between']],
])('markdownOf(%j) is %j and tells %j', (html, expected, told) => {
  expect(markdown(html)).toEqual({ text: expected, told });
});

test('markdownOf(<iframe>) is a link to what it frames', () => {
  const { text } = markdown('<iframe src="https://example.org/film" srcdoc="<script>x</script>"></iframe>');
  expect(linksIn(readProse(text).prose)).toEqual(['https://example.org/film']);
});

test('markdownOf(more than a field takes) keeps its beginning and tells how much went', () => {
  const { text, told } = markdown(`<p>${'word '.repeat(8000)}</p>`.repeat(3));
  expect(text.length).toBe('word '.repeat(8000).trim().length);
  expect(told[0]).toMatch(/^lost: the last \d+ characters/);
});

test('markdownOf(one paragraph longer than a field) keeps its beginning', () => {
  const { text, told } = markdown(`<p>${'one * '.repeat(20_000)}</p>`);
  expect(text.startsWith('one \\* one')).toBe(true);
  expect(readProse(text).mistakes).toEqual([]);
  expect(told[0]).toMatch(/^lost: the last \d+ characters are too many/);
});

test('plainOf(markup) gives its words on one line and its links', () => {
  const losses = new Losses();
  const place = { where: 'slide 1', field: 'headline', losses };
  expect(plainOf('A <i>b</i><br>c <a href="http://example.org">d</a> &amp; 1 < 2 *e*', place)).toEqual({
    text: 'A b c d & 1 < 2 *e*',
    links: [{ words: 'd', url: 'http://example.org' }],
  });
});

test('markdownOf(nested 3000 deep) neither breaks off nor loses its words', () => {
  for (const tag of ['div', 'b', 'ul><li', 'blockquote', 'a href="https://example.org"']) {
    const { text } = markdown(`${`<${tag}>`.repeat(3000)}deep`);
    const { prose, mistakes } = readProse(text);
    expect([plainText(prose), mistakes]).toEqual(['deep', []]);
  }
});
