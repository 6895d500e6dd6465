import { Crossing, type EntryKind, type KnownIds } from './crossing.ts';
import { parseCsv } from './csv.ts';
import { type AuthorDocument, type Mark, mapOf, type Path, withEvents } from './document.ts';
import { insideFolder, type StoryFiles, storyFile } from './files.ts';
import { hiddenRemarks } from './hidden-remarks.ts';
import { type Nameable, nameEvents } from './ids.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import { redactNames } from './redaction.ts';
import { inFileOrder, Report } from './report.ts';
import { type Sound, soundSpec } from './sound.ts';
import type { Story } from './story.ts';
import { storyFrom } from './story-from.ts';
import { parseYaml } from './yaml.ts';

export type { StoryFiles } from './files.ts';

const emptyFile: Problem = {
  level: 'error',
  message: 'the file is empty',
  hint: 'a story needs at least `title` and `events`',
  file: storyFile,
  line: 1,
  column: 1,
};

/** Most events that are read; they take some ten seconds. */
const mostEvents = 20_000;

/** What reading gives. */
export interface Reading {
  /** `undefined` when there is no readable title or not one readable event. */
  story: Story | undefined;
  problems: Problem[];
  /** Where each event stands, by its id: for what is only known when the story is arranged. */
  marks: Map<string, Mark>;
  /** Where the accent of each theme stands; meaningless without one. */
  lookMarks: Record<'paper' | 'ink', Mark>;
}

/**
 * Reads a story and checks all of it. Never throws on what an author wrote: every mistake is a problem, all of them are
 * reported at once, in the order of the files. With mistakes in some events the story holds the others, so that an author
 * sees them while writing; a problem of level `error` means that check, build and exports must refuse it.
 *
 * @param text the content of `story.yaml`
 * @param context `name`: the folder's name; `files`: the files beside `story.yaml`
 */
export function readStory(text: string, context: { name: string; files: StoryFiles }): Reading {
  const main = parseYaml(text, storyFile);
  if (!main.document) return unreadable(inFileOrder(main.problems, storyFile));
  if (main.document.value === undefined) return unreadable([emptyFile]);
  const { document: written, problems, refused } = withEventsFile(main.document, context.files);
  const count = listOf(mapOf(written.value).events).length;
  if (count > mostEvents) {
    const message = `there are ${count} events; ${mostEvents} are read`;
    const hint = 'divide them among several stories';
    return unreadable([{ level: 'error', message, hint, ...written.mark(['events', mostEvents]) }]);
  }
  const { document, remarks } = redactNames(written);

  const raw = mapOf(document.value);
  const events = listOf(raw.events).map(mapOf);
  const { ids, mistakes } = nameEvents(
    listOf(raw.acts).map(nameable),
    events.map(nameable),
    Object.keys(mapOf(raw.measures)),
  );
  const drafts = new Set(events.flatMap((event, index) => (/^true$/i.test(String(event.draft)) ? [index] : [])));
  const report = new Report(document, { ids, drafts });
  const unread = [...main.refused, ...refused];
  for (const path of unread) report.refused(path);
  for (const { list, index, message, hint } of mistakes) report.error([list, index, 'id'], message, hint);
  const signs = hiddenRemarks(document.value);
  for (const { level, path, message, hint, excerpt } of [...remarks, ...signs])
    report[level](path, message, hint, { excerpt });

  const sound = soundSpec(document.value, report, unread);
  const crossing =
    sound &&
    new Crossing({
      report,
      zone: sound.spec.timezone ?? 'UTC',
      known: knownIds(raw, sound),
      eventIds: new Set(ids),
      files: context.files,
    });
  const story = crossing && storyFrom(context.name, sound, ids, crossing);
  const all = inFileOrder([...main.problems, ...problems, ...report.problems], storyFile);
  const marks = new Map(ids.map((id, index) => [id, document.mark(['events', index])]));
  const lookMark = (theme: 'paper' | 'ink') => document.mark(['look', 'accent', theme]);
  return { story, problems: all, marks, lookMarks: { paper: lookMark('paper'), ink: lookMark('ink') } };
}

function unreadable(problems: Problem[]): Reading {
  const start = { file: storyFile, line: 1, column: 1 };
  return { story: undefined, problems, marks: new Map(), lookMarks: { paper: start, ink: start } };
}

/** The story with its events from the file that `events` names, if it names one. */
function withEventsFile(
  story: AuthorDocument,
  files: StoryFiles,
): { document: AuthorDocument; problems: Problem[]; refused: Path[] } {
  const written = mapOf(story.value).events;
  if (typeof written !== 'string') return { document: story, problems: [], refused: [] };
  const refuse = (message: string, hint: string) => {
    const problem: Problem = { level: 'error', message, hint, ...story.mark(['events']) };
    return { document: withoutEvents, problems: [problem], refused: [['events']] };
  };
  const withoutEvents = { ...story, value: { ...mapOf(story.value), events: undefined } };

  const name = insideFolder(written);
  if (name === undefined || !/\.(csv|ya?ml)$/i.test(name)) {
    const message = `\`events\` is a list or the name of a .csv or .yaml file in the folder, not \`${written}\``;
    return refuse(message, 'for example `events: events.csv`');
  }
  const text = files.has(name) ? files.text(name) : undefined;
  if (text === undefined) {
    const candidates = files.list().filter(file => /\.(csv|ya?ml)$/i.test(file));
    return refuse(`there is no file \`${name}\``, didYouMean(name, candidates) ?? 'put it beside story.yaml');
  }
  const { document, problems, refused } = /\.csv$/i.test(name) ? parseCsv(text, name) : parseYaml(text, name);
  if (!document) return { document: withoutEvents, problems, refused: [['events']] };
  return {
    document: withEvents(story, document),
    problems,
    refused: refused.map(path => ['events', ...path]),
  };
}

/** What can be referred to by id: everything that is written, and the part of it that is sound. */
function knownIds(raw: Record<string, unknown>, { spec }: Sound): Record<EntryKind, KnownIds> {
  const keys = (kind: Exclude<EntryKind, 'acts'>): KnownIds => ({
    declared: new Set(Object.keys(mapOf(raw[kind]))),
    sound: new Set(Object.keys(spec[kind] ?? {})),
  });
  return {
    people: keys('people'),
    places: keys('places'),
    sources: keys('sources'),
    sides: keys('sides'),
    measures: keys('measures'),
    acts: {
      declared: new Set(listOf(raw.acts).flatMap(act => nameable(act).id ?? [])),
      sound: new Set(spec.acts?.map(act => act.id)),
    },
  };
}

function nameable(value: unknown): Nameable {
  const { id, date, title } = mapOf(value);
  const text = (given: unknown) => (typeof given === 'string' ? given.trim() : undefined);
  return { id: text(id), date: text(date), title: text(title) };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
