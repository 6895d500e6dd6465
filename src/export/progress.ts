/** How far long tasks are, on stderr: one bar that changes on a terminal, a line a step elsewhere. */

export interface Board {
  /** A task of so many steps, all of which the bar counts from now on. @param subject what is worked on: the story's name. */
  task(subject: string, steps: number): Progress;
  /** Clears the bar. */
  end(): void;
}

export interface Progress {
  /** Says the next step: "2/4 drawing the slides". */
  step(what: string): void;
  /** So many small steps more, that are counted by `tick` and not named. */
  more(count: number): void;
  /** @param what is being done from now on; the same as before when missing. */
  tick(what?: string): void;
  /** Says something that stays. */
  note(text: string): void;
}

export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/** Characters of the bar. */
const width = 20;
/** What is left is guessed after so much time only, ms: before, a browser that starts looks like the rest. */
const learning = 1000;

/** @param now ms, from any start. */
export function startBoard(terminal: Terminal = process.stderr, now: () => number = () => performance.now()): Board {
  const start = now();
  let [done, all, doing] = [0, 0, ''];
  const clear = terminal.isTTY ? '\r\x1b[K' : '';
  const draw = () => {
    if (terminal.isTTY) terminal.write(`${clear}${barOf(done, all)}${timeLeft(done, all, now() - start)}  ${doing}`);
  };
  return {
    task(subject, steps) {
      let own = 0;
      all += steps;
      return {
        step(what) {
          own += 1;
          // What has begun is not done yet; what came before is.
          done += own > 1 ? 1 : 0;
          doing = `${subject}: ${what}`;
          if (terminal.isTTY) draw();
          else terminal.write(`${subject}: ${own}/${steps} ${what}\n`);
        },
        more(count) {
          all += count;
        },
        tick(what) {
          done += 1;
          if (what !== undefined) doing = `${subject}: ${what}`;
          draw();
        },
        note(text) {
          terminal.write(`${clear}${subject}: ${text}\n`);
          draw();
        },
      };
    },
    end: () => void terminal.write(clear),
  };
}

/** "[########            ] 32/80". */
function barOf(done: number, all: number): string {
  const filled = Math.round((width * done) / Math.max(1, all));
  return `[${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${done}/${all}`;
}

function timeLeft(done: number, all: number, spent: number): string {
  if (done === 0 || spent < learning) return '';
  const seconds = Math.ceil(((spent / done) * (all - done)) / 1000);
  return seconds < 100 ? `, ${seconds} s left` : `, ${Math.round(seconds / 60)} min left`;
}
