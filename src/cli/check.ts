import { join } from 'node:path';
import { CliError, exitCodes } from '../build/cli-error.ts';
import { formatProblems, type LoadedStory, loadStory, mistakes } from '../build/load.ts';
import { chooseStories } from '../build/stories.ts';
import { coverage } from '../story/coverage.ts';
import { printable } from '../story/hidden.ts';
import { didYouMean } from '../story/nearest.ts';
import type { Story } from '../story/story.ts';
import { asWords, problemsOf, workflowCommand } from './problems.ts';

export interface CheckOptions {
  stories: string;
  coverage?: string;
  /** Default: text. */
  format?: 'text' | 'json' | 'github';
  /** Warnings count as mistakes. */
  strict?: boolean;
}

/** Prints the problems of the stories, or what is cited of a source; the exit code tells whether there are mistakes. */
export function check(wanted: string | undefined, options: CheckOptions): void {
  const { stories, coverage: source, format = 'text', strict = false } = options;
  if (source !== undefined && format !== 'text')
    throw new CliError('usage', `--coverage is text, not ${format}`, 'leave out one of --coverage and --format');
  const { folder, names } = chooseStories(stories, wanted);
  const loaded = names.map(name => loadStory(join(folder, name)));
  for (const line of source === undefined ? linesOf(loaded, format) : coverageOf(loaded, source)) console.log(line);
  if (loaded.some(story => isFaulty(story, strict))) process.exitCode = exitCodes.story;
}

/** Whether the story has mistakes; with `strict` a warning is one. */
export function isFaulty(loaded: LoadedStory, strict: boolean): boolean {
  return mistakes(loaded).length > 0 || (strict && loaded.problems.some(problem => problem.level === 'warning'));
}

function linesOf(loaded: LoadedStory[], format: 'text' | 'json' | 'github'): string[] {
  if (format === 'json') return [JSON.stringify(problemsOf(loaded), null, 2)];
  if (format === 'github')
    return [...problemsOf(loaded).map(workflowCommand), ...loaded.flatMap(countsOf).map(asWords)];
  return loaded.flatMap(reportOf);
}

/** Problems with their lines, then warnings and notes counted, then `khorog-2012: 31 events, 60 sources, 0 problems`. */
export function reportOf(loaded: LoadedStory): string[] {
  return [...formatProblems(loaded).map(text => `${text}\n`), ...countsOf(loaded)];
}

function countsOf(loaded: LoadedStory): string[] {
  const { name, deck, problems } = loaded;
  const minor = (['warning', 'note'] as const).flatMap(level => {
    const count = problems.filter(problem => problem.level === level).length;
    return count === 0 ? [] : counted(count, level);
  });
  const size = deck ? [counted(deck.story.events.length, 'event'), counted(deck.story.sources.size, 'source')] : [];
  return [
    ...(minor.length === 0 ? [] : [`${name}: ${minor.join(', ')}`]),
    `${name}: ${[...size, counted(mistakes(loaded).length, 'problem')].join(', ')}`,
  ];
}

function coverageOf(loaded: LoadedStory[], source: string): string[] {
  const stories = loaded.flatMap(({ deck }) => deck?.story ?? []);
  const having = stories.filter(story => story.sources.has(source));
  if (having.length > 0) return having.flatMap(story => coverageLines(story, source));
  const known = stories.flatMap(story => [...story.sources.keys()]);
  const next = didYouMean(source, known, 'the sources are in story.yaml under `sources`') ?? '';
  throw new CliError('usage', `there is no source called ${source}`, next);
}

function coverageLines(story: Story, source: string): string[] {
  const covered = coverage(story, source);
  if (covered.length === 0) return [`${story.name}: no event cites ${source}`];
  const width = Math.max(...covered.map(({ locator }) => locator.length), 'whole'.length);
  return [
    `${story.name}: ${source}, ${counted(covered.length, 'part')} cited`,
    ...covered.map(({ locator, events }) => `  ${printable(locator || 'whole').padEnd(width)}  ${events.join(', ')}`),
  ];
}

/** English counts: the command line speaks English. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
