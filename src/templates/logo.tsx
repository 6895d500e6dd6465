/** @jsxImportSource preact */
/** The mark of the house: the words beside it say who made the story, so it is decoration. */

import type { Context } from './context.ts';
import { fileSource } from './exhibit.tsx';

export function Logo({ context }: { context: Context }) {
  const { logo } = context.deck.story.look;
  return logo === undefined ? null : <img class="logo" {...fileSource(logo, context)} alt="" />;
}
