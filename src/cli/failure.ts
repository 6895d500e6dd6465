/** What a person sees of a failure: one line that says what happened and what to do. */

import { CommanderError } from 'commander';
import { CliError, exitCodes } from '../build/cli-error.ts';
import { printable } from '../story/hidden.ts';

/** Tells a failure on stderr, with its stack when `DEBUG` is set, and gives the exit code for it. */
export function exitCodeFor(error: unknown, environment: NodeJS.ProcessEnv = process.env): number {
  // Commander has said already what is wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
  if (error instanceof CliError) {
    for (const detail of error.details) console.error(`${detail}\n`);
    console.error(`chronodeck: ${printable(error.message)}`);
  } else {
    const message = error instanceof Error ? error.message : String(error);
    console.error(
      `chronodeck: ${printable(message.split('\n')[0] ?? '')}; this is a fault of the program, DEBUG=1 shows where`,
    );
  }
  if (environment.DEBUG) console.error(error);
  return error instanceof CliError ? error.exitCode : exitCodes.outside;
}

/** Goes on when nobody reads the output to its end, as `| head` does: what is being written is written whole. */
export function outliveReaders(...outputs: NodeJS.WriteStream[]): void {
  for (const output of outputs)
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}
