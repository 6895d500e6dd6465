/** The problems of stories for programs: as JSON, and as commands to a workflow of GitHub. */

import { join } from 'node:path';
import type { LoadedStory } from '../build/load.ts';
import { shownPath } from '../build/shown-path.ts';
import { printable } from '../story/hidden.ts';
import type { Problem } from '../story/problem.ts';

/** A problem with the name of its story; `file` is seen from the working directory, with `/`. */
export interface StoryProblem extends Problem {
  story: string;
}

/** GitHub's names of the levels. */
const commands = { error: 'error', warning: 'warning', note: 'notice' } satisfies Record<Problem['level'], string>;

/** The problems of all stories, in their order. */
export function problemsOf(stories: Pick<LoadedStory, 'name' | 'folder' | 'problems'>[]): StoryProblem[] {
  return stories.flatMap(({ name, folder, problems }) =>
    problems.map(problem => ({
      story: name,
      ...problem,
      file: shownPath(join(folder, problem.file)).replaceAll('\\', '/'),
    })),
  );
}

/**
 * `::error file=slides/a/story.yaml,line=3,col=11::message` and the hint on a line of its own: GitHub shows it at the line of the
 * file. https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function workflowCommand({ level, file, line, column, message, hint }: StoryProblem): string {
  const place = Object.entries({ file, line, col: column }).map(([name, value]) => `${name}=${property(`${value}`)}`);
  return `::${commands[level]} ${place.join(',')}::${data(hint === undefined ? message : `${message}\n${hint}`)}`;
}

/** A line that GitHub takes for no command, whatever a folder is called. */
export function asWords(line: string): string {
  return `chronodeck: ${printable(line).replace(/[\r\n]/g, ' ')}`;
}

/** What would end a command or start another is written as percent codes. */
function data(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
