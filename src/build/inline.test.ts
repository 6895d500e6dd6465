import { expect, test } from 'vitest';
import { escapeScript, escapeStyle } from './inline.ts';

test('escapeScript() leaves nothing that ends a script element or hides its end, and the strings as they were', () => {
  const code = "['</script>', '</SCRIPT ', '<!--', '<script>', 'a < b', '<b>'].join()";
  const escaped = escapeScript(code);
  expect(escaped).not.toMatch(/<\/script|<!--|<script/i);
  expect(escaped).toContain("'a < b', '<b>'");
  // biome-ignore lint/security/noGlobalEval: whether the code still means the same is the question
  expect(globalThis.eval(escaped)).toBe(globalThis.eval(code));
});

test('escapeScript() and escapeStyle() write line ends as the parser reads them: the hash is of that text', () => {
  expect(escapeScript('a\r\nb\rc\n')).toBe('a\nb\nc\n');
  expect(escapeStyle('a{}\r\nb{}')).toBe('a{}\nb{}');
});

test('escapeStyle() leaves nothing that ends a style element', () => {
  expect(escapeStyle('a::after { content: "</style><b>"; }')).toBe('a::after { content: "<\\/style><b>"; }');
});
