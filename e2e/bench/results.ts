/** What a run has found, as data: the machine without its name, versions, figures, and the targets. */

import { spawnSync } from 'node:child_process';
import { arch, cpus, platform, totalmem } from 'node:os';
import type { Standing, Verdict } from './targets.ts';

export interface Result {
  machine: Machine;
  /** Its own words: `Chromium 140.0.7339.16`. */
  browser: string;
  /** Counted rounds asked for; what is slow has fewer. */
  rounds: number;
  sizes: Size[];
  targets: Verdict[];
}

export interface Machine {
  cpu: string;
  cores: number;
  memoryGB: number;
  system: string;
  node: string;
}

export interface Size {
  events: number;
  tools: (Standing & { version: string; note: string })[];
}

export function machine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
  };
}

export function browserVersion(file: string): string {
  // Windows browsers open a window instead of answering.
  if (process.platform === 'win32') return 'unknown';
  return spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout.trim();
}

/** As text, without the places of this machine that a tool's complaint may hold. */
export function textOf(result: Result): string {
  const round = (_: string, value: unknown) => {
    if (typeof value === 'number') return Number(value.toPrecision(5));
    return typeof value === 'string' ? withoutPlaces(value) : value;
  };
  return `${JSON.stringify(result, round, 2)}\n`;
}

/** Cuts paths to their last part, and leaves out addresses, which say where somebody works. */
export function withoutPlaces(text: string): string {
  return text
    .replace(/https?:\/\/[^\s'"]+/g, '…')
    .replace(/(?:file:\/\/)?(?:[A-Za-z]:)?(?:[\\/][\w@.-]+){2,}[\\/]([\w@.-]+)/g, '$1');
}
