/** Cards: what a link to the story, or to one of its events, looks like where links are shared. */

import { plainText } from '../story/prose-reading.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { dateWords } from './dates.ts';
import type { MapView, ViewRequest } from './map/map.ts';
import { drawView } from './map/map-view.ts';
import { marginsIn } from './map/margins.ts';
import { mainPlaces, type Resources } from './plan.ts';
import { candidatesOf } from './slides/disputed-slides.ts';
import { mappedPlaces, unusualStatus } from './slides/event-slides.ts';
import { mainSpan, versionWords } from './slides/title-slide.ts';
import { cardHeadline, cardRoom, cardType, fitCardHeadline } from './text/card-type.ts';
import type { Faces } from './text/faces.ts';
import { linesOfText } from './text/fit.ts';
import type { TypeStyle } from './text/type.ts';
import { wrap } from './text/wrap.ts';

export interface Card {
  /** `card` for the story, which no event may be called; else the event's id. */
  id: string;
  event?: StoryEvent;
  title: string;
  /** px: the largest type in which the title fits. */
  size: number;
  /** The date of the event, the days of the story. */
  date?: string;
  /** What keeps the title from being a plain fact: "Disputed". */
  doubt?: string;
  subtitle?: string;
  /** Under it, small: the story's title on the card of an event, who made it on the story's. */
  foot?: string;
  view?: MapView;
}

/** Id of the story's own card. */
export const storyCard = 'card';

/** Size of the map on a card before it is enlarged to its place: lettering of maps has to be read on a phone, px. */
const mapSize = { width: 312, height: 286 };
/** The same for places that compete: all of them are named. */
const candidatesSize = { width: 416, height: 381 };

/** The card of the story, and one for each event when `events`. */
export function planCards(story: Story, resources: Resources, events: boolean): Card[] {
  return [cardOfStory(story, resources), ...(events ? story.events : []).map(event => cardOf(event, story, resources))];
}

function cardOfStory(story: Story, resources: Resources): Card {
  const { title, subtitle, authors } = story;
  const places = mainPlaces(story);
  const view = draw(
    { id: storyCard, ...mapSize, places, now: places.map(({ id }) => id), extent: 'region' },
    story.language,
    resources,
  );
  return {
    id: storyCard,
    ...fitted(resources, {
      title,
      date: mainSpan(story),
      subtitle,
      foot: [versionWords(story), wordsFor(story.language).list(authors)].filter(Boolean).join(' · '),
      view,
    }),
  };
}

function cardOf(event: StoryEvent, story: Story, resources: Resources): Card {
  return {
    id: event.id,
    event,
    ...fitted(resources, {
      title: event.title,
      date: dateWords(story, event.date, 'long', event.dateLabel),
      doubt: doubtOf(event, wordsFor(story.language)),
      foot: story.title,
      view: draw(placesOf(event, story), story.language, resources),
    }),
  };
}

/** The status when it is not the usual one, and that sources name different places. */
export function doubtOf(event: StoryEvent, words: Words): string | undefined {
  const status = unusualStatus(event);
  const claimed = new Set(event.claims.flatMap(({ place }) => place ?? []));
  const place = claimed.size > 1 && status !== 'disputed' && words.placeDisputed;
  return [status && words.status[status], place].filter(Boolean).join(' · ') || undefined;
}

/** What an event says, in one line without citations. */
export function textOf(event: StoryEvent): string {
  return plainText(event.text).replace(/\s+/g, ' ').trim();
}

/** The places that compete, or those where it happened. */
function placesOf(event: StoryEvent, story: Story): ViewRequest {
  const { id } = event;
  const candidates = candidatesOf(event, story).map(({ place }) => place);
  if (candidates.length > 1) {
    const stretch = event.places.find(place => story.places.get(place)?.between);
    const ends = stretch === undefined ? undefined : story.places.get(stretch)?.between;
    return {
      id,
      ...candidatesSize,
      places: mappedPlaces(candidates, story),
      candidates,
      ...(stretch !== undefined && ends ? { bracket: { place: stretch, ends } } : {}),
      extent: 'places',
    };
  }
  const places = mappedPlaces(event.places, story);
  return { id, ...mapSize, places, now: places.map(place => place.id), extent: 'region', compact: true };
}

function draw(request: ViewRequest, language: string, { atlas, faces }: Resources): MapView | undefined {
  if (!atlas || request.places.length === 0) return undefined;
  const clear = marginsIn(language, { left: 26, top: 8, right: 8, bottom: 30 });
  return drawView({ ...request, clear }, atlas, faces);
}

type Said = Partial<Record<'date' | 'doubt' | 'subtitle' | 'foot', string | undefined>>;

/** Every line shortened to its room, and the title in the type that the rest leaves room for. */
function fitted({ faces }: Resources, { title, view, ...said }: Said & { title: string; view: MapView | undefined }) {
  const width = view ? cardRoom.beside : cardRoom.whole;
  const most = { date: 2, doubt: 1, subtitle: 2, foot: 1 } as const;
  let taken = 0;
  const lines: Said = {};
  for (const part of ['date', 'doubt', 'subtitle', 'foot'] as const) {
    const text = said[part];
    if (!text) continue;
    const style: TypeStyle = cardType[part];
    const short = shorten(faces, text, style, width, most[part]);
    lines[part] = short;
    if (part !== 'foot') taken += linesOfText(faces, short, style, width) * style.leading + cardRoom.gap;
  }
  const room = cardRoom.height - taken;
  const size = fitCardHeadline(faces, title, width, room);
  const style = cardHeadline(size);
  const whole = shorten(faces, title, style, width, Math.floor(room / style.leading));
  return { title: whole, size, ...lines, ...(view ? { view } : {}) } as Omit<Card, 'id' | 'event'>;
}

/** The text as it is where it fits into so many lines, else its beginning. */
function shorten(faces: Faces, text: string, style: TypeStyle, width: number, most: number): string {
  return linesOfText(faces, text, style, width) <= most ? text : wrap(faces, text, style, width, most).join(' ');
}
