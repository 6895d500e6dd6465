/** A failure outside the program, or a request that it cannot meet: one line that says what happened and what to do. */

/** Exit codes of the command line. */
export const exitCodes = {
  /** The story has mistakes. */
  story: 1,
  /** A flag, a name or a folder that is not there. */
  usage: 2,
  /** The browser, the disk or the port. */
  outside: 3,
} as const;

export type FailureKind = keyof typeof exitCodes;

export class CliError extends Error {
  readonly exitCode: number;
  /** Lines to show before the message: the story's problems, or what was tried. */
  readonly details: string[];
  /** What makes the same error in another thread. */
  readonly made: [kind: FailureKind, message: string, next: string, details: string[]];

  /** @param next the step to take, one clause without a full stop. */
  constructor(kind: FailureKind, message: string, next: string, details: string[] = []) {
    super(`${message}; ${next}`);
    this.name = 'CliError';
    this.exitCode = exitCodes[kind];
    this.details = details;
    this.made = [kind, message, next, details];
  }
}
