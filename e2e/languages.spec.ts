/** Whoever is read to in one language is told where another begins: in the browser, in a PDF and in PowerPoint. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chronodeck } from './command.ts';
import { foreignTags } from './paper-structure.ts';
import { readPresentation } from './presentation.ts';
import { type FileServer, serveFolders } from './server.ts';
import { expect, test } from './test.ts';

test.describe.configure({ mode: 'serial' });

const english = `
title: A harbour in three alphabets
language: en
sources:
  ru: { publisher: Азия-Плюс, title: "Гавань открыта: GKNB молчит", language: ru }
  none: { publisher: Ozodi, title: Бандар кушода шуд }
  en: { publisher: Post, title: The harbour opens, language: en }
sides: { town: { name: Town, colour: blue } }
people:
  ann: { name: Анна Петрова, also: [Аня], role: Harbour master, side: town, text: "Opens it. [@none]" }
  bo: { name: Bo, side: town }
  cy: { name: Cy, side: town }
events:
  - id: opens
    date: 2012-07-24
    title: The harbour «Гавань» opens as مرفأ
    text: "They call it *Бандар* too. [@ru] [@en]"
    people: [ann, bo, cy]
    table: { caption: Names, columns: [Tongue, Name], rows: [[Russian, Гавань], [Tajik, Бандар]] }
    notes: Say Гавань slowly.
  - { id: shuts, date: 2012-07-28, title: It closes, text: For good. }
`;
const russian =
  'title: Гавань\nlanguage: ru\nmethod: Вручную.\nevents: [{ id: one, date: 2012, title: Открыта, people: [] }]\n';

/** What is marked on slides: language and words. */
const marks = [
  ['und-Cyrl', 'Анна Петрова'],
  ['und-Cyrl', 'Гавань'],
  ['und-Arab', 'مرفأ'],
  ['und-Cyrl', 'Бандар'],
  ['ru', 'Гавань открыта: GKNB молчит'],
  ['und-Cyrl', 'Бандар кушода шуд'],
  ['und-Cyrl', 'Азия-Плюс'],
];

let folder: string;
let server: FileServer;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chronodeck-languages-'));
  for (const [name, text] of Object.entries({ english, russian })) {
    mkdirSync(join(folder, 'stories', name), { recursive: true });
    writeFileSync(join(folder, 'stories', name, 'story.yaml'), text);
  }
  const from = ['--stories', join(folder, 'stories')];
  const runs = await Promise.all([
    chronodeck(['build', ...from, '--out', join(folder, 'site'), '--notes']),
    chronodeck(['pdf', 'english', ...from, '--out', join(folder, 'deck.pdf')]),
    chronodeck(['pdf', 'english', ...from, '--handout', '--out', join(folder, 'handout.pdf')]),
    chronodeck(['pptx', 'english', ...from, '--out', join(folder, 'deck.pptx')]),
  ]);
  for (const { code, errors } of runs) expect(code, errors).toBe(0);
  server = await serveFolders({ '/': join(folder, 'site') });
});

test.afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

/** Pairs of language and words of the elements that are shown and have a language of their own. */
function marksOn(page: Page, selector: string): Promise<string[][]> {
  return page.evaluate(
    within =>
      [...document.querySelectorAll(`${within} [lang]`)].map(element => [
        element.getAttribute('lang') ?? '',
        element.textContent ?? '',
      ]),
    selector,
  );
}

test('slides, reading view and what scripts write mark words that the language of the story has no voice for', async ({
  deck,
  page,
}) => {
  await page.goto(`${server.origin}/english/read/`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await marksOn(page, 'body')).toEqual(expect.arrayContaining(marks));

  await page.goto(`${server.origin}/english/`);
  await deck.ready();
  const shown: string[][] = [];
  for (const { id } of (await deck.island()).slides) {
    await deck.shows(id);
    shown.push(...(await marksOn(page, `[id="${id}"]`)));
    if (id === 'opens') {
      expect(await marksOn(page, '#announcer')).toEqual(marks.slice(1, 3));
      const speaker = await deck.openSpeaker();
      await expect(speaker.locator('#now-title [lang]')).toHaveText(['Гавань', 'مرفأ']);
      await expect(speaker.locator('#notes [lang="und-Cyrl"]')).toHaveText(['Гавань']);
      await expect(speaker.locator('#sources cite[lang="ru"]')).toHaveText(['Гавань открыта: GKNB молчит']);
      await speaker.close();
    }
    await deck.next();
  }
  expect(shown).toEqual(expect.arrayContaining(marks));
});

test('the tags of the PDF and of the handout say the same, and no other', async () => {
  for (const file of ['deck.pdf', 'handout.pdf']) {
    const tags = await foreignTags(join(folder, file));
    const told = tags.map(({ language, words }) => [language, asWritten(words.trim())]);
    expect(told, file).toEqual(expect.arrayContaining(marks));
    expect(
      told.filter(([language, words]) => !marks.some(mark => mark[0] === language && mark[1] === words)),
      file,
    ).toEqual([]);
    expect(new Set(tags.map(({ role }) => role)), file).toEqual(new Set(['Span', 'TD']));
  }
});

/** A PDF has Arabic as it is drawn: the forms of the letters, from the left. */
function asWritten(words: string): string {
  const letters = words.normalize('NFKC');
  return /\p{Script=Arabic}/u.test(letters) ? [...letters].reverse().join('') : letters;
}

test('in PowerPoint every such stretch is a run in its language, and every other in that of the story', () => {
  const { parts, slides } = readPresentation(join(folder, 'deck.pptx'));
  const texts = slides.map(({ path }) => parts.get(path) ?? '').join('');
  const runs = [...texts.matchAll(/<a:r><a:rPr lang="([^"]*)".*?<a:t>([^<]*)<\/a:t>/gs)].map(([, language, text]) => [
    language,
    text,
  ]);
  const foreign = runs.filter(([language]) => language !== 'en-GB' && language !== 'en');
  expect(new Set(foreign.map(String))).toEqual(new Set(marks.map(String)));
  expect(
    runs.filter(
      ([language, text]) => language === 'en-GB' && /[\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(text ?? ''),
    ),
  ).toEqual([]);
});

test('in a Russian story what only the interface says is marked as English', async ({ deck, page }) => {
  await page.goto(`${server.origin}/russian/`);
  await deck.ready();
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  const ours = '.tools, #keys, #offer, #goto form:has(input), .dialog-close button';
  await expect(page.locator(ours)).toHaveCount(8);
  for (const part of await page.locator(ours).all()) await expect(part).toHaveAttribute('lang', 'en');
  await deck.press('End');
  await expect(deck.heading).toHaveAttribute('lang', 'en');
  const speaker = await deck.openSpeaker();
  await expect(speaker.locator('main')).toHaveAttribute('lang', 'en');
  await expect(speaker.locator('#now-title')).toHaveAttribute('lang', 'ru');
});
