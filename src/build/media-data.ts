/** The files that a story's pages show, as `data:` addresses: for a deck that is one file. */

import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Story } from '../story/story.ts';
import { CliError } from './cli-error.ts';
import { shownFiles } from './load.ts';
import { fileInside } from './story-files.ts';

/** By the end of the file name; what `src/story/media.ts` lets in, and what a style is and loads. */
const types: Record<string, string> = {
  aac: 'audio/aac',
  avif: 'image/avif',
  css: 'text/css',
  flac: 'audio/flac',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  m4a: 'audio/mp4',
  m4v: 'video/mp4',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  ogv: 'video/ogg',
  opus: 'audio/ogg',
  png: 'image/png',
  svg: 'image/svg+xml',
  otf: 'font/otf',
  pdf: 'application/pdf',
  ttf: 'font/ttf',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** Bytes in a megabyte, as in "10 MB". */
const megabyte = 1_000_000;

/**
 * The media of a story by file name.
 * @param folder the story's folder.
 * @param most megabytes that the files may have together.
 * @throws CliError with the files and their sizes, the largest first, when they have more.
 */
export function mediaData(story: Story, folder: string, most: number): Map<string, string> {
  const files = shownFiles(story, folder).flatMap(name => {
    // Style stands in the file as it is.
    const path = name === story.look.css ? undefined : fileInside(folder, name);
    return path === undefined ? [] : [{ name, path, size: statSync(path).size }];
  });
  const sum = files.reduce((total, { size }) => total + size, 0);
  if (sum > most * megabyte) {
    const list = files.toSorted((a, b) => b.size - a.size).map(({ name, size }) => `${sizeText(size)}  ${name}`);
    throw new CliError(
      'usage',
      `the media of ${story.name} have ${sizeText(sum)}, and one file takes ${most} MB of them`,
      'make them smaller, or allow more with --max-media',
      [list.join('\n')],
    );
  }
  return new Map(files.map(({ name, path }) => [name, dataAddress(name, readFileSync(path))]));
}

/** "12.4 MB"; of small files the nearest hundredth that is not nothing. */
export function sizeText(bytes: number): string {
  const size = bytes / megabyte;
  return `${size < 0.1 ? Math.max(0.01, size).toFixed(2) : size.toFixed(1)} MB`;
}

/** By the end of the name. */
export function mediaType(name: string): string {
  return types[extname(name).slice(1).toLowerCase()] ?? 'application/octet-stream';
}

function dataAddress(name: string, bytes: Buffer): string {
  return `data:${mediaType(name)};base64,${bytes.toString('base64')}`;
}
