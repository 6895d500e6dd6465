import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CliError } from '../build/cli-error.ts';
import { shownPath } from '../build/shown-path.ts';
import { stageFile } from '../build/staged.ts';
import { maxBytes, tooLarge } from '../importers/decode.ts';
import { ImportError, type Imported, importStory } from '../importers/import-story.ts';
import { lossLines, lossReport } from '../importers/report.ts';
import { storyFile } from '../story/files.ts';

export interface ImportOptions {
  stories: string;
  /** Name of the story's folder; made from the title or the file's name when missing. */
  to?: string;
  json?: boolean;
}

/** The report that is kept beside a story which could not take over everything. */
export const reportFile = 'import-report.md';
/** Lines of the report that are shown at the terminal. */
const shownLines = 20;

/**
 * Writes a story made from a file of another program, and says what could not be taken over: on stderr and beside the
 * story. A story that is there already stays as it is.
 * @throws CliError for a file that cannot be read or imported, a name that cannot be one, and a story that is there
 */
export async function importFile(file: string, { stories, to, json }: ImportOptions): Promise<void> {
  const imported = read(file);
  const name = nameFrom(to) ?? imported.name;
  const folder = join(stories, name);
  const target = join(folder, storyFile);
  if (existsSync(target)) {
    throw new CliError('usage', `${shownPath(folder)} holds a story already`, 'choose another name with --to');
  }
  const { losses } = imported;
  const report = join(folder, reportFile);
  await stageFile(target, async temporary => {
    writeFileSync(temporary, imported.yaml);
    if (losses.length > 0) {
      const text = lossReport(basename(file), losses);
      await stageFile(report, async beside => writeFileSync(beside, text));
    }
  });
  tell(imported, { name, target, report, json: json ?? false });
}

function read(file: string): Imported {
  const bytes = bytesOf(file);
  try {
    return importStory(bytes, basename(file));
  } catch (error) {
    if (error instanceof ImportError) throw refusal(file, error);
    throw error;
  }
}

function bytesOf(file: string): Uint8Array {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new CliError('usage', `there is no file ${shownPath(file)}`, 'check its name and folder');
  if (stat.isDirectory()) throw new CliError('usage', `${shownPath(file)} is a folder`, 'name the file itself');
  if (stat.size > maxBytes) throw refusal(file, tooLarge(stat.size));
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new CliError('outside', `cannot read ${shownPath(file)} (${code})`, 'check who may read it');
  }
}

function refusal(file: string, { message, next, line, column, details }: ImportError): CliError {
  const place = line === undefined ? '' : `:${line}:${column}`;
  return new CliError('story', `${shownPath(file)}${place}: ${message}`, next, details);
}

/** @throws CliError for what cannot be the name of a folder in every system */
function nameFrom(to: string | undefined): string | undefined {
  if (to === undefined || /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u.test(to)) return to;
  throw new CliError('usage', `\`${to}\` cannot be the name of a story`, 'use letters, digits, `-` and `_`');
}

interface Told {
  name: string;
  target: string;
  report: string;
  json: boolean;
}

/** Paths or one line of JSON on stdout; on stderr what could not be taken over. */
function tell({ story, format, losses }: Imported, { name, target, report, json }: Told): void {
  const drafts = story.events.filter(event => event.draft).length;
  const files = losses.length > 0 ? [target, report] : [target];
  const lines = lossLines(losses);
  for (const line of lines.slice(0, shownLines)) console.error(line);
  if (lines.length > shownLines) console.error(`and ${lines.length - shownLines} more in ${shownPath(report)}`);
  const events = story.events.length - drafts;
  const size = [counted(events, 'event'), ...(drafts > 0 ? [counted(drafts, 'draft')] : [])].join(', ');
  console.error(`${name}: ${format}, ${size}; see it with: chronodeck present ${name}`);
  console.log(json ? JSON.stringify({ story: name, files, format, events, drafts, losses }) : files.join('\n'));
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
