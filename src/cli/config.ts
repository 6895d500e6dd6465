/**
 * What a project sets for itself, by the names of the flags: `{ "theme": "ink", "pdf": { "handout": "Letter" } }`. At the top
 * stands what is meant for every command that has the flag, under a command's name what is meant for it alone.
 */

import { type Command, InvalidArgumentError, type Option } from 'commander';
import { CliError } from '../build/cli-error.ts';
import { didYouMean } from '../story/nearest.ts';
import type { ConfigFile } from './config-file.ts';

type Settings = Map<string, unknown>;

export interface Config {
  shared: Settings;
  /** By the name of the command. */
  sections: Map<string, Settings>;
}

/** Flags that mean another thing to a command: `build` replaces the folder that exports only add to. */
const never: Record<string, string[]> = { build: ['out'] };
/** Flags that do not go together: the one that is set with more force stands. */
const contrary = [
  ['handout', 'theme'],
  ['handout', 'steps'],
  ['public', 'notes'],
] as const;
/** Flags that say nothing without another, where a command has both. */
const needs = { address: 'cards' } as const;

/**
 * Checks the settings against the flags that there are, those of other commands too, and makes of each what its flag would.
 * @throws CliError for the first that is wrong, with its line.
 */
export async function readConfig(file: ConfigFile, commands: readonly Command[]): Promise<Config> {
  const byName = new Map(commands.map(command => [command.name(), command]));
  const config: Config = { shared: new Map(), sections: new Map() };
  for (const [key, value] of entriesOf(file, [])) {
    const command = byName.get(key);
    if (command && isMap(value)) {
      const section: Settings = new Map();
      for (const [name, set] of entriesOf(file, [key])) {
        const option = optionOf(command, name);
        if (!option) throw await unknownKey(file, [key, name], command.options.map(nameOf));
        section.set(name, await settingOf(file, [key, name], option, set));
      }
      config.sections.set(key, section);
      continue;
    }
    const option = commands.map(command => optionOf(command, key)).find(option => option !== undefined);
    if (option) config.shared.set(key, await settingOf(file, [key], option, value));
    else if (command) throw await wrong(file, [key], 'is a command', 'give it a map of its flags');
    else
      throw await unknownKey(
        file,
        [key],
        [...byName.keys(), ...commands.flatMap(({ options }) => options.map(nameOf))],
      );
  }
  return config;
}

/** Sets the flags that a command cannot be called without, before it looks for them. */
export function applyMandatory(command: Command, { shared, sections }: Config): void {
  for (const name of command.options.filter(option => option.mandatory).map(nameOf)) {
    const value = sections.get(command.name())?.get(name) ?? shared.get(name);
    if (value !== undefined) command.setOptionValueWithSource(name, value, 'config');
  }
}

/** Sets the flags of a command that was called without them. */
export function applyConfig(command: Command, { shared, sections }: Config): void {
  const isSet = (name: string) => !['default', undefined].includes(command.getOptionValueSource(name));
  const layers = [
    sections.get(command.name()) ?? new Map<string, unknown>(),
    new Map([...shared].filter(([name]) => !never[command.name()]?.includes(name))),
  ];
  for (const layer of layers) {
    const stronger = command.options.map(nameOf).filter(isSet);
    for (const [name, value] of layer) {
      const opposed = contrary.some(
        ([a, b]) => (name === a && stronger.includes(b)) || (name === b && stronger.includes(a)),
      );
      if (value === undefined || opposed || isSet(name) || !optionOf(command, name)) continue;
      command.setOptionValueWithSource(name, value, 'config');
    }
  }
  for (const [name, other] of Object.entries(needs)) {
    if (command.getOptionValueSource(name) !== 'config' || command.getOptionValue(other)) continue;
    if (optionOf(command, other)) command.setOptionValueWithSource(name, undefined, 'default');
  }
}

function nameOf(option: Option): string {
  return option.attributeName();
}

function optionOf(command: Command, name: string): Option | undefined {
  return command.options.find(option => nameOf(option) === name);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesOf({ name, value }: ConfigFile, path: string[]): [string, unknown][] {
  const map = path.reduce<unknown>((map, key) => (isMap(map) ? map[key] : undefined), value);
  if (isMap(map)) return Object.entries(map);
  throw new CliError('usage', `${name} holds no map of flags`, 'for example { "stories": "slides" }');
}

/** What the flag would be with this value on the command line; nothing for a flag that is switched off. */
async function settingOf(file: ConfigFile, path: string[], option: Option, value: unknown): Promise<unknown> {
  const takesText = option.required || option.optional;
  if (typeof value === 'boolean' && !option.required) return value || undefined;
  if (!takesText || !(typeof value === 'string' || typeof value === 'number'))
    throw await wrong(
      file,
      path,
      `must be ${takesText ? 'a text or a number' : 'true or false'}`,
      `as ${option.flags}`,
    );
  try {
    return option.parseArg ? option.parseArg(String(value), undefined) : String(value);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    const next = error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/\.$/, '');
    throw await wrong(file, path, `cannot be ${value}`, next);
  }
}

function unknownKey(file: ConfigFile, path: string[], known: string[]): Promise<CliError> {
  const next = didYouMean(path.at(-1) ?? '', known) ?? 'chronodeck --help lists commands, and their --help the flags';
  return wrong(file, path, path.length > 1 ? `is no flag of ${path[0]}` : 'is no flag and no command', next);
}

async function wrong(file: ConfigFile, path: string[], predicate: string, next: string): Promise<CliError> {
  const line = await lineOf(file, path);
  const place = line === undefined ? file.name : `${file.name}:${line}`;
  return new CliError('usage', `${place}: \`${path.join('.')}\` ${predicate}`, next);
}

/** The line of a key, 1-based. In a program it is known only when the key stands there once. */
async function lineOf({ name, text, within }: ConfigFile, path: string[]): Promise<number | undefined> {
  if (name.endsWith('.json')) {
    // JSON is YAML.
    const { parseYaml } = await import('../story/yaml.ts');
    return parseYaml(text, name).document?.mark([...within, ...path], 'key').line;
  }
  const key = RegExp(`(?<![\\w$.])["']?${(path.at(-1) ?? '').replace(/\W/g, '\\$&')}["']?\\s*:`, 'g');
  const [only, another] = [...text.matchAll(key)];
  return only && !another ? text.slice(0, only.index).split('\n').length : undefined;
}
