/** What an author should not have written: each is named with its place and the next step, and the deck is whole all the same. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOn } from './audit.ts';
import { chronodeck, firstLines, type Outcome, startChronodeck } from './command.ts';
import { packed, readPaper } from './paper.ts';
import { type FileServer, serveFolders } from './server.ts';
import { expect, test } from './test.ts';

test.describe.configure({ mode: 'serial' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const headline = 'The harbour called «Гавань у старой крепости» by some and «مرفأ السلام القديم» by others opens again';
const longCell = 'A long remark, so that it takes several lines of its column';
const columns = Array.from({ length: 12 }, (_, at) => `Column number ${at + 1}`);
const rows = Array.from({ length: 8 }, (_, row) =>
  columns.map((_, at) => ((row + at) % 4 === 0 ? `${longCell} ${row}.${at}` : `${row}.${at} reading`)),
);

/** 14 lines: what is added stands in the 15th. */
const story = `title: Read all the same
language: qx
events:
  - id: mixed
    date: 2012-01
    title: ${headline}
    text: "Called *Гавань* and **مرفأ السلام**."
  - id: wide
    date: 2012-02
    title: A table of twelve columns
    table: ${JSON.stringify({ columns, rows })}
  - id: last
    date: 2012-03
    title: It ends
`;
const unspoken = '    media: { file: harbour.svg }\n';
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40"/></svg>';

let folder: string;
let server: FileServer;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chronodeck-bad-'));
  for (const [name, text] of Object.entries({ bad: story, unspoken: story + unspoken })) {
    mkdirSync(join(folder, name, name), { recursive: true });
    writeFileSync(join(folder, name, name, 'story.yaml'), text);
    writeFileSync(join(folder, name, name, 'harbour.svg'), picture);
  }
  const built = await run('build', 'bad', '--out', join(folder, 'site'));
  expect(built.code, built.errors).toBe(0);
  server = await serveFolders({ '/': join(folder, 'site') });
});

test.afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

function run(command: string, name: string, ...more: string[]): Promise<Outcome> {
  return chronodeck([command, ...(command === 'build' ? [] : [name]), '--stories', join(folder, name), ...more]);
}

test('check names each with file, line and the next step', async () => {
  const { code, output, errors } = await run('check', 'bad');
  expect(code).toBe(0);
  const said = `${output}\n${errors}`.split(/\n\n/);
  for (const [place, what, next] of [
    ['bad/story.yaml:2:11', 'there is no language `qx`', 'its code is in ISO 639-1'],
    ['bad/story.yaml:4:5', 'the headline of `mixed` is set small to fit', 'move detail into `text`'],
    ['bad/story.yaml:4:5', 'no shipped font has the Arabic letters of `mixed`', 'look at those slides'],
    ['bad/story.yaml:8:5', 'the table of `wide` is set small to fit 12 columns', 'leave columns out'],
  ] as const) {
    const one = said.find(text => text.includes(what));
    expect(one, what).toMatch(new RegExp(`(?:^|/)${place.replaceAll('.', '\\.')}  (?:warning|note) `, 'm'));
    expect(one, what).toMatch(new RegExp(`^ +hint: .*${next}`, 'm'));
  }
});

test('a picture without alternative text is a mistake with its place: nothing is built, and the rest is shown while it is mended', async () => {
  const checked = await run('check', 'unspoken');
  expect(checked.code).toBe(1);
  expect(checked.output + checked.errors).toMatch(
    /unspoken\/story\.yaml:15:12 {2}error {2}`alt` is missing\n[\s\S]*?hint: say what the picture shows/,
  );
  const pdf = await run('pdf', 'unspoken', '--out', join(folder, 'none.pdf'));
  expect(pdf.code).toBe(1);
  expect(pdf.errors).toContain('`alt` is missing');
  const shown = startChronodeck(['present', '--stories', join(folder, 'unspoken'), '--port', '0']);
  try {
    const [address] = await firstLines(shown, 1);
    const page = await (await fetch(`${address}unspoken/read/`)).text();
    expect(page).toContain('id="mixed"');
    expect(page).toContain('id="wide"');
  } finally {
    shown.kill();
  }
});

for (const theme of ['paper', 'ink'] as const)
  test(`every slide is whole on the stage in ${theme}, and no text is cut`, async ({ deck, page }) => {
    await page.goto(`${server.origin}/bad/`);
    await deck.ready();
    await deck.choose(theme);
    const { slides } = await deck.island();
    expect(slides.map(({ event }) => event).filter(Boolean)).toEqual(expect.arrayContaining(['mixed', 'wide', 'last']));
    const found: string[] = [];
    let text = '';
    for (const { id } of slides) {
      await deck.shows(id);
      found.push(...(await faultsOn(page)).map(fault => `${id}: ${fault}`));
      text += await deck.slide.textContent();
      await deck.next();
    }
    expect(found).toEqual([]);
    for (const words of [headline, ...columns, ...rows.flat()]) expect(text).toContain(words);
  });

test('the PDF and the presentation hold all of it', async () => {
  const file = join(folder, 'bad.pdf');
  expect(await run('pdf', 'bad', '--out', file)).toMatchObject({ code: 0 });
  const { pages, tagged } = await readPaper(file);
  expect(tagged).toBe(true);
  const text = pages.map(page => page.text).join('');
  for (const words of [...columns, ...rows.flat(), 'Гавань у старой крепости']) expect(text).toContain(packed(words));
  expect(await run('pptx', 'bad', '--out', join(folder, 'bad.pptx'))).toMatchObject({ code: 0 });
});
