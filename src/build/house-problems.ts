/** What is wrong with a story's own look: colours that nobody can read, and a style sheet that reaches outside. */

import type { Problem } from '../story/problem.ts';
import type { Reading } from '../story/read.ts';
import type { Story } from '../story/story.ts';
import { accentCss, houseCss, houseReferences } from './house.ts';
import { storyFiles } from './story-files.ts';
import { digits, holdingRules, readTokens, type ThemeName, tokenColours } from './tokens.ts';

/** WCAG 2.2, 1.4.3: contrast of text; of large text, under which nobody reads anything. */
const least = 4.5;
const barely = 3;

/** Tokens that text is set in. */
const texts = ['accent', 'ink', 'soft'];

export function houseProblems(story: Story, folder: string, lookMarks: Reading['lookMarks']): Problem[] {
  return [...contrastProblems(story, folder, lookMarks), ...sheetProblems(story, folder)];
}

function contrastProblems(story: Story, folder: string, lookMarks: Reading['lookMarks']): Problem[] {
  const { css = '', theme: first } = story.look;
  const sheets = [readTokens(accentCss(story)), readTokens(houseCss(story, folder))] as const;
  const [accents] = sheets;
  return (['paper', 'ink'] as const).flatMap(theme => {
    const colours = tokenColours(theme, [...sheets]);
    const house = holdingRules(theme, [...sheets]);
    const paper = colours.get('paper') ?? '';
    return texts.flatMap((name): Problem[] => {
      const rule = house.get(name) ?? house.get('paper');
      const colour = colours.get(name) ?? '';
      if (!rule) return [];
      const ratio = contrast(colour, paper);
      if (ratio >= least) return [];
      const mark = accents.rules.includes(rule) ? lookMarks[theme] : { file: css, line: rule.line, column: 1 };
      const level = theme === first && ratio < barely ? 'error' : 'warning';
      const message = `\`${name}\` #${colour.toLowerCase()} has a contrast of ${ratio.toFixed(2)} to the ${theme === 'ink' ? 'dark' : 'light'} paper #${paper.toLowerCase()}: text needs ${least} (WCAG 1.4.3)`;
      return [{ level, message, hint: hintFor(name, colour, paper, theme), ...mark }];
    });
  });
}

function hintFor(name: string, colour: string, paper: string, theme: ThemeName): string {
  const better = `"#${reaching(colour, paper).toLowerCase()}"`;
  if (name !== 'accent') return `${better.slice(1, -1)} has it`;
  const pair = theme === 'ink' ? `paper: "…", ink: ${better}` : `paper: ${better}, ink: "…"`;
  return `each theme may have its own: \`accent: { ${pair} }\``;
}

function sheetProblems(story: Story, folder: string): Problem[] {
  const { css } = story.look;
  if (css === undefined) return [];
  const { has } = storyFiles(folder);
  const text = houseCss(story, folder);
  const references = houseReferences(story, folder).flatMap(({ kind, address, file, line, column }): Problem[] => {
    const at = { level: 'error', file: css, line, column } as const;
    if (kind === 'import')
      return [{ ...at, message: '`@import`: the look of a story is one sheet', hint: 'put its rules here' }];
    if (file === undefined) {
      const hint = 'put the file into it and write its name from the style sheet';
      return [{ ...at, message: `\`${address}\` is not in the folder of the story`, hint }];
    }
    const hint = 'names are relative to the style sheet';
    return has(file) ? [] : [{ ...at, message: `there is no file \`${file}\``, hint }];
  });
  const tokens = readTokens(text).rules.flatMap(({ name, value, line }): Problem[] => {
    const at = { file: css, line, column: 1 };
    if (name === 'serif' || name === 'sans') {
      const message = `\`--${name}\`: what fits on a slide is measured in the typefaces that come with the program`;
      return [{ level: 'warning', message, hint: 'look at every slide on `…/paper/`', ...at }];
    }
    if (tokenColours('paper').has(name) && digits(value) === undefined) {
      const message = `\`--${name}\` is not written as #rrggbb: its contrast is not checked, and PowerPoint keeps ours`;
      return [{ level: 'note', message, ...at }];
    }
    return [];
  });
  return [...references, ...tokens];
}

/** The colour itself, darker or lighter by as little as makes it text on that paper. */
function reaching(colour: string, paper: string): string {
  const end = luminance(paper) > 0.18 ? 0 : 255;
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = partsOf(colour).map(part => Math.round(part + (end - part) * share));
    const digits = mixed.map(part => part.toString(16).padStart(2, '0')).join('');
    if (contrast(digits, paper) >= least) return digits;
  }
  return end === 0 ? '000000' : 'ffffff';
}

/** Contrast ratio of two colours of six digits, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map(part => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function partsOf(colour: string): number[] {
  return [0, 2, 4].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
}
