/** An author's mistake, with the place where it stands and the next step to take. */
export interface Problem {
  /** `error` stops check, build and exports; `warning` does not; `note` tells what the program will do. */
  level: 'error' | 'warning' | 'note';
  message: string;
  /** What to do about it, one clause: "did you mean `khorog`?". */
  hint?: string;
  /** File name relative to the story's folder. */
  file: string;
  /** 1-based. In a `.csv` file: the row. */
  line: number;
  /** 1-based, in UTF-16 units. In a `.csv` file: the number of the column. */
  column: number;
  /** The id of the event it concerns, when it concerns one. */
  event?: string;
}

/** Lines shown before and after the faulty one. */
const context = 2;
/** Longest piece of a line that a frame shows, in characters. */
const frameWidth = 110;

/**
 * A problem as plain text: `story.yaml:12:5  error  message`, the lines around it with a caret under the column, the hint.
 * `source` is the text of `problem.file`. A `.csv` file gets no frame: its line and column count rows and columns.
 */
export function formatProblem(problem: Problem, source: string): string {
  const { file, line, column, level, message, hint } = problem;
  const parts = [`${file}:${line}:${column}  ${level}  ${message}`];
  if (!file.endsWith('.csv')) parts.push(...codeFrame(source, line, column));
  if (hint !== undefined) parts.push(`  hint: ${hint}`);
  return visible(parts.join('\n'));
}

/** Signs that steer a terminal are shown as one that does not: what a stranger wrote must not move the cursor. */
function visible(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD');
}

function codeFrame(source: string, line: number, column: number): string[] {
  const lines = source.split(/\r\n|\n|\r/);
  if (lines[line - 1] === undefined) return [];
  const first = Math.max(1, line - context);
  const shown = lines.slice(first - 1, line + context);
  const digits = String(first + shown.length - 1).length;
  // A column that a narrow frame would not reach is moved to its middle.
  const from = column > frameWidth - 20 ? column - frameWidth / 2 : 0;
  const clip = (text: string) => text.slice(from, from + frameWidth);
  return shown.flatMap((text, index) => {
    const faulty = first + index === line;
    const row = `${faulty ? '>' : ' '} ${String(first + index).padStart(digits)} | ${clip(text)}`.trimEnd();
    // Tabs stay tabs in the padding, so that the caret stands under its column however wide a terminal draws them.
    const padding = clip(text.slice(0, column - 1).padEnd(column - 1)).replace(/[^\t]/g, ' ');
    return faulty ? [row, `  ${' '.repeat(digits)} | ${padding}^`] : [row];
  });
}
