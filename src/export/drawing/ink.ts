/** The theme's colours and rules, read from its style sheets: what a house changes there is changed here too. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../build/package.ts';
import { type ThemeName, type TokenSheet, tokenColours } from '../../build/tokens.ts';
import { type Rule, readRules } from './rules.ts';

export interface Ink {
  theme: ThemeName;
  /** Tokens to six hexadecimal digits: `paper` is `F7F4ED`. */
  tokens: Map<string, string>;
  /** How drawings look. */
  rules: Rule[];
}

const folder = join(packageRoot, 'src/theme');

/** @param house what the story puts in the place of the theme's tokens. */
export function readInk(theme: ThemeName, house: TokenSheet[] = []): Ink {
  const drawings = sheet('drawings.css');
  const imported = [...drawings.matchAll(/@import "\.\/([\w-]+\.css)"/g)].map(([, name = '']) => name);
  const rules = [...imported, 'series.css'].flatMap(name => readRules(sheet(name)));
  return { theme, tokens: tokenColours(theme, house), rules };
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
