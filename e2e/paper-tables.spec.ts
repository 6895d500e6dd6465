/** Who hears the tables and counts of a PDF hears those of the reading view: the same cells under the same heads. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chronodeck } from './command.ts';
import { packed, readPaper } from './paper.ts';
import { readTables } from './paper-tables.ts';
import { addressOf } from './site.ts';
import { expect, test } from './test.ts';

let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chronodeck-tables-'));
  const runs = await Promise.all(
    ['gallery', 'counts'].map(story =>
      chronodeck(['pdf', story, '--stories', 'e2e/stories', '--out', join(folder, `${story}.pdf`)]),
    ),
  );
  for (const { code, errors } of runs) expect(code, errors).toBe(0);
});

test.afterAll(() => rmSync(folder, { recursive: true }));

/** Rows of the tables of the reading view, the heads first. */
function tablesOn(page: Page, selector: string): Promise<string[][][]> {
  return page
    .locator(selector)
    .evaluateAll(tables =>
      tables.map(table =>
        [...(table as HTMLTableElement).rows].map(row =>
          [...row.cells].map(cell => cell.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
        ),
      ),
    );
}

test('tables have the cells of the reading view, and each cell names the heads of its row and its column', async ({
  page,
}) => {
  await page.goto(addressOf('gallery', 'read/'));
  const read = await tablesOn(page, '.data-text table');
  const paper = await readTables(join(folder, 'gallery.pdf'));
  expect(paper.length).toBeGreaterThanOrEqual(read.length);
  const heard = new Set<string>();
  for (const [head = [], ...rows] of paper) {
    expect(head.map(({ role, scope }) => `${role} ${scope}`)).toEqual(head.map(() => 'TH Column'));
    // A table goes on over slides with more of its rows, or with other columns.
    const whole = read.find(([all = [], ...others]) =>
      [head, ...rows].every((row, index) =>
        (index === 0 ? [all] : others).some(one =>
          row.every(cell => one.some(words => packed(words) === packed(cell.words))),
        ),
      ),
    );
    expect(whole, head.map(({ words }) => words).join(' | ')).toBeDefined();
    for (const row of rows) {
      const [first, ...cells] = row;
      expect([first?.role, first?.scope]).toEqual(['TH', 'Row']);
      for (const [index, cell] of cells.entries()) {
        expect(cell.role).toBe('TD');
        expect(new Set(cell.heads), cell.words).toEqual(new Set([first?.words, head[index + 1]?.words]));
        heard.add(`${packed(first?.words ?? '')} ${packed(head[index + 1]?.words ?? '')} ${packed(cell.words)}`);
      }
    }
  }
  const all = read.flatMap(([head = [], ...rows]) =>
    rows.flatMap(([first = '', ...cells]) =>
      cells.map((words, index) => `${packed(first)} ${packed(head[index + 1] ?? '')} ${packed(words)}`),
    ),
  );
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(cell => !heard.has(cell))).toEqual([]);
});

test('what a PDF draws of counts says every value that the reading view has in its tables, with what it is of', async ({
  page,
}) => {
  await page.goto(addressOf('counts', 'read/'));
  const { pages } = await readPaper(join(folder, 'counts.pdf'));
  const said = packed(pages.flatMap(({ figures }) => figures).join(' '));
  expect(said).not.toContain(packed('Every reading in a table'));
  for (const [selector, least] of [
    ['.series-text table', 30],
    ['.figures-text table', 20],
  ] as const) {
    const values = (await tablesOn(page, selector)).flatMap(([head = [], ...rows]) =>
      rows.flatMap(([, ...cells]) => cells.map((value, index) => `${head[index + 1]}: ${value}`)),
    );
    const given = values.filter(value => !value.endsWith('not given'));
    expect(given.length, selector).toBeGreaterThan(least);
    expect(
      given.filter(value => !said.includes(packed(value))),
      selector,
    ).toEqual([]);
  }
});
