/** Seconds from command to PDF, of several tools side by side: `npm run bench -- --help`. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../src/export/browser.ts';
import { writeDecks } from './decks.ts';
import { syntheticEvents } from './events.ts';
import { installTools } from './install.ts';
import { readFacts, timeRun } from './run.ts';
import { type Row, tableOf } from './table.ts';
import { type Job, type Tool, tools, versionOf } from './tools.ts';

const help = `npm run bench -- [--rounds 5] [--events 20,200] [--only chronodeck,marp] [--browser-path <file>] [--json]
Tools: ${tools.map(({ name }) => name).join(', ')}.`;

const options = {
  rounds: { type: 'string', default: '5' },
  events: { type: 'string', default: '20,200' },
  only: { type: 'string', default: '' },
  'browser-path': { type: 'string', default: '' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** A tool whose first run takes longer than this, in seconds, is run `slowRounds` times. */
const slow = 30;
const slowRounds = 2;

export async function bench(args: string[]): Promise<void> {
  const flags = parseArgs({ args, options }).values;
  if (flags.help) return console.log(help);
  const chosen = flags.only === '' ? tools : tools.filter(({ name }) => flags.only.split(',').includes(name));
  if (chosen.length === 0) throw new Error(`no such tool: ${flags.only}\n${help}`);
  const missing = chosen.some(tool => versionOf(tool) === undefined) ? installTools() : undefined;
  const browser = findBrowser(flags['browser-path']);
  for (const count of flags.events.split(',').map(Number)) {
    const folder = join(import.meta.dirname, 'work', `events-${count}`);
    mkdirSync(folder, { recursive: true });
    writeDecks(folder, syntheticEvents(count));
    const rows = await race(chosen, folder, browser, Number(flags.rounds), missing);
    if (flags.json) console.log(JSON.stringify({ events: count, browser, rows }));
    else console.log(`\n${count} events, ${browser}\n${tableOf(rows)}`);
  }
}

/**
 * Runs the tools in turn, round after round, so that whatever else the machine does meets all of them. The first round
 * fills the disk's and the tools' own caches and is not counted.
 */
async function race(chosen: Tool[], folder: string, browser: string, rounds: number, missing?: string): Promise<Row[]> {
  const rows: Row[] = chosen.map(tool => ({
    tool: tool.name,
    version: versionOf(tool) ?? '',
    seconds: [],
    note: tool.note,
  }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, tool] of chosen.entries()) {
      const row = rows[index] as Row;
      if (row.failure || (row.slow && round > slowRounds)) continue;
      if (!row.version) row.failure = `not installed: ${missing}`;
      else await run(tool, row, { folder, out: join(folder, `${tool.name.replace(' ', '-')}.pdf`), browser }, round);
    }
  }
  return rows;
}

async function run(tool: Tool, row: Row, job: Job, round: number): Promise<void> {
  try {
    const seconds = await timeRun(tool, job);
    console.error(`${tool.name}: ${seconds.toFixed(2)} s${round === 0 ? ', not counted' : ''}`);
    if (round > 0) row.seconds.push(seconds);
    else Object.assign(row, { slow: seconds > slow, facts: await readFacts(job.out) });
  } catch (error) {
    row.failure = error instanceof Error ? error.message : String(error);
  }
}
