/** The colours of the theme by name, with what a house puts in their place: for whoever has no browser to ask. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package.ts';

export type ThemeName = 'paper' | 'ink';

/** A token that a rule sets for the whole page. */
export interface TokenRule {
  /** Without its dashes: `accent`. */
  name: string;
  /** As written. */
  value: string;
  /** The one theme that it is for; both when missing. */
  theme?: ThemeName;
  /** Which of two rules holds: the heavier, else the later. */
  weight: number;
  /** 1-based, in its sheet. */
  line: number;
}

/** What a sheet sets on the root element. `plain`: it does nothing else, and no tokens but colours in digits. */
export interface TokenSheet {
  rules: TokenRule[];
  plain: boolean;
}

const root = /^(:root|html)?(?:\[data-theme=(["']?)(paper|ink)\2\])?$/;

/** Reads the tokens of a sheet. What stands in at-rules is for some screens only: it is left out, and the sheet not plain. */
export function readTokens(css: string): TokenSheet {
  const bare = withoutComments(css);
  const rules: TokenRule[] = [];
  let plain = true;
  let rest = bare;
  for (const [whole, heads = '', body = ''] of flat(bare).matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    rest = rest.replace(whole, '');
    const start = bare.indexOf(whole) + heads.length + 1;
    for (const head of heads.split(',').map(text => text.trim().replace(/\s+/g, ' '))) {
      const [found, element, , theme] = root.exec(head) ?? [];
      if (!found) plain = false;
      else {
        const read = declarationsOf(body, start, bare);
        if (read.some(({ name, value }) => name === undefined || digits(value) === undefined)) plain = false;
        const weight = (element === ':root' ? 10 : element === 'html' ? 1 : 0) + (theme ? 10 : 0);
        for (const { name, value, line } of read)
          if (name !== undefined)
            rules.push({ name, value, weight, line, ...(theme ? { theme: theme as ThemeName } : {}) });
      }
    }
  }
  return { rules, plain: plain && rest.trim() === '' };
}

/** The rule that holds for each token in a theme. @param sheets in the order in which a page loads them. */
export function holdingRules(theme: ThemeName, sheets: TokenSheet[]): Map<string, TokenRule> {
  const holding = new Map<string, TokenRule>();
  for (const rule of sheets.flatMap(({ rules }) => rules)) {
    if (rule.theme !== undefined && rule.theme !== theme) continue;
    const before = holding.get(rule.name);
    if (!before || before.weight <= rule.weight) holding.set(rule.name, rule);
  }
  return holding;
}

/**
 * The colours of a theme to six hexadecimal digits: `paper` is `F7F4ED`. Where a house writes a colour in another way,
 * the theme's own stays.
 */
export function tokenColours(theme: ThemeName, house: TokenSheet[] = []): Map<string, string> {
  const colours = new Map<string, string>();
  for (const sheets of [[themeTokens()], [themeTokens(), ...house]])
    for (const [name, { value }] of holdingRules(theme, sheets)) {
      const found = digits(value);
      if (found) colours.set(name, found);
    }
  return colours;
}

/** Six digits of `#rgb` or `#rrggbb`; nothing for anything else. */
export function digits(value: string): string | undefined {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(value) ?? [];
  return (long ?? short?.replace(/./g, '$&$&'))?.toUpperCase();
}

/** Comments as blanks: everything keeps its place. */
export function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(\*\/|$)/g, comment => comment.replace(/[^\n]/g, ' '));
}

let own: TokenSheet | undefined;

function themeTokens(): TokenSheet {
  own ??= readTokens(readFileSync(join(packageRoot, 'src/theme/tokens.css'), 'utf8'));
  return own;
}

/** The sheet without its at-rules. */
function flat(css: string): string {
  return css.replace(/@[\w-]+[^{};]*(;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g, '');
}

/** Tokens; a declaration of anything else has no name. */
function declarationsOf(body: string, start: number, css: string): { name?: string; value: string; line: number }[] {
  let at = start;
  return body.split(';').flatMap(text => {
    const line = css.slice(0, at + (text.length - text.trimStart().length)).split('\n').length;
    at += text.length + 1;
    if (text.trim() === '') return [];
    const [, name, value = ''] = /^\s*--([\w-]+)\s*:\s*([\s\S]*?)\s*$/.exec(text) ?? [];
    return [{ value, line, ...(name === undefined ? {} : { name }) }];
  });
}
