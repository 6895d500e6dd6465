/** Loading a story from the disk, as far as its mistakes allow. */

import { lstatSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Topology } from 'topojson-specification';
import type { Deck } from '../deck/deck.ts';
import { type Atlas, type LayerFile, openAtlas } from '../deck/map/atlas.ts';
import { planDeck, type Resources } from '../deck/plan.ts';
import { storyFile } from '../story/files.ts';
import { formatProblem, type Problem } from '../story/problem.ts';
import { publicStory } from '../story/public.ts';
import { readStory } from '../story/read.ts';
import type { Story } from '../story/story.ts';
import { CliError } from './cli-error.ts';
import { crowding } from './crowding.ts';
import { shippedFaces } from './fonts.ts';
import { foreignLetters } from './foreign-letters.ts';
import { houseFiles } from './house.ts';
import { houseProblems } from './house-problems.ts';
import { readLayers } from './layers.ts';
import { libraryFile } from './package.ts';
import { pictureProblems, readPictures } from './pictures.ts';
import { shownPath } from './shown-path.ts';
import { shownProblems } from './shown-problems.ts';
import { fileInside, storyFiles } from './story-files.ts';

export interface LoadedStory {
  /** The folder's name. */
  name: string;
  /** Absolute path. */
  folder: string;
  /** Without the events that have mistakes; missing when the file holds no story at all. */
  deck?: Deck;
  problems: Problem[];
}

/** Whom a story is loaded for. */
export interface Audience {
  /** Without private events and notes. */
  public?: boolean | undefined;
}

/** Reads and plans one story. Mistakes are in `problems`; what they leave whole is there. */
export function loadStory(folder: string, audience: Audience = {}): LoadedStory {
  const name = basename(folder);
  const files = storyFiles(folder);
  const text = decoded(folder);
  if (typeof text !== 'string') return { name, folder, problems: [text] };
  const { story: written, problems, marks, lookMarks } = readStory(text, { name, files });
  const story = written && audience.public ? publicStory(written) : written;
  if (!story) return { name, folder, problems };
  const layers = readLayers(story, files);
  const resources = resourcesWith(layers.files, story, folder);
  const deck = planDeck(story, resources);
  const remarks = [
    ...houseProblems(story, folder, lookMarks),
    ...shownProblems(story, folder, shownFiles(story, folder), marks),
    ...pictureProblems(story, resources.pictures, marks),
    ...crowding(deck, marks),
    ...foreignLetters(story, resources.faces, marks),
  ];
  return { name, folder, deck, problems: [...problems, ...layers.problems, ...remarks] };
}

/** What a deck of the story is planned with. @param folder the story's folder. */
export function resourcesOf(story: Story, folder: string): Resources {
  return resourcesWith(readLayers(story, storyFiles(folder)).files, story, folder);
}

function resourcesWith(layers: LayerFile[], story: Story, folder: string) {
  return {
    faces: shippedFaces(),
    // The world takes a while to read.
    ...(story.places.size > 0 ? { atlas: atlasWith(layers, story.map.credit, story.language) } : {}),
    pictures: readPictures(story, folder),
  } satisfies Resources;
}

/** The problems that stop a build. */
export function mistakes(loaded: LoadedStory): Problem[] {
  return loaded.problems.filter(problem => problem.level === 'error');
}

/** A story's problems as text, each with its file as seen from the working directory and the lines around it. */
export function formatProblems(loaded: LoadedStory, problems: Problem[] = loaded.problems): string[] {
  const files = storyFiles(loaded.folder);
  const texts = new Map([...new Set(problems.map(({ file }) => file))].map(file => [file, files.text(file) ?? '']));
  return problems.map(problem => {
    const file = shownPath(join(loaded.folder, problem.file));
    return formatProblem({ ...problem, file }, texts.get(problem.file) ?? '');
  });
}

/**
 * Loads a story that must be without mistakes.
 * @throws CliError with the mistakes as its details.
 */
export function loadWholeStory(folder: string, audience: Audience = {}): LoadedStory & { deck: Deck } {
  const loaded = loadStory(folder, audience);
  const wrong = mistakes(loaded);
  if (wrong.length === 0 && loaded.deck) return { ...loaded, deck: loaded.deck };
  if (wrong.length === 0 && audience.public) {
    throw new CliError('story', `every event of ${loaded.name} is private`, 'leave out --public, or `private` of some');
  }
  const count = wrong.length === 1 ? 'a mistake' : `${wrong.length} mistakes`;
  throw new CliError(
    'story',
    `${loaded.name} has ${count}`,
    'mend what is listed above',
    formatProblems(loaded, wrong),
  );
}

/** The files beside a story that its pages show: media, logo, style and what it loads. Relative to its folder. */
export function shownFiles(story: Story, folder: string): string[] {
  const media = story.events.flatMap(event =>
    event.media.flatMap(({ file, thumbnail }) => [file ?? [], thumbnail ?? []].flat()),
  );
  const look = [story.look.logo, story.look.css].filter(file => file !== undefined);
  return [...new Set([...media, ...look, ...houseFiles(story, folder)])].sort();
}

function decoded(folder: string): string | Problem {
  const at = { level: 'error', file: storyFile, line: 1, column: 1 } as const;
  try {
    const path = join(folder, storyFile);
    if (lstatSync(path).isSymbolicLink() && fileInside(folder, storyFile) === undefined)
      return { ...at, message: 'this is a link out of the folder', hint: 'put the file itself there' };
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) return { ...at, message: 'this is not UTF-8 text', hint: 'save the file as UTF-8' };
    const { code = 'unreadable' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      return { ...at, message: 'there is no such file', hint: 'a story is a folder that holds one' };
    return { ...at, message: `the file cannot be read (${code})` };
  }
}

/** By what is in them: a story that is read again finds its views drawn. */
const atlases = new Map<string, Atlas>();
const mostAtlases = 8;

function atlasWith(layers: LayerFile[], credit: string | undefined, language: string): Atlas {
  const key = JSON.stringify([layers, credit, language]);
  const atlas = atlases.get(key) ?? openAtlas(world(), layers, credit, language);
  if (atlases.size >= mostAtlases) atlases.clear();
  atlases.set(key, atlas);
  return atlas;
}

let topology: Topology | undefined;

/** The countries of the world, Natural Earth 10m, read once in a process. */
function world(): Topology {
  topology ??= JSON.parse(readFileSync(libraryFile('world-atlas/countries-10m.json'), 'utf8')) as Topology;
  return topology;
}
