/** An event's text with its lens and its place, and an event whose place is disputed. */

import type { DisputedSlide, EventSlide } from '../../../deck/deck.ts';
import { headGap, unusualStatus } from '../../../deck/slides/event-slides.ts';
import { voiceOf } from '../../../deck/slides/voice.ts';
import { stage, type } from '../../../deck/text/type.ts';
import type { StoryEvent } from '../../../story/story.ts';
import { fadeOf } from '../../../templates/deck-page.tsx';
import { LensDrawing } from '../../../templates/lens.tsx';
import { lensInWords } from '../../../templates/lens-words.ts';
import { lensPane } from '../../drawing/places.ts';
import { drawShapes } from '../drawing.ts';
import { headBottom } from '../head.ts';
import { locatorShapes, mapShapes } from '../map.ts';
import { citeRuns, proseParagraphs, proseRuns } from '../prose.ts';
import { group, textBox } from '../shapes.ts';
import type { Sheet } from '../sheet.ts';
import { fontOf, type Paragraph } from '../text.ts';
import { cardShape } from './link-card.ts';

/** px; the theme sets the same. */
const locators = { text: { x: 48, y: 428 }, pane: { x: 782, y: 428 } };
const blockGap = 14;
const note = fontOf(type.note, 'soft');
const strong = fontOf({ ...type.note, weight: 600 });

export function eventBody(slide: EventSlide, sheet: Sheet): void {
  const { event, body, citations, lens, locator, cards } = slide;
  const paragraphs = [
    ...proseParagraphs(body, sheet, { font: fontOf(type.prose), gap: blockGap, citations }),
    ...caveats(event, sheet),
  ];
  const [first] = cards;
  const bottom = first ? first.top - 8 : locator?.place === 'text' ? locators.text.y - 8 : stage.bodyBottom;
  drawText(paragraphs, lens ? stage.columnWidth : 2 * stage.columnWidth, bottom, sheet);
  sheet.add(...cards.map(card => cardShape(card, sheet)));
  if (locator) sheet.add(...locatorShapes(locator.view, locators[locator.place], sheet));
  if (!lens) return;
  const shown = { lens, context: sheet.book.context };
  const shapes = drawShapes(LensDrawing(shown), lensPane, sheet);
  sheet.add(...group(sheet, { part: 'lens', alt: lensInWords(shown) }, shapes));
}

export function disputedBody(slide: DisputedSlide, sheet: Sheet): void {
  const { event, body, citations, candidates, noted } = slide;
  const { deck, words } = sheet.book.context;
  const places = candidates.flatMap(({ place, claims }): Paragraph[] => {
    const name = deck.story.places.get(place)?.name ?? place;
    const says = claims.map(claim => [
      { text: voiceOf(claim.by, deck.story).name + words.colon, font: note },
      ...proseRuns(claim.says, note, sheet),
      ...citeRuns(claim.sources, note, sheet),
    ]);
    const lines = claims.length === 0 ? [[{ text: words.nobodySays, font: note }]] : says;
    return [
      { runs: [{ text: name, font: strong }], leading: note.leading, before: blockGap },
      ...lines.map(runs => ({ runs, leading: note.leading })),
    ];
  });
  const paragraphs = [
    ...proseParagraphs(body, sheet, { font: fontOf(type.prose), gap: blockGap, citations }),
    ...places,
    ...(noted ? caveats(event, sheet) : []),
  ];
  drawText(paragraphs, stage.columnWidth, stage.bodyBottom, sheet);
  const view = deck.views.get(slide.view);
  if (view) sheet.add(...mapShapes(view, fadeOf(sheet.book.context.deck, view.id), sheet));
}

function drawText(paragraphs: Paragraph[], width: number, bottom: number, sheet: Sheet): void {
  if (paragraphs.length === 0) return;
  const y = headBottom(sheet) + headGap;
  sheet.layout = 'text';
  const box = { x: stage.margin, y, width, height: bottom - y };
  sheet.add(textBox(sheet, { part: 'text' }, box, paragraphs, { placeholder: 'body 1' }));
}

/** What limits the text: its status when that is not the usual one, and how the date is known. */
function caveats(event: StoryEvent, sheet: Sheet): Paragraph[] {
  const unusual = unusualStatus(event);
  const status = unusual && sheet.book.context.words.status[unusual];
  if (!status && !event.dateNote) return [];
  const runs = [
    ...(status ? [{ text: `${status}. `, font: strong }] : []),
    ...(event.dateNote ? [{ text: event.dateNote, font: note }] : []),
  ];
  return [{ runs, leading: note.leading, before: 16 }];
}
