/** From a checked story to a deck: the one function of this folder that others call. */

import type { Act, Story } from '../story/story.ts';
import { wordsFor } from '../words/words.ts';
import type { Deck, Slide, Stack } from './deck.ts';
import type { Atlas } from './map/atlas.ts';
import { drawView } from './map/map-view.ts';
import { marginsIn } from './map/margins.ts';
import { numberReferences } from './references.ts';
import { planRibbon } from './ribbon.ts';
import { actSlides } from './slides/act-slides.ts';
import { castSlides } from './slides/cast-slides.ts';
import { closingSlides } from './slides/closing-slides.ts';
import { eventSlides, mappedPlaces, smallSize, type Workshop } from './slides/event-slides.ts';
import { setUpLenses } from './slides/lens-choice.ts';
import type { Size } from './slides/media-slides.ts';
import { seriesSlides } from './slides/series-slides.ts';
import { titleSlide } from './slides/title-slide.ts';
import type { Faces } from './text/faces.ts';
import { stage } from './text/type.ts';

export interface Resources {
  faces: Faces;
  /** Without it the deck has no maps. */
  atlas?: Atlas;
  /** Sizes of the story's picture files, px, by name; what is not here is drawn as large as its place. */
  pictures?: Map<string, Size>;
}

/** Arranges a story. Deterministic: the same story and resources give the same deck. */
export function planDeck(story: Story, { faces, atlas, pictures }: Resources): Deck {
  const references = numberReferences(story);
  const numbers = new Map(references.map(reference => [reference.source.id, reference.number]));
  const workshop: Workshop = {
    story,
    faces,
    ...(atlas ? { atlas } : {}),
    ...(pictures ? { pictures } : {}),
    numbers,
    lenses: setUpLenses(story, faces),
    views: new Map(),
    smallViews: new Map(),
  };
  const stacks = [
    { id: 'opening', slides: [...openingSlides(workshop), ...castSlides(workshop)] },
    ...story.acts.map((act, index) => actStack(act, index + 1, workshop)),
    { id: 'closing', slides: closingSlides(references, workshop) },
  ].filter(stack => stack.slides.length > 0);
  return {
    story,
    stacks,
    slides: stacks.flatMap(stack => stack.slides),
    ribbon: planRibbon(story, faces),
    views: workshop.views,
    smallViews: workshop.smallViews,
    references,
    numbers,
  };
}

function openingSlides({ story, atlas, faces, views, smallViews }: Workshop): Slide[] {
  const title = titleSlide(story, faces);
  const places = mappedPlaces([...story.places.keys()], story);
  if (!atlas || places.length === 0) return [title];
  const bottom = stage.height - stage.ribbonTop + 16;
  const shared = { width: stage.width, height: stage.height, bar: true } as const;
  const news = mainPlaces(story);
  const clear = marginsIn(story.language, { left: 660, top: 40, right: 40, bottom });
  const opening = drawView({ ...shared, id: 'title', clear, places: news, extent: 'region' }, atlas, faces);
  const setting = drawView(
    {
      ...shared,
      id: 'setting',
      clear: { left: 48, top: 170, right: 48, bottom },
      places,
      extent: 'places',
      inset: true,
    },
    atlas,
    faces,
  );
  smallViews.set(
    'setting',
    drawView({ ...smallSize, id: 'setting', places, extent: 'region', bar: true }, atlas, faces),
  );
  views.set('title', opening).set('setting', setting);
  return [
    { ...title, view: 'title' },
    { kind: 'setting', id: 'setting', level: 2, title: wordsFor(story.language).setting, part: 1, view: 'setting' },
  ];
}

/** The places where most happens: those that at least a third as many events name as the most named one. */
export function mainPlaces(story: Story) {
  const counts = new Map<string, number>();
  for (const id of story.events.flatMap(event => event.places)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const frequent = [...counts].filter(([, count]) => count * 3 >= most).map(([id]) => id);
  const mapped = mappedPlaces(frequent, story);
  return mapped.length > 0 ? mapped : mappedPlaces([...story.places.keys()], story).slice(0, 1);
}

function actStack(act: Act, ordinal: number, workshop: Workshop): Stack {
  const { events } = workshop.story;
  const own = events.filter(event => event.act === act.id);
  const slides = [
    ...own.flatMap(event => [
      ...eventSlides(event, events.indexOf(event) + 1, workshop),
      ...seriesSlides(event.id, act.id, workshop),
    ]),
    ...seriesSlides(act.id, act.id, workshop),
  ];
  return {
    id: act.id,
    act,
    slides: act.title === '' ? slides : [...actSlides(act, ordinal, own, workshop), ...slides],
  };
}
