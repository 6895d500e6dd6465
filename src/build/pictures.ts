/** The picture files of a story: how large they are, and which of them an author should look at again. */

import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { Problem } from '../story/problem.ts';
import type { Reading } from '../story/read.ts';
import type { Story } from '../story/story.ts';
import { tellsPlace } from './photo-place.ts';
import { fileInside } from './story-files.ts';

export interface PictureSize {
  width: number;
  height: number;
  /** Where it was taken can be read in the file. */
  tellsPlace?: true;
}

/** Pixels. A slide draws a picture some 700 px wide, on good screens with twice as many. */
const least = 400;
const most = 6000;

/** Sizes by file name, turned as cameras say; a file whose head cannot be read is left out. */
export function readPictures(story: Story, folder: string): Map<string, PictureSize> {
  const sizes = new Map<string, PictureSize>();
  const media = story.events.flatMap(event => event.media);
  const shown = media.flatMap(({ file, kind, thumbnail }) => [kind === 'image' ? file : undefined, thumbnail]);
  for (const name of [...shown, story.look.logo]) {
    const path = name !== undefined && fileInside(folder, name);
    const size = path && sizeOf(path);
    if (name !== undefined && size) sizes.set(name, size);
  }
  return sizes;
}

/** Warnings on pictures of too few or too many pixels, at the event that shows them. */
export function pictureProblems(story: Story, sizes: Map<string, PictureSize>, marks: Reading['marks']): Problem[] {
  return story.events.flatMap(event => {
    const mark = marks.get(event.id);
    const shown = event.media.flatMap(({ file, thumbnail }) => [
      ...(file === undefined || /\.svg$/i.test(file) ? [] : faultsOf(file, sizes.get(file))),
      ...(thumbnail === undefined ? [] : placeFaults(thumbnail, sizes.get(thumbnail))),
    ]);
    return shown.flatMap(([file, what, hint]): Problem[] => {
      const message = `\`${event.id}\` shows \`${file}\`, which ${what}`;
      return mark ? [{ level: 'warning', message, hint, ...mark, event: event.id }] : [];
    });
  });
}

type Fault = [file: string, what: string, hint: string];

function faultsOf(file: string, size: PictureSize | undefined): Fault[] {
  if (!size) return [];
  const { width, height } = size;
  const measure = `is ${width} by ${height} pixels`;
  const faults = placeFaults(file, size);
  if (width < least)
    faults.push([
      file,
      `${measure}: it is drawn small`,
      `a picture that fills its place is ${least} pixels wide at least`,
    ]);
  if (Math.max(width, height) > most)
    faults.push([file, `${measure}: it is slow to load`, 'one of 3000 pixels is sharp on any screen']);
  return faults;
}

/** It is copied as it is: what a camera wrote into it goes to everybody. */
function placeFaults(file: string, size: PictureSize | undefined): Fault[] {
  if (!size?.tellsPlace) return [];
  return [[file, 'tells where it was taken', 'save it without its metadata, unless everybody may know the place']];
}

/** Cameras store pictures lying and note the turn (EXIF orientation 5 to 8). */
function sizeOf(path: string): PictureSize | undefined {
  try {
    const picture = readFileSync(path);
    const { width, height, orientation = 1 } = imageSize(picture);
    if (!(width > 0 && height > 0)) return undefined;
    const place = tellsPlace(picture) ? { tellsPlace: true as const } : {};
    return orientation >= 5 ? { width: height, height: width, ...place } : { width, height, ...place };
  } catch {
    return undefined;
  }
}
