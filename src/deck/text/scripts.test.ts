import { expect, test } from 'vitest';
import { stretchesOf } from './scripts.ts';

/** Stretches in a line: foreign ones in brackets with what they are called. */
function shown(text: string, language = 'en'): string {
  return stretchesOf(text, language)
    .map(one => (one.language ? `[${one.language} ${one.text}]` : one.text))
    .join('');
}

test('stretchesOf() finds words of another script, with what stands between them', () => {
  expect(shown('Asia-Plus (Азия-Плюс), in Khorog')).toBe('Asia-Plus ([und-Cyrl Азия-Плюс]), in Khorog');
  expect(shown('МВД: 12 человек, then peace')).toBe('[und-Cyrl МВД: 12 человек], then peace');
  expect(shown('Peace, мир, سلام and 和平')).toBe('Peace, [und-Cyrl мир], [und-Arab سلام] and [und-Hani 和平]');
  expect(shown('Peace')).toBe('Peace');
  expect(shown('')).toBe('');
});

test('stretchesOf() tells by its script no more than the script: kana are Japanese letters, Han is anybody’s', () => {
  expect(shown('the データ and 日本の鉄道 of 한국어, 東京')).toBe(
    'the [und-Jpan データ] and [und-Jpan 日本の鉄道] of [und-Kore 한국어, 東京]',
  );
});

test.each([
  ['ru', 'Радио «Озоди», Reuters, خبر', 'Радио «Озоди», Reuters, [und-Arab خبر]'],
  ['tg', 'Радиои Озодӣ ва خبر', 'Радиои Озодӣ ва خبر'],
  ['uz', 'Toshkent, Тошкент', 'Toshkent, Тошкент'],
  ['uz-Latn', 'Toshkent, Тошкент', 'Toshkent, [und-Cyrl Тошкент]'],
  ['fa', 'خبر از Reuters و Душанбе', 'خبر از Reuters و [und-Cyrl Душанбе]'],
  ['ja', '東京のタワー и', '東京のタワー [und-Cyrl и]'],
  ['zh-Hant', '東京の', '東京[und-Jpan の]'],
  ['xx', 'Nobody knows, никто', 'Nobody knows, никто'],
])('in %s, %s is %s: Latin is foreign nowhere, nor what the language is written in', (language, text, expected) => {
  expect(shown(text, language)).toBe(expected);
});

test('stretchesOf() leaves signs of mathematics, marks and figures alone', () => {
  expect(shown('Δv of 3 μm, α and π; ½ → №5')).toBe('Δv of 3 μm, α and π; ½ → №5');
  expect(shown('the λόγος')).toBe('the [und-Grek λόγος]');
});

test('stretchesOf() keeps every letter, in its order', () => {
  const text = ' а́бв\u0301 ʼ x, ﷺ می\u200cروم 3 '.repeat(50);
  expect(
    stretchesOf(text, 'en')
      .map(one => one.text)
      .join(''),
  ).toBe(text);
});
