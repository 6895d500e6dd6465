/** The tools, each with the command that a person would give. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../command.ts';

/** Where the decks are, where the PDF goes, and which browser prints it. */
export interface Job {
  /** Folder that `writeDecks` has filled, under `e2e/bench`: Slidev finds its theme from there. */
  folder: string;
  out: string;
  browser: string;
}

export interface Tool {
  name: string;
  /** The package that it is, and the folder whose `node_modules` has it. */
  package: string;
  /** What follows `node`. */
  args(job: Job): string[];
  /** What a reader of the table must know. */
  note: string;
}

/** Chromium refuses its sandbox to root on Linux; the other tools see to that themselves. */
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

const here = import.meta.dirname;
const program = (file: string) => join(here, 'node_modules', file);
const marp = program('@marp-team/marp-cli/marp-cli.js');

export const tools: Tool[] = [
  {
    name: 'chronodeck',
    package: 'chronodeck',
    args: ({ folder, out, browser }) => [
      join(root, 'lib/cli/main.js'),
      'pdf',
      folder,
      '--out',
      out,
      '--browser-path',
      browser,
    ],
    note: 'with a time axis on every slide, and slides of sources at the end',
  },
  {
    name: 'marp',
    package: '@marp-team/marp-cli',
    args: ({ folder, out, browser }) => [marp, join(folder, 'marp.md'), '--output', out, '--browser-path', browser],
    note: 'as it comes',
  },
  {
    name: 'marp outlines',
    package: '@marp-team/marp-cli',
    args: ({ folder, out, browser }) => [
      ...[marp, join(folder, 'marp.md'), '--output', out, '--browser-path', browser],
      '--pdf-outlines',
    ],
    note: 'with --pdf-outlines',
  },
  {
    name: 'slidev',
    package: '@slidev/cli',
    args: ({ folder, out, browser }) => [
      ...[program('@slidev/cli/bin/slidev.mjs'), 'export', join(folder, 'slidev.md'), '--output', out],
      ...['--executable-path', browser, '--timeout', '300000'],
    ],
    note: 'no fonts from the network, and 300 s of patience',
  },
  {
    name: 'decktape',
    package: 'decktape',
    args: ({ folder, out, browser }) => [
      ...[program('decktape/decktape.js'), '--pause', '0', '--chrome-path', browser],
      ...(isRoot ? ['--chrome-arg=--no-sandbox'] : []),
      ...['reveal', `file://${join(folder, 'reveal.html')}`, out],
    ],
    note: 'with --pause 0: as it comes it waits a second a slide',
  },
  {
    name: 'reveal print',
    package: 'reveal.js',
    args: ({ folder, out, browser }) => [join(here, 'print-reveal.mjs'), join(folder, 'reveal.html'), out, browser],
    note: 'its print view by page.pdf(), tagged',
  },
];

/** Nothing when the tool is not installed. */
export function versionOf(tool: Tool): string | undefined {
  const manifest = tool.package === 'chronodeck' ? join(root, 'package.json') : program(`${tool.package}/package.json`);
  if (!existsSync(manifest)) return undefined;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
