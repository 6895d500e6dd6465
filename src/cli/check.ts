import { join } from 'node:path';
import { CliError, exitCodes } from '../build/cli-error.ts';
import { formatProblems, type LoadedStory, loadStory, mistakes } from '../build/load.ts';
import { chooseStories } from '../build/stories.ts';
import { coverage } from '../story/coverage.ts';
import { didYouMean } from '../story/nearest.ts';
import type { Story } from '../story/story.ts';

export interface CheckOptions {
  stories: string;
  coverage?: string;
}

/** Prints the problems of the stories, or what is cited of a source; the exit code tells whether there are mistakes. */
export function check(wanted: string | undefined, { stories, coverage: source }: CheckOptions): void {
  const { folder, names } = chooseStories(stories, wanted);
  const loaded = names.map(name => loadStory(join(folder, name)));
  for (const line of source === undefined ? loaded.flatMap(reportOf) : coverageOf(loaded, source)) console.log(line);
  if (loaded.some(story => mistakes(story).length > 0)) process.exitCode = exitCodes.story;
}

/** Problems with their lines, then warnings and notes counted, then `khorog-2012: 31 events, 60 sources, 0 problems`. */
export function reportOf(loaded: LoadedStory): string[] {
  const { name, deck, problems } = loaded;
  const minor = (['warning', 'note'] as const).flatMap(level => {
    const count = problems.filter(problem => problem.level === level).length;
    return count === 0 ? [] : counted(count, level);
  });
  const size = deck ? [counted(deck.story.events.length, 'event'), counted(deck.story.sources.size, 'source')] : [];
  return [
    ...formatProblems(loaded).map(text => `${text}\n`),
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
    ...covered.map(({ locator, events }) => `  ${(locator || 'whole').padEnd(width)}  ${events.join(', ')}`),
  ];
}

/** English counts: the command line speaks English. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
