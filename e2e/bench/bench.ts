/** chronodeck beside other tools, with the same events: `npm run bench -- --help`. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../src/export/browser.ts';
import { serveFolders } from '../server.ts';
import { writeDecks } from './decks.ts';
import { syntheticEvents } from './events.ts';
import { installTools } from './install.ts';
import { type Measure, measures, type Sample } from './metrics.ts';
import { factsOf } from './paper.ts';
import { bundle } from './peers.ts';
import { type Racer, race } from './race.ts';
import { browserVersion, machine, type Result, type Size, textOf } from './results.ts';
import { timeRun } from './run.ts';
import { figuresOf } from './summary.ts';
import { tablesOf } from './table.ts';
import { judge } from './targets.ts';
import { type Job, type Tool, tools, versionOf } from './tools.ts';
import { open, walkThrough } from './visit.ts';

const help = `npm run bench -- [--rounds 3] [--events 20,200,2000] [--only chronodeck,marp] [--measure ${measures.join(',')}]
  [--steps 100] [--browser-path <file>] [--json]
Tools: ${tools.map(({ name }) => name).join(', ')}.
Ends with 1 when a target is missed. A whole run writes e2e/bench/results.json, any other e2e/bench/scratch/results.json.`;

const options = {
  rounds: { type: 'string', default: '3' },
  events: { type: 'string', default: '20,200,2000' },
  only: { type: 'string', default: '' },
  measure: { type: 'string', default: measures.join(',') },
  steps: { type: 'string', default: '100' },
  'browser-path': { type: 'string', default: '' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const here = import.meta.dirname;
const scratch = join(here, 'scratch');

interface Plan {
  tools: Tool[];
  sizes: number[];
  measures: Measure[];
  rounds: number;
  steps: number;
  browser: string;
  origin: string;
  /** Why tools that are not there could not be installed. */
  missing?: string | undefined;
}

export async function bench(args: string[]): Promise<void> {
  const flags = parseArgs({ args, options }).values;
  if (flags.help) return console.log(help);
  const chosen = chosenFrom(tools, flags.only, ({ name }) => name);
  // At its exit, not at its death, the browser is closed with it.
  for (const [signal, code] of [
    ['SIGHUP', 129],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => process.exit(code));
  const missing = chosen.some(tool => versionOf(tool) === undefined) ? installTools() : undefined;
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, 'blank.html'), '<!doctype html><title>blank</title>');
  const browser = findBrowser(flags['browser-path']);
  const server = await serveFolders({ '/': here });
  try {
    const plan: Plan = {
      tools: chosen,
      sizes: flags.events.split(',').map(Number),
      measures: chosenFrom([...measures], flags.measure, name => name),
      rounds: Number(flags.rounds),
      steps: Number(flags.steps),
      browser,
      origin: server.origin,
      missing,
    };
    const result = await measureAll(plan);
    const isWhole = Object.keys(options).every(
      flag => ['browser-path', 'json'].includes(flag) || isDefault(flags, flag),
    );
    writeFileSync(join(isWhole ? here : scratch, 'results.json'), textOf(result));
    console.log(flags.json ? textOf(result) : `\n${tablesOf(result)}`);
    if (result.targets.some(({ verdict }) => verdict === 'missed')) process.exitCode = 1;
  } finally {
    await server.close();
  }
}

function isDefault(flags: Record<string, unknown>, flag: string): boolean {
  return flags[flag] === options[flag as keyof typeof options].default;
}

function chosenFrom<T>(all: T[], names: string, nameOf: (one: T) => string): T[] {
  if (names === '') return all;
  const wanted = names.split(',');
  const unknown = wanted.filter(name => !all.some(one => nameOf(one) === name));
  if (unknown.length > 0) throw new Error(`there is no ${unknown.join(', ')}\n${help}`);
  return all.filter(one => wanted.includes(nameOf(one)));
}

async function measureAll(plan: Plan): Promise<Result> {
  const sizes: Size[] = [];
  for (const events of plan.sizes) sizes.push({ events, tools: await measureSize(events, plan) });
  return {
    machine: machine(),
    browser: browserVersion(plan.browser),
    rounds: plan.rounds,
    sizes,
    targets: sizes.flatMap(({ events, tools: standings }) => judge(events, standings)),
  };
}

async function measureSize(events: number, plan: Plan): Promise<Size['tools']> {
  const path = `/scratch/events-${events}`;
  const job: Job = { folder: join(here, path), path, browser: plan.browser };
  rmSync(job.folder, { recursive: true, force: true });
  writeDecks(job.folder, syntheticEvents(events));
  const racers = plan.tools.map((tool): Racer => ({ tool, samples: [], failures: {} }));
  for (const racer of racers) await prepare(racer, job, plan);
  for (const measure of plan.measures) {
    const concerned = racers.filter(({ tool }) => takes(tool, measure));
    await race(measure, concerned, plan.rounds, tool => take(measure, tool, job, events, plan));
    if (measure === 'build') for (const { failures } of racers) withoutSite(failures);
  }
  return racers.map(({ tool, samples, failures }) => ({
    tool: tool.name,
    version: versionOf(tool) ?? '',
    note: tool.note,
    steps: tool.page?.far !== undefined,
    figures: figuresOf(samples),
    failures,
  }));
}

/** What could not be built cannot be opened. */
function withoutSite(failures: Racer['failures']): void {
  if (failures.build) Object.assign(failures, { open: failures.build, step: failures.build });
}

/** Makes the page that is to be opened, once, where that is not measured itself. */
async function prepare({ tool, failures }: Racer, job: Job, plan: Plan): Promise<void> {
  const concerned = plan.measures.filter(measure => takes(tool, measure));
  try {
    if (versionOf(tool) === undefined) throw new Error(`not installed: ${plan.missing}`);
    if (!concerned.some(measure => measure === 'open' || measure === 'step')) return;
    if (tool.bundled) await bundle(tool.name);
    if (tool.build && !plan.measures.includes('build')) await timeRun(tool.build(job), here);
  } catch (error) {
    for (const measure of concerned) failures[measure] = error instanceof Error ? error.message : String(error);
  }
}

function takes(tool: Tool, measure: Measure): boolean {
  if (measure === 'open') return tool.page !== undefined;
  return measure === 'step' ? tool.page?.far !== undefined : tool[measure] !== undefined;
}

async function take(measure: Measure, tool: Tool, job: Job, events: number, plan: Plan): Promise<Sample> {
  const { page } = tool;
  if (measure === 'build') return { build: await timeRun(tool.build?.(job) ?? [], here) };
  if (measure === 'pdf') {
    const out = join(job.folder, `${tool.name.replace(' ', '-')}.pdf`);
    rmSync(out, { force: true });
    return { pdf: await timeRun(tool.pdf?.(job, out) ?? [], here), ...(await factsOf(out)) };
  }
  if (!page) throw new Error(`${tool.name} has no page`);
  const visit = { page, origin: plan.origin, path: job.path, browser: job.browser, events };
  return measure === 'open' ? open(visit) : walkThrough(visit, plan.steps);
}
