/** What the plan measures is what the browser sets: the same type, the same lines. */

import { shippedFaces } from '../src/build/fonts.ts';
import { linesOf, type TextRun } from '../src/deck/text/fit.ts';
import { stage, type TypeStyle, type } from '../src/deck/text/type.ts';
import type { Deck } from './deck.ts';
import { paragraphsOf, type SetParagraph } from './lines.ts';
import { khorog } from './site.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const story of [khorog, 'cyrillic', 'dense', 'gallery', 'elsewhere']) {
  test(`every paragraph of ${story} has as many lines in the browser as the plan counts for it`, async ({ deck }) => {
    test.slow();
    await deck.open('', story);
    const paragraphs = await paragraphsOnAllSlides(deck);
    const different = paragraphs
      .map(one => ({ ...one, planned: plannedLines(one) }))
      .filter(({ planned, lines }) => planned !== lines)
      .map(
        ({ slide, place, planned, lines, runs }) =>
          `${slide}, ${place}: ${planned} planned, ${lines} set: ${textOf(runs)}`,
      );
    expect(different).toEqual([]);
    expect(paragraphs.filter(({ lines }) => lines > 1).length).toBeGreaterThan(story === khorog ? 100 : 3);
  });
}

test('headlines, prose, accounts, notes and sources stand in the type that the plan measures with', async ({
  deck,
}) => {
  test.slow();
  await deck.open();
  const known = Object.values(type).map(typeName);
  const measured = /^header\.head h|^div\.text p$|^div\.says p$|^div\.column\.small-prose p$|caveat|^li span\.entry$/;
  const paragraphs = (await paragraphsOnAllSlides(deck)).filter(({ place }) => measured.test(place));
  const strange = paragraphs.filter(({ runs, leading }) => !known.includes(typeName({ ...styleOf(runs[0]), leading })));
  expect(strange.map(({ slide, runs, leading }) => `${slide}: ${typeName({ ...styleOf(runs[0]), leading })}`)).toEqual(
    [],
  );
  expect(new Set(paragraphs.map(({ place }) => place)).size).toBeGreaterThan(6);
});

test('the text of an event stands in the column that the plan pours it into', async ({ deck }) => {
  test.slow();
  await deck.open();
  const texts = (await paragraphsOnAllSlides(deck)).filter(
    ({ kind, place }) => kind === 'event' && place === 'div.text p',
  );
  expect(texts.length).toBeGreaterThan(20);
  const widths = texts.map(({ width }) => width);
  expect(widths.filter(width => width !== stage.columnWidth && width !== 2 * stage.columnWidth)).toEqual([]);
});

test('text that is set otherwise than it is measured would be found', async ({ deck, page }) => {
  await deck.open('#killing-announced');
  const differ = async () => (await deck.slide.evaluate(paragraphsOf)).some(one => one.lines !== plannedLines(one));
  expect(await differ()).toBe(false);
  await page.evaluate(() => {
    for (const text of document.querySelectorAll<HTMLElement>('.text p')) text.style.wordSpacing = '40px';
  });
  expect(await differ()).toBe(true);
});

async function paragraphsOnAllSlides(deck: Deck): Promise<(SetParagraph & { slide: string; kind: string })[]> {
  const found = [];
  for (const [index, { id, kind }] of (await deck.island()).slides.entries()) {
    if (index > 0) await deck.next();
    await deck.shows(id);
    for (const paragraph of await deck.slide.evaluate(paragraphsOf)) found.push({ ...paragraph, slide: id, kind });
  }
  return found;
}

function plannedLines({ runs, width }: SetParagraph): number {
  return linesOf(shippedFaces(), runs.map(runOf), width);
}

function runOf(run: SetParagraph['runs'][number]): TextRun {
  return { text: run.text, style: styleOf(run), citation: run.citation };
}

function styleOf(run: SetParagraph['runs'][number] | undefined): TypeStyle {
  if (!run) throw new Error('a paragraph without text');
  const { family, weight, italic, size, tracking } = run;
  return { family, weight: weight as TypeStyle['weight'], italic, size, leading: 0, tracking };
}

/** Without the weight: the table holds the plain cut, emphasis has its own. */
function typeName({ family, size, leading, tracking = 0 }: TypeStyle): string {
  return `${family} ${size}/${leading} ${tracking.toFixed(3)}`;
}

function textOf(runs: SetParagraph['runs']): string {
  return runs
    .map(run => run.text)
    .join('')
    .slice(0, 60);
}
