/** One run of a tool's command: a process from its start to its end. */

import { spawn } from 'node:child_process';

/** Milliseconds after which a command is ended. */
const patience = 300_000;

/** @returns seconds. @throws when the tool fails, with the last line that it said. */
export async function timeRun(args: string[], cwd: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      said += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  const seconds = (performance.now() - start) / 1000;
  if (child.killed) throw new Error(`not done after ${patience / 1000} s`);
  if (code === null) throw new Error(`ended by ${child.signalCode}`);
  if (code !== 0) throw new Error(`ended with ${code}: ${complaintIn(said)}`);
  return seconds;
}

/** The line that names an error, or else the last one. */
function complaintIn(said: string): string {
  const lines = said.split('\n').filter(line => line.trim() !== '' && !/^\s+at /.test(line));
  return (lines.find(line => /error/i.test(line)) ?? lines.at(-1) ?? 'without a word').trim();
}
