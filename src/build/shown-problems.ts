/** Files that a story's pages show, looked at before they are copied: each must be what its name says, and only that. */

import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { storyFile } from '../story/files.ts';
import type { Problem } from '../story/problem.ts';
import type { Reading } from '../story/read.ts';
import type { Story } from '../story/story.ts';
import { fileInside } from './story-files.ts';
import { svgFault } from './svg-faults.ts';

/** What hosts send as something that cannot run; pages and programs are not among it. */
const inert =
  /\.(aac|aiff?|apng|avif|bmp|flac|gif|heic|ico|jfif|jpe?g|jxl|m4[abv]|mka|mkv|mov|mp3|mp4|mpe?g|og[agv]|opus|otf|pdf|png|svg|tiff?|ttf|wav|web[amp]|woff2?|3gp)$/i;

/** @param names what is shown, relative to the story's folder. */
export function shownProblems(story: Story, folder: string, names: string[], marks: Reading['marks']): Problem[] {
  return names.flatMap((name): Problem[] => {
    const path = fileInside(folder, name);
    const fault = path && faultOf(name, path, name === story.look.css);
    if (!fault) return [];
    const event = story.events.find(({ media }) =>
      media.some(({ file, thumbnail }) => [file, thumbnail].includes(name)),
    );
    const mark = (event && marks.get(event.id)) ?? { file: storyFile, line: 1, column: 1 };
    const [what, hint] = fault;
    const about = event ? { event: event.id } : {};
    return [{ level: 'error', message: `\`${name}\` ${what}`, hint, ...mark, ...about }];
  });
}

function faultOf(name: string, path: string, isSheet: boolean): [what: string, hint: string] | undefined {
  if (isSheet) return /\.css$/i.test(name) ? undefined : ['is no style sheet by its name', 'let it end in `.css`'];
  if (!inert.test(name)) return ['is no picture, film, sound or PDF by its name', 'a page or a program is not copied'];
  if (/\.svg$/i.test(name)) {
    const fault = svgFault(readFileSync(path));
    return fault === undefined ? undefined : [fault, 'save it as plain SVG, which only draws, or as PNG'];
  }
  return /^\s*</.test(headOf(path)) ? ['holds markup and not what its name says', 'an SVG ends in `.svg`'] : undefined;
}

/** The first signs, without a byte order mark. */
function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(64);
    return head.toString('utf8', 0, readSync(file, head)).replace(/^\uFEFF/, '');
  } finally {
    closeSync(file);
  }
}
