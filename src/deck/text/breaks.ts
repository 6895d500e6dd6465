/**
 * Where a line may break between two characters: the rules of Chromium, found by asking it. They are those of UAX 14,
 * but where both characters are ASCII an older table rules: "and/or" holds together, "(" may start a line after a letter.
 */

const glue = /[\u00a0\u202f\u2007\u2011\u2060\ufeff\p{Mark}]/u;
const opening = /[([{¿¡<]/u;
const quotes = /["'‘’“”‚„«»‹›]/u;
const closing = /[)\]}!?,.:;/]/u;
const dashes = /[-‐–]/u;
const ideographs = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
const wideClosing = /[、。，．！？：；）」』】〕》〉ー…‥々]/u;
const wideOpening = /[（「『【〔《〈]/u;
const wordLike = /[\p{L}\p{N}]/u;
const afterQuestion = /[#$%&(*+\-0-9<=>@A-Z[\\^_`a-z{|~]/;
const beforeBracket = /[!"#%&)*+,.:;=>\]}\\~|?-]/;

/** May a line end with `a` and the next one start with `b`? `before` is the character before `a`, or empty. Spaces are not asked about. */
export function mayBreak(before: string, a: string, b: string): boolean {
  if (isAscii(a) && isAscii(b)) return mayBreakAscii(before, a, b);
  if (a === '\u200b') return b !== '\u200b';
  if (b === '\u200b' || glue.test(a) || glue.test(b)) return false;
  if (a === '\u2009' || a === '\u200a') return wordLike.test(b) || opening.test(b);
  if (b === '\u2009' || b === '\u200a') return false;
  if (a === '—' || b === '—') return a !== b && !joins(a, b);
  if (a === '…' || dashes.test(a)) return !joins(a, b) && !dashes.test(b) && b !== '…';
  if (ideographs.test(a) || ideographs.test(b) || wideClosing.test(a)) return !joinsWide(a, b);
  if (a === '!' || a === '?' || a === '/' || a === '|' || a === '}') return wordLike.test(b) && !/\p{N}/u.test(b);
  return false;
}

function mayBreakAscii(before: string, a: string, b: string): boolean {
  if (a === '-') {
    if (/[0-9]/.test(b)) return /[0-9A-Za-z]/.test(before);
    return !closing.test(b) && b !== '$';
  }
  if (a === '?') return afterQuestion.test(b);
  if (a === '|' && b === '|') return true;
  return /[(<[{]/.test(b) && beforeBracket.test(a);
}

function joins(a: string, b: string): boolean {
  return opening.test(a) || quotes.test(a) || quotes.test(b) || closing.test(b);
}

function joinsWide(a: string, b: string): boolean {
  return joins(a, b) || wideClosing.test(b) || wideOpening.test(a) || dashes.test(b) || b === '%';
}

function isAscii(character: string): boolean {
  return character.charCodeAt(0) < 128;
}
