/**
 * Finding a browser to print with: what is named, what Playwright has, what is installed, and only then an installation.
 * Whatever is found must answer `--version`, as a browser without its libraries or a stub that only advertises does not.
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CliError } from '../build/cli-error.ts';
import { installWithApt, installWithPlaywright } from './install.ts';
import { installedBrowsers } from './installed.ts';
import { chromium } from './playwright.ts';

/** One way to a browser: its paths in order of preference; a step that installs something does so when asked. */
export interface Step {
  name: string;
  paths(): string[];
}

/** What the search touches of the machine; tests hand in another. */
export interface Machine {
  /** Why a file is no browser that runs; nothing when it is one. */
  fault(path: string): string | undefined;
  steps: Step[];
}

/**
 * The path of a browser, in this order: `wanted`, the environment (`CHRONODECK_BROWSER`,
 * `PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH`), then the steps of the machine.
 * @throws CliError when what was named does not run, or when every step has failed.
 */
export function findBrowser(wanted: string | undefined, machine: Machine = thisMachine()): string {
  const named = wanted || process.env.CHRONODECK_BROWSER || process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  if (named) {
    const fault = machine.fault(named);
    if (!fault) return named;
    throw new CliError('outside', `${named} is no browser that can print: ${fault}`, 'name another one, or none');
  }
  const tried: string[] = [];
  for (const step of machine.steps) {
    const outcome = attempt(step, machine);
    if ('path' in outcome) return outcome.path;
    tried.push(`${step.name}: ${outcome.fault}`);
  }
  const next =
    'run `npx playwright-core install --with-deps chromium`, or name a Chrome, Edge or Chromium with --browser-path';
  throw new CliError('outside', 'no browser to print with', next, tried);
}

function attempt(step: Step, machine: Machine): { path: string } | { fault: string } {
  try {
    let fault = 'not found';
    for (const path of step.paths()) {
      const found = machine.fault(path);
      if (!found) return { path };
      fault = `${path}: ${found}`;
    }
    return { fault };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function thisMachine(): Machine {
  return {
    fault: faultOf,
    steps: [
      { name: "Playwright's own", paths: () => [chromium.executablePath()].filter(path => existsSync(path)) },
      { name: 'an installed Chrome, Edge or Chromium', paths: () => installedBrowsers() },
      { name: 'playwright install chromium', paths: installWithPlaywright },
      { name: 'apt-get install chromium', paths: installWithApt },
    ],
  };
}

/** Milliseconds that a browser may take to say its version: a first start from a slow disk takes some. */
const patience = 30_000;

function faultOf(path: string): string | undefined {
  if (!existsSync(path)) return 'there is no such file';
  // Windows browsers open a window instead of answering.
  if (process.platform === 'win32') return undefined;
  const { status, error, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: patience });
  if (error) return error.message;
  return status === 0 ? undefined : stderr.trim().split('\n')[0] || `it ends with ${status}`;
}
