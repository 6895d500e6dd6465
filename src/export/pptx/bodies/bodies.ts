/** What each kind of slide draws under its head: one line a kind. */

import type { Kind, Slide, SlideOf } from '../../../deck/deck.ts';
import type { Sheet } from '../sheet.ts';
import { actBody } from './act.ts';
import { castBody } from './cast.ts';
import { claimsBody } from './claims.ts';
import { correctionsBody, methodBody, sourcesBody } from './closing.ts';
import { disputedBody, eventBody } from './event.ts';
import { figuresBody } from './figures.ts';
import { mediaBody } from './media.ts';
import { quoteBody } from './quote.ts';
import { seriesBody } from './series.ts';
import { settingBody } from './setting.ts';
import { tableBody } from './table.ts';
import { titleBody } from './title.ts';

type Bodies = { [K in Kind]: (slide: SlideOf<K>, sheet: Sheet) => void };

const bodies = {
  title: titleBody,
  setting: settingBody,
  cast: castBody,
  act: actBody,
  event: eventBody,
  disputed: disputedBody,
  claims: claimsBody,
  figures: figuresBody,
  media: mediaBody,
  quote: quoteBody,
  table: tableBody,
  series: seriesBody,
  method: methodBody,
  corrections: correctionsBody,
  sources: sourcesBody,
} satisfies Bodies;

export function drawBody(slide: Slide, sheet: Sheet): void {
  // The table pairs each kind with its own slide type, which TypeScript cannot follow through a union.
  const draw = bodies[slide.kind] as (slide: Slide, sheet: Sheet) => void;
  draw(slide, sheet);
}
