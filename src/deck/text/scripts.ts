/**
 * Text in letters that the language around it is not written in. What language it is nobody says; its script is seen, and
 * BCP 47 has a name for that: `und-Cyrl`. Latin letters are foreign nowhere: all scripts take names and terms over in them,
 * and all voices read them.
 */

export interface Stretch {
  text: string;
  /** BCP 47; missing where the language is the one around it, as far as anybody knows. */
  language?: string;
}

/** By their codes (ISO 15924), the names that Unicode has for them. */
const scripts = {
  ...{ Arab: 'Arabic', Armn: 'Armenian', Beng: 'Bengali', Cyrl: 'Cyrillic', Deva: 'Devanagari', Ethi: 'Ethiopic' },
  ...{
    Geor: 'Georgian',
    Grek: 'Greek',
    Gujr: 'Gujarati',
    Guru: 'Gurmukhi',
    Hebr: 'Hebrew',
    Khmr: 'Khmer',
    Knda: 'Kannada',
  },
  ...{
    Laoo: 'Lao',
    Mlym: 'Malayalam',
    Mong: 'Mongolian',
    Mymr: 'Myanmar',
    Sinh: 'Sinhala',
    Syrc: 'Syriac',
    Taml: 'Tamil',
  },
  ...{ Telu: 'Telugu', Thaa: 'Thaana', Thai: 'Thai', Tibt: 'Tibetan' },
  ...{ Hani: 'Han', Hira: 'Hiragana', Kana: 'Katakana', Hang: 'Hangul', Bopo: 'Bopomofo' },
} as const;

type Script = keyof typeof scripts;

/** As Unicode calls the scripts in English. */
export const scriptNames: string[] = Object.values(scripts).sort();

/** Scripts that texts mix, by what BCP 47 calls the mixture. */
const mixtures: Record<string, Script[]> = {
  Kore: ['Hang', 'Hani'],
  Jpan: ['Hira', 'Kana', 'Hani'],
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
};
const mixed = new Set(Object.values(mixtures).flat());

/** Further scripts of languages whose tag names none (CLDR, `languageData`). */
const further: Record<string, Script[]> = {
  ...{
    az: ['Arab', 'Cyrl'],
    bs: ['Cyrl'],
    crh: ['Cyrl'],
    ha: ['Arab'],
    kk: ['Arab'],
    ks: ['Deva'],
    ku: ['Arab', 'Cyrl'],
  },
  ...{ ky: ['Arab'], mn: ['Mong'], ms: ['Arab'], pa: ['Arab'], ro: ['Cyrl'], sd: ['Deva'], so: ['Arab'], tg: ['Arab'] },
  ...{ tk: ['Arab', 'Cyrl'], ug: ['Cyrl'], uz: ['Arab', 'Cyrl'] },
};

/** @returns the text in parts; the whole as one where nothing is foreign, or nobody knows how the language is written. */
export function stretchesOf(text: string, language: string): Stretch[] {
  // No letters but Latin ones: nearly every text.
  if (/^[\0-\u024f\u1e00-\u1eff\u2000-\u218f]*$/.test(text)) return [{ text }];
  const own = scriptsOf(language);
  const foreign = own ? scriptsIn(text).filter(script => !own.includes(script)) : [];
  if (foreign.length === 0) return [{ text }];
  const stretches: Stretch[] = [];
  let end = 0;
  for (const match of text.matchAll(patternOf(foreign))) {
    if (match.index > end) stretches.push({ text: text.slice(end, match.index) });
    stretches.push({ text: match[0], language: `und-${codeOf(match)}` });
    end = match.index + match[0].length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end) });
  return stretches;
}

function codeOf({ 0: text, groups = {} }: RegExpExecArray): string {
  const [code] = Object.keys(groups).filter(name => groups[name] !== undefined);
  if (code !== 'mixed') return code ?? 'Zyyy';
  if (/\p{Script=Hangul}/u.test(text)) return 'Kore';
  if (/\p{Script=Bopomofo}/u.test(text)) return 'Hani';
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'Jpan' : 'Hani';
}

/** All scripts in one pattern would take a fifth of a second to be made. */
const patterns = new Map<string, RegExp>();

function kept(source: string, flags: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, flags);
  patterns.set(source, pattern);
  return pattern;
}

function scriptsIn(text: string): Script[] {
  return (Object.keys(scripts) as Script[]).filter(script => kept(`\\p{Script=${scripts[script]}}`, 'u').test(text));
}

/** Finds stretches of these scripts, by a group for each. */
function patternOf(foreign: Script[]): RegExp {
  const single = foreign.filter(script => !mixed.has(script)).map(script => groupOf(script, [script]));
  const together = foreign.filter(script => mixed.has(script));
  return kept([...single, ...(together.length > 0 ? [groupOf('mixed', together)] : [])].join('|'), 'gu');
}

/** Words of these scripts and what stands between them. One Greek letter is a sign of mathematics. */
function groupOf(name: string, members: Script[]): string {
  const classes = (property: string) => members.map(script => `\\p{${property}=${scripts[script]}}`).join('');
  const begin = `(?=\\p{L})[${classes('Script')}]`;
  const word = `${begin}[${classes('Script_Extensions')}\\p{M}\\u200c\\u200d]${name === 'Grek' ? '+' : '*'}`;
  return `(?<${name}>${word}(?:[^\\p{L}]+${word})*)`;
}

const owned = new Map<string, Script[] | undefined>();

function scriptsOf(tag: string): Script[] | undefined {
  if (!owned.has(tag)) owned.set(tag, readScripts(tag));
  return owned.get(tag);
}

function readScripts(tag: string): Script[] | undefined {
  const { language, script } = new Intl.Locale(tag);
  const code = script ?? new Intl.Locale(tag).maximize().script;
  if (code === undefined) return undefined;
  const own = mixtures[code] ?? [code as Script];
  return script === undefined ? [...own, ...(further[language] ?? [])] : own;
}
