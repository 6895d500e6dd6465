/** The file in which a project sets its flags: found in the working directory, and read. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError } from '../build/cli-error.ts';

export interface ConfigFile {
  /** Its name, for messages. */
  name: string;
  /** What it sets, not checked. */
  value: unknown;
  /** Path to what it sets in the text of a JSON file. */
  within: string[];
  /** The text of the file. */
  text: string;
}

const own = ['chronodeck.config.ts', 'chronodeck.config.js', 'chronodeck.config.json'] as const;
const manifest = 'package.json';

/**
 * The configuration of a folder; nothing when there is none, which is told without reading anything but `package.json`.
 * @throws CliError when it cannot be read, or when there are several.
 */
export async function readConfigFile(folder: string): Promise<ConfigFile | undefined> {
  const inManifest = readManifest(folder);
  const files = own.filter(name => existsSync(join(folder, name)));
  const all = [...(inManifest ? [`${manifest} (\`chronodeck\`)`] : []), ...files];
  if (all.length > 1) throw new CliError('usage', `there are settings in ${all.join(' and in ')}`, 'keep one of them');
  const [name] = files;
  if (name === undefined) return inManifest;
  const path = join(folder, name);
  const text = textOf(path, name);
  return { name, text, within: [], value: name.endsWith('.json') ? parsed(text, name) : await exported(path, name) };
}

function readManifest(folder: string): ConfigFile | undefined {
  const path = join(folder, manifest);
  if (!existsSync(path)) return undefined;
  const text = textOf(path, manifest);
  // Few projects have settings, and a manifest that is broken is not this program's to report.
  if (!/"chronodeck"\s*:\s*[^"\s]/.test(text)) return undefined;
  const { chronodeck: value } = (parsed(text, manifest) ?? {}) as Record<string, unknown>;
  return value === undefined ? undefined : { name: manifest, text, within: ['chronodeck'], value };
}

function textOf(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException;
    throw new CliError('usage', `${name} cannot be read (${code})`, 'make it a file that can be read, or remove it');
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const offset = /at position (\d+)/.exec(message)?.[1] ?? (/end of JSON/.test(message) ? text.length : undefined);
    const place = offset === undefined ? name : `${name}:${text.slice(0, Number(offset)).split('\n').length}`;
    throw new CliError(
      'usage',
      `${place} is not JSON`,
      'keys and texts are in double quotes, with no comma at the end',
    );
  }
}

async function exported(path: string, name: string): Promise<unknown> {
  let module: { default?: unknown };
  try {
    module = name.endsWith('.ts') ? await runTypeScript(path) : await import(pathToFileURL(path).href);
  } catch (error) {
    const [message] = String(error instanceof Error ? error.message : error).split('\n');
    throw new CliError('usage', `${name} cannot be run: ${message}`, 'mend it, or remove it', []);
  }
  if (module.default !== undefined) return module.default;
  throw new CliError('usage', `${name} exports nothing`, "write `export default { stories: 'slides' }`");
}

/** Vite is slow to load, and here already. */
async function runTypeScript(path: string): Promise<{ default?: unknown }> {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport<{ default?: unknown }>(path, { configFile: false, logLevel: 'silent' });
  return module;
}
