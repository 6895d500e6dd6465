/** Flags that several commands share, and what is read from the text of a flag. */

import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';

export const stories = () => new Option('--stories <folder>', 'where the stories are').default('slides');
export const browserPath = () => new Option('--browser-path <file>', 'the Chrome, Edge or Chromium to print with');

export const cut = () => new Option('--cut <id>', 'a shorter version of the story, as it names it under `cuts`');
export const forPublic = () => new Option('--public', 'without private events and without notes').conflicts('notes');
export const range = () => new Option('--range <slides>', 'only these slides: 3-7,12 or 20-');
export const theme = () =>
  new Option('--theme <theme>', "colours (default: the story's own)").choices(['paper', 'ink']);
export const browser = () =>
  new Option('--browser <address>', 'a browser elsewhere: ws:// of a Playwright server, or a DevTools address');
export const jobs = () =>
  new Option('--jobs <number>', 'how many stories at once').argParser(jobCount).default(availableParallelism());
export const json = () => new Option('--json', 'say what was written as a line of JSON for each story');

/** An http or https address without query, hash or user; always ends in a slash. @throws InvalidArgumentError */
export function siteAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password)
    throw new InvalidArgumentError('An address is as in https://example.org/stories/.');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** From 0.1 to 4. @throws InvalidArgumentError */
export function scaleFactor(text: string): number {
  const scale = Number(text);
  if (/^\d*\.?\d+$/.test(text) && scale >= 0.1 && scale <= 4) return scale;
  throw new InvalidArgumentError('A scale is a number from 0.1 to 4.');
}

/** A whole number from 1 to 64. @throws InvalidArgumentError */
export function jobCount(text: string): number {
  const jobs = Number(text);
  if (/^\d+$/.test(text) && jobs >= 1 && jobs <= 64) return jobs;
  throw new InvalidArgumentError('Jobs are a whole number from 1 to 64.');
}

/** MB. @throws InvalidArgumentError */
export function megabytes(text: string): number {
  if (/^\d*\.?\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A number of megabytes, as in 25 or 0.5.');
}

/** A whole number from 0, which is any free port, to 65535. @throws InvalidArgumentError */
export function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}
