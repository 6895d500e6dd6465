/** A story's mistakes as Vite's overlay shows them: the first with its lines, the others as a list. */

import { join } from 'node:path';
import type { ErrorPayload } from 'vite';
import type { Problem } from '../story/problem.ts';
import { formatProblems, type LoadedStory, mistakes } from './load.ts';

/** A word joiner: the overlay trims the frame, which would move its first line to the left. */
const unseen = '\u2060';

/** Nothing when the story has no mistakes. */
export function overlayFor(loaded: LoadedStory): ErrorPayload | undefined {
  const [first, ...others] = mistakes(loaded);
  if (!first) return undefined;
  const [text = ''] = formatProblems(loaded, [first]);
  return {
    type: 'error',
    err: {
      plugin: 'chronodeck',
      message: withHint(first),
      loc: { file: join(loaded.folder, first.file), line: first.line, column: first.column },
      frame: `${unseen}${text.split('\n').filter(isFrame).join('\n')}\n`,
      stack: others.length === 0 ? '' : [`${others.length} more:`, ...others.map(lineOf(loaded.folder))].join('\n'),
    },
  };
}

/** Lines as Vite's overlay knows them: `> 12 | text` and `     |   ^`. */
function isFrame(line: string): boolean {
  return /^>?\s*\d+ \|/.test(line) || /^\s+\|\s*\^/.test(line);
}

/** With the absolute path, which the overlay turns into a link that opens the editor. */
function lineOf(folder: string): (problem: Problem) => string {
  return problem => `${join(folder, problem.file)}:${problem.line}:${problem.column}  ${withHint(problem, ' - ')}`;
}

function withHint({ message, hint }: Problem, between = '\n'): string {
  return hint === undefined ? message : `${message}${between}${hint}`;
}
