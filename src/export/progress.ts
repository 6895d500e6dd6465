/** How far a long task is, on stderr: one line that changes on a terminal, a line a step elsewhere. */

export interface Progress {
  /** Says the next step: "2/4 drawing the pages". */
  step(what: string): void;
  /** Says something that stays. */
  note(text: string): void;
  /** Clears the line that changes. */
  end(): void;
}

/** @param steps how many steps there will be. */
export function startProgress(
  subject: string,
  steps: number,
  terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
): Progress {
  let done = 0;
  const clear = terminal.isTTY ? '\r\x1b[K' : '';
  return {
    step(what) {
      done += 1;
      terminal.write(`${clear}${subject}: ${done}/${steps} ${what}${terminal.isTTY ? '' : '\n'}`);
    },
    note: text => void terminal.write(`${clear}${subject}: ${text}\n`),
    end: () => void terminal.write(clear),
  };
}
