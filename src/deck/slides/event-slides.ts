/** One event, its slides, in the order of the format: the event itself, accounts, figures, media, quote, table. */

import type { Citation, Prose } from '../../story/prose.ts';
import type { EventStatus, Place, Story, StoryEvent } from '../../story/story.ts';
import { daysOf } from '../../time/calendar.ts';
import { civilOf } from '../../time/zone.ts';
import { wordsFor } from '../../words/words.ts';
import type { EventSlide, Slide, SlideHead } from '../deck.ts';
import type { Atlas } from '../map/atlas.ts';
import type { MapView } from '../map/map.ts';
import { drawView } from '../map/map-view.ts';
import type { Faces } from '../text/faces.ts';
import { linesOfText } from '../text/fit.ts';
import { heightOf, pour, type Setting } from '../text/flow.ts';
import { type FittedHeadline, fitHeadline, type HeadlineSize } from '../text/headline.ts';
import { stage, type } from '../text/type.ts';
import { claimsSlides } from './claims-slides.ts';
import { candidatesOf, disputedSlides } from './disputed-slides.ts';
import { figuresSlides } from './figures-slides.ts';
import { leadWith } from './lead.ts';
import { type Lens, planLens } from './lens.ts';
import type { LensDesk } from './lens-choice.ts';
import { cardsHeight, linkCards } from './link-cards.ts';
import { mediaSlides, type Size } from './media-slides.ts';
import { quoteSlides } from './quote-slides.ts';
import { tableSlides } from './table-slides.ts';

/** What planning needs besides the story. Without an atlas there are no maps. */
export interface Workshop {
  story: Story;
  faces: Faces;
  atlas?: Atlas;
  numbers: Map<string, number>;
  lenses: LensDesk;
  /** Of the picture files that could be read. */
  pictures?: Map<string, Size>;
  /** Large views, collected while slides are planned. */
  views: Map<string, MapView>;
  smallViews: Map<string, MapView>;
}

/** px on the stage; the theme sets the same. */
const locatorSize = { width: 300, height: 150 };
export const smallSize = { width: 420, height: 340 };
/** Height of a lens above a locator, px. */
const shortLens = 296;
/** Height that a headline may take before its type becomes smaller: four lines of the usual one, px. */
const headRoom = 4 * type.headline.leading;
export const headGap = 16;
export const blockGap = 14;
const caveatGap = 16;

/** @param number 1-based place of the event in the story */
export function eventSlides(event: StoryEvent, number: number, workshop: Workshop): Slide[] {
  const head = {
    title: event.title,
    act: event.act,
    event,
    number,
    ...dayOf(event, workshop.story),
  };
  const candidates = candidatesOf(event, workshop.story);
  const disputed = candidates.length > 1 && workshop.atlas && event.show !== 'event';
  const accounts = disputed ? event.claims.filter(claim => !claim.place) : event.claims;
  const own = disputed ? disputedSlides(event, head, candidates, workshop) : textSlides(event, head, workshop);
  const carded = own.flatMap(slide => (slide.kind === 'event' ? slide.cards.map(({ media }) => media) : []));
  const media = event.media.filter(one => !carded.includes(one));
  const slides = [
    ...own,
    ...claimsSlides(event, accounts, head, workshop),
    ...figuresSlides(event, head, workshop),
    ...mediaSlides(event, head, workshop, media),
    ...quoteSlides(event, head, workshop),
    ...tableSlides(event, head, workshop),
  ];
  return leadWith(slides, event);
}

export type EventHead = Pick<SlideHead, 'title' | 'act' | 'number' | 'day'> & { event: StoryEvent };

/** Day count from `dayOne`, inside the stretch from it to the end of the last act that is not an aside. */
function dayOf(event: StoryEvent, story: Story): { day?: number } {
  if (!story.dayOne || story.acts.find(act => act.id === event.act)?.aside) return {};
  const dayAt = (instant: number) => daysOf(civilOf(instant, story.timezone));
  const day = dayAt(event.date.earliest) - dayAt(story.dayOne.earliest) + 1;
  return day >= 1 && dayAt(event.date.latest) === dayAt(event.date.earliest) ? { day } : {};
}

/** What is left to show of an event's text. */
interface TextPiece {
  text: Prose;
  /** To stand after its last paragraph. */
  citations: Citation[];
  /** Number of the first part. */
  from: number;
}

