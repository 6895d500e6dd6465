/** The tools: the command that a person would give for a site and for a PDF, and the page that comes of it. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../command.ts';
import { type Page, pages } from './pages.ts';

/** Where the decks are, and which browser prints. */
export interface Job {
  /** Folder that `writeDecks` has filled, under `e2e/bench`: Slidev finds its theme from there. */
  folder: string;
  /** The same as a path on the server. */
  path: string;
  browser: string;
}

export interface Tool {
  name: string;
  /** The package that it is. */
  package: string;
  /** What follows `node`, when it makes a site by a command. */
  build?(job: Job): string[];
  /** What follows `node`, when it makes a PDF. @param out where it goes. */
  pdf?(job: Job, out: string): string[];
  page?: Page;
  /** Its script is bundled by `peers.ts`. */
  bundled?: true;
  /** What a reader of the table must know. */
  note: string;
}

/** Chromium refuses its sandbox to root on Linux; the other tools see to that themselves. */
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

const here = import.meta.dirname;
const program = (file: string) => join(here, 'node_modules', file);
const ours = join(root, 'lib/cli/main.js');
const marp = program('@marp-team/marp-cli/marp-cli.js');
const slidev = program('@slidev/cli/bin/slidev.mjs');

export const tools: Tool[] = [
  {
    name: 'chronodeck',
    package: 'chronodeck',
    build: ({ folder }) => [ours, 'build', '--stories', join(folder, 'stories'), '--out', join(folder, 'chronodeck')],
    pdf: ({ folder, browser }, out) => [
      ...[ours, 'pdf', join(folder, 'stories/towns'), '--out', out],
      ...['--browser-path', browser],
    ],
    page: pages.chronodeck,
    note: 'with a time axis on every slide, and slides of sources at the end',
  },
  {
    name: 'reveal.js',
    package: 'reveal.js',
    page: pages.reveal,
    note: 'as it comes, without plugins; a hand-written page needs no build',
  },
  {
    name: 'timelinejs',
    package: '@knight-lab/timelinejs',
    page: pages.timelinejs,
    note: 'no fonts from the network; needs no build',
  },
  {
    name: 'slidev',
    package: '@slidev/cli',
    build: ({ folder, path }) => [
      ...[slidev, 'build', join(folder, 'slidev.md'), '--out', join(folder, 'slidev')],
      ...['--base', `${path}/slidev/`, '--router-mode', 'hash'],
    ],
    pdf: ({ folder, browser }, out) => [
      ...[slidev, 'export', join(folder, 'slidev.md'), '--output', out],
      ...['--executable-path', browser, '--timeout', '300000'],
    ],
    page: pages.slidev,
    note: 'no fonts from the network, and 300 s of patience for its PDF',
  },
  {
    name: 'marp',
    package: '@marp-team/marp-cli',
    build: ({ folder }) => [marp, join(folder, 'marp.md'), '--output', join(folder, 'marp.html')],
    pdf: ({ folder, browser }, out) => [marp, join(folder, 'marp.md'), '--output', out, '--browser-path', browser],
    page: pages.marp,
    note: 'as it comes',
  },
  {
    name: 'vis-timeline',
    package: 'vis-timeline',
    page: pages.vis,
    bundled: true,
    note: 'an axis without slides: opened only, and no peer of the targets',
  },
  {
    name: 'react-chrono',
    package: 'react-chrono',
    page: pages.chrono,
    bundled: true,
    note: 'a list of cards: opened only, and no peer of the targets',
  },
  {
    name: 'marp outlines',
    package: '@marp-team/marp-cli',
    pdf: ({ folder, browser }, out) => [
      ...[marp, join(folder, 'marp.md'), '--output', out],
      ...['--browser-path', browser, '--pdf-outlines'],
    ],
    note: 'with --pdf-outlines',
  },
  {
    name: 'decktape',
    package: 'decktape',
    pdf: ({ folder, browser }, out) => [
      ...[program('decktape/decktape.js'), '--pause', '0', '--chrome-path', browser],
      ...(isRoot ? ['--chrome-arg=--no-sandbox'] : []),
      ...['reveal', `file://${join(folder, 'reveal-print.html')}`, out],
    ],
    note: 'with --pause 0: as it comes it waits a second a slide',
  },
  {
    name: 'reveal print',
    package: 'reveal.js',
    pdf: ({ folder, browser }, out) => [
      join(here, 'print-reveal.mjs'),
      join(folder, 'reveal-print.html'),
      out,
      browser,
    ],
    note: 'its print view by page.pdf(), tagged',
  },
];

/** Nothing when the tool is not installed. */
export function versionOf({ package: name }: Tool): string | undefined {
  const manifest = name === 'chronodeck' ? join(root, 'package.json') : program(`${name}/package.json`);
  if (!existsSync(manifest)) return undefined;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
