/** @jsxImportSource preact */
/** A map in the column of the reading view, with what it shows in words. */

import type { Context } from './context.ts';
import { MapDrawing } from './map.tsx';

export function SmallMap({ view, context }: { view: string; context: Context }) {
  const drawing = context.deck.smallViews.get(view);
  if (!drawing) return null;
  return (
    <figure class="small-map">
      <MapDrawing view={drawing} class="small-view" />
      <figcaption>
        {drawing.description} {drawing.credit}
      </figcaption>
    </figure>
  );
}
