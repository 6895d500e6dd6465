/** What axe finds on a page: https://github.com/dequelabs/axe-core */

import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.2 A and AA, and what axe calls best practices: landmarks, one h1, headings in order. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * A line for each element that breaks a rule: "color-contrast: .dateline .date".
 * @param off rules that ask for what the page behind an open dialog has.
 * @param only a rule that is looked at by itself, for more than AA.
 */
export async function axeFaults(
  page: Page,
  { off = [], only }: { off?: string[]; only?: string } = {},
): Promise<string[]> {
  // No script of the page: what a browser's tools evaluate is not held back by its policy.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options = {
    runOnly: only ? [only] : tags,
    resultTypes: ['violations' as const],
    rules: Object.fromEntries(off.map(rule => [rule, { enabled: false }])),
  };
  const { violations } = await page.evaluate(
    given => (window as unknown as { axe: typeof axe }).axe.run(document, given),
    options,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
}
