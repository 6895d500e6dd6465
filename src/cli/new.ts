import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CliError } from '../build/cli-error.ts';
import { shownPath } from '../build/shown-path.ts';
import { stageFile } from '../build/staged.ts';
import { storyFile } from '../story/files.ts';
import { storyJsonSchema } from '../story/schema.ts';
import { firstStory } from './first-story.ts';
import { installedSchema, schemaFile } from './installed-schema.ts';
import { storyName, storyTitle } from './story-name.ts';

export interface NewOptions {
  stories: string;
}

/**
 * Writes a first story and prints the path of its file.
 * @param typed a title, a name, or the path of the new folder in the stories' folder.
 * @throws CliError when there is such a story already, or the disk refuses.
 */
export async function newStory(typed: string, { stories }: NewOptions): Promise<void> {
  const wanted = inFolder(typed, stories);
  const [name, title] = [storyName(wanted), storyTitle(wanted)];
  if (title === '') throw new CliError('usage', 'a story needs a name', 'for example `chronodeck new moon-landing`');
  const folder = join(stories, name);
  const file = join(folder, storyFile);
  const flag = stories === 'slides' ? '' : ` --stories ${/\s/.test(stories) ? `"${stories}"` : stories}`;
  const command = (verb: string) => `npx chronodeck ${verb}${flag}`;
  if (existsSync(file)) {
    const next = `choose another name, or go on with it: ${command('present')} ${name}`;
    throw new CliError('usage', `there is a story in ${shownPath(folder)} already`, next);
  }
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new CliError('usage', `${shownPath(folder)} is a file`, 'choose another name');
  const schema = installedSchema(resolve(folder));
  const copy = join(folder, schemaFile);
  if (!schema && !existsSync(copy)) await write(copy, `${JSON.stringify(storyJsonSchema(), null, 2)}\n`);
  await write(file, firstStory({ name, title, schema: schema ?? schemaFile, command }));
  console.log(shownPath(file));
  console.error(`What it tells is an example to replace. Next:\n  ${command('present')} ${name} --open`);
}

/** `slides/apollo`, as a shell completes it, is `apollo`; other slashes belong to a title. */
function inFolder(typed: string, stories: string): string {
  const written = typed.replace(/^\.\//, '').replace(/\/+$/, '');
  const prefix = `${shownPath(stories).replaceAll('\\', '/')}/`;
  return written.startsWith(prefix) ? written.slice(prefix.length) : typed;
}

function write(file: string, text: string): Promise<void> {
  return stageFile(file, async temporary => writeFileSync(temporary, text), '--stories');
}
