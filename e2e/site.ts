/** Where the built sites are. `setup.ts` builds and serves them and leaves their whereabouts in the environment. */

import { join } from 'node:path';

/** The stories that ship, built with notes; and the small ones of `e2e/stories`, built without. */
export const places = {
  shipped: { path: '/some/where/', folder: 'shipped' },
  small: { path: '/else where/deeper/', folder: 'small' },
} as const;

/** The first story that ships. */
export const khorog = 'khorog-2012';

/** Address of a page of a story: `''` is the deck, `read/` the reading view. */
export function addressOf(story: string, page = ''): string {
  return `${process.env.E2E_ORIGIN}${encodeURI(placeOf(story).path)}${story}/${page}`;
}

/** The folder of the built site that holds a story. */
export function siteOf(story: string): string {
  return join(process.env.E2E_FOLDER ?? '', placeOf(story).folder);
}

/** A file of a built story. */
export function builtFile(story: string, file: string): string {
  return join(siteOf(story), story, file);
}

function placeOf(story: string) {
  return [khorog, 'reveal-js', 'antikythera'].includes(story) ? places.shipped : places.small;
}
