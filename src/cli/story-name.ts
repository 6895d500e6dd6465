/** Names of new stories: of the folder, which is a part of addresses, and the title. */

import { shortHash, slug } from '../story/transliterate.ts';

const maxLength = 60;
/** Names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A folder's name of ASCII words for whatever was typed: "Хоруғ, 2012" is `khorugh-2012`. */
export function storyName(typed: string): string {
  const words = slug(typed).slice(0, maxLength).replace(/-$/, '');
  if (words === '') return `story-${shortHash(typed)}`;
  return devices.test(words) ? `story-${words}` : words;
}

/** What was typed when it is a title, else one made from a name: `moon-landing` is "Moon landing". */
export function storyTitle(typed: string): string {
  // What moves the cursor or turns the direction of writing has no place in a title.
  const title = typed.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  if (!/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(title)) return title;
  const words = title.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
