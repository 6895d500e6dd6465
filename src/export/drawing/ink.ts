/** The theme's colours and rules, read from its style sheets: what a house changes there is changed here too. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../build/package.ts';
import { type Rule, readRules } from './rules.ts';

export type ThemeName = 'paper' | 'ink';

export interface Ink {
  theme: ThemeName;
  /** Tokens to six hexadecimal digits: `paper` is `F7F4ED`. */
  tokens: Map<string, string>;
  /** How drawings look. */
  rules: Rule[];
}

const folder = join(packageRoot, 'src/theme');

export function readInk(theme: ThemeName): Ink {
  const tokens = new Map<string, string>();
  for (const { selectors, declarations } of readRules(sheet('tokens.css'))) {
    if (!selectors.some(({ text }) => text === ':root' || text === `:root[data-theme="${theme}"]`)) continue;
    for (const [name, value] of declarations) {
      const [, digits] = /^#([0-9a-f]{6})$/i.exec(value) ?? [];
      if (digits) tokens.set(name.replace(/^--/, ''), digits.toUpperCase());
    }
  }
  const drawings = sheet('drawings.css');
  const imported = [...drawings.matchAll(/@import "\.\/([\w-]+\.css)"/g)].map(([, name = '']) => name);
  const rules = [...imported, 'series.css'].flatMap(name => readRules(sheet(name)));
  return { theme, tokens, rules };
}

/** The six digits of a token. */
export function digitsOf({ tokens }: Ink, token: string): string {
  const digits = tokens.get(token);
  if (digits === undefined) throw new Error(`no colour of the theme: ${token}`);
  return digits;
}

function sheet(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