/** The text of an event, or a piece of it, on as many slides as it needs. */
export function textSlides(
  event: StoryEvent,
  head: EventHead,
  workshop: Workshop,
  { text, citations, from }: TextPiece = { text: event.text, citations: event.sources, from: 1 },
): EventSlide[] {
  const { faces, lenses, numbers } = workshop;
  const fullLens = planLens(event, lenses);
  const width = fullLens ? stage.columnWidth : 2 * stage.columnWidth;
  const setting: Setting = { faces, numbers, style: type.prose, gap: blockGap };
  const notes = caveatHeight(event, width, workshop);
  const view = locatorOf(event, workshop);
  const headOf = (part: number) => headlineOf(event.title, part, width, workshop);
  const roomIn = (part: number) => stage.bodyBottom - stage.headTop - headOf(part).height - headGap - notes;
  const withLocator = roomIn(from) - locatorSize.height - 24;
  const cited = withCitations(text, citations);
  const whole = heightOf(cited, width, setting);
  // Citations that follow a list have a line of their own.
  const standing = cited === text && citations.length > 0 ? blockGap + type.prose.leading : 0;
  const parts = pour(cited, index => ({ width, height: roomIn(index + from) }), setting);
  const above = stage.bodyBottom - roomIn(from) + whole + standing;
  // Without a lens there is no other place for the map.
  const below = view && !fullLens && whole <= withLocator ? locatorSize.height + 24 : 0;
  const alone = from === 1 && parts.length === 1;
  const cards = alone ? linkCards(event, above, stage.bodyBottom - below, workshop) : [];
  const locator = view && locatorPlace(whole + standing + cardsHeight(cards) <= withLocator, fullLens);
  const lens = locator === 'pane' ? planLens(event, lenses, shortLens) : fullLens;

  return parts.map((body, index) => ({
    ...head,
    ...namedSize(headOf(index + from)),
    kind: 'event',
    level: index + from === 1 ? 3 : 4,
    id: index + from === 1 ? event.id : `${event.id}-${index + from}`,
    part: index + from,
    body: withoutCitations(body, citations),
    citations: index === parts.length - 1 ? citations : [],
    ...(view && locator && index === 0 ? { locator: { view, place: locator } } : {}),
    ...(lens ? { lens } : {}),
    cards,
  }));
}

/** A headline and its height; that of a further part has "(continued)" behind it. */
export function headlineOf(title: string, part: number, width: number, { story, faces }: Workshop): FittedHeadline {
  const { continued } = wordsFor(story.language);
  return fitHeadline(faces, part > 1 ? `${title} (${continued})` : title, width, headRoom);
}

/** What a slide needs to know of its headline. */
export function namedSize({ headline }: FittedHeadline): { headline?: HeadlineSize } {
  return headline ? { headline } : {};
}

/** Under the text when there is room, else under a lens that shows fewer neighbours. */
function locatorPlace(roomUnderText: boolean, lens: Lens | undefined): 'text' | 'pane' | undefined {
  if (roomUnderText) return 'text';
  return lens && 'pane';
}

/** The text with the `sources` numbers where the slide shows them: after the last paragraph. */
export function withCitations(text: Prose, citations: Citation[]): Prose {
  const last = text.at(-1);
  if (citations.length === 0 || last?.type !== 'paragraph') return text;
  return [...text.slice(0, -1), { ...last, children: [...last.children, { type: 'cite', citations }] }];
}

/** Undoes `withCitations`, for the part of a text that ends with them. */
export function withoutCitations(text: Prose, citations: Citation[]): Prose {
  const last = text.at(-1);
  const end = last?.type === 'paragraph' ? last.children.at(-1) : undefined;
  if (last?.type !== 'paragraph' || end?.type !== 'cite' || end.citations !== citations) return text;
  return [...text.slice(0, -1), { ...last, children: last.children.slice(0, -1) }];
}

/** Height of what limits the text, under it: an unusual status, and how the date is known. */
export function caveatHeight(event: StoryEvent, width: number, { story, faces }: Workshop): number {
  const status = unusualStatus(event);
  const text = [status && `${wordsFor(story.language).status[status]}.`, event.dateNote].filter(Boolean).join(' ');
  const lines = linesOfText(faces, text, { ...type.note, weight: 600 }, width);
  return lines === 0 ? 0 : lines * type.note.leading + caveatGap;
}

/** The status when it is not the one that readers take for granted. */
export function unusualStatus({ status }: StoryEvent): EventStatus | undefined {
  return status === 'reported' || status === 'confirmed' ? undefined : status;
}

function locatorOf(event: StoryEvent, { story, atlas, faces }: Workshop): MapView | undefined {
  const places = mappedPlaces(event.places, story);
  if (!atlas || places.length === 0) return undefined;
  const now = places.map(place => place.id);
  return drawView(
    { id: `${event.id}-locator`, ...locatorSize, places, now, extent: 'region', compact: true },
    atlas,
    faces,
  );
}

/** Places with coordinates; a stretch counts as its two ends. */
export function mappedPlaces(ids: string[], story: Story): Place[] {
  const all = ids.flatMap(id => story.places.get(id)?.between ?? [id]);
  return [...new Set(all)].map(id => story.places.get(id)).filter(place => place?.at !== undefined) as Place[];
}
