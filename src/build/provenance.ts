/** Which program made a file and from which state of which story: what any export carries, and anybody can reckon again. */

import { createHash } from 'node:crypto';
import { writeStoryData } from '../exchange/story-data.ts';
import type { Provenance } from '../story/provenance.ts';
import type { Story } from '../story/story.ts';
import { packageVersion } from './package.ts';

/** Stories do not change: what was reckoned once is kept as long as they are. */
const known = new WeakMap<Story, Provenance>();

/** What files that are made of the story now are made with and from. Of a shorter version: from the whole one. */
export function provenanceOf(story: Story): Provenance {
  const whole = story.cut?.whole ?? story;
  const provenance = known.get(whole) ?? {
    program: `chronodeck ${packageVersion()}`,
    story: whole.name,
    sha256: storyFingerprint(whole),
  };
  known.set(whole, provenance);
  return provenance;
}

/**
 * SHA-256 of the story as data: of the JSON that `export --as json` writes, without notes for the speaker and without its
 * own `provenance`. Notes do not count: they could be guessed at from a file that leaves them out. Neither do files of
 * media and of map layers.
 * @returns 64 hexadecimal digits.
 */
function storyFingerprint(story: Story): string {
  const { text } = writeStoryData(story, { notes: false });
  return createHash('sha256').update(text).digest('hex');
}
