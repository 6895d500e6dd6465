/** The command line as it is installed: `lib/cli/main.js` in a process of its own. */

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** The package's folder. */
export const root = join(import.meta.dirname, '..');

export interface Outcome {
  code: number | null;
  /** What it printed on stdout, without the last line's end. */
  output: string;
  /** What it printed on stderr, likewise. */
  errors: string;
}

export interface Surroundings {
  /** Working directory; the package's folder when missing. */
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

/** Runs a command to its end. */
export async function chronodeck(args: string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const child = startChronodeck(args, surroundings);
  let [output, errors] = ['', ''];
  child.stdout?.on('data', chunk => {
    output += chunk;
  });
  child.stderr?.on('data', chunk => {
    errors += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  return { code, output: output.trimEnd(), errors: errors.trimEnd() };
}

/** Starts a command that goes on until it is ended. */
export function startChronodeck(args: string[], { cwd = root, env = {} }: Surroundings = {}): ChildProcess {
  const options = { cwd, env: { ...process.env, FORCE_COLOR: '0', ...env } };
  const child = spawn(process.execPath, [join(root, 'lib/cli/main.js'), ...args], options);
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

/** Waits until a process has printed so many lines; rejects when it ends before. */
export function firstLines(child: ChildProcess, count: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let [printed, complained] = ['', ''];
    child.stderr?.on('data', chunk => {
      complained += chunk;
    });
    child.stdout?.on('data', chunk => {
      printed += chunk;
      const lines = printed.split('\n');
      if (lines.length > count) resolve(lines.slice(0, count));
    });
    child.on('close', code => reject(new Error(`ended with ${code}: ${complained}`)));
  });
}
