/** An event whose place is disputed: the candidates on the map, each with those who name it. */

import type { Claim, Story, StoryEvent } from '../../story/story.ts';
import { wordsFor } from '../../words/words.ts';
import type { Candidate, DisputedSlide, Slide } from '../deck.ts';
import { drawView } from '../map/map-view.ts';
import { marginsIn } from '../map/margins.ts';
import { linesOf } from '../text/fit.ts';
import { fill, heightOf, textRuns } from '../text/flow.ts';
import { stage, type } from '../text/type.ts';
import {
  caveatHeight,
  type EventHead,
  headGap,
  headlineOf,
  mappedPlaces,
  namedSize,
  smallSize,
  textSlides,
  type Workshop,
  withCitations,
  withoutCitations,
} from './event-slides.ts';
import { voiceOf } from './voice.ts';

const blockGap = 14;
/** Before each candidate, px. */
const candidatesGap = 14;

/** Disputed places: the ends of a stretch, or the different places that claims name. */
export function candidatesOf(event: StoryEvent, story: Story): Candidate[] {
  const stretch = event.places.flatMap(id => story.places.get(id)?.between ?? []);
  const claimed = event.claims.flatMap(claim => (claim.place ? [claim.place] : []));
  const distinct = new Set([...stretch, ...claimed]);
  const mapped = [...distinct].filter(id => story.places.get(id)?.at);
  if (mapped.length < 2) return [];
  return [...distinct].map(place => ({ place, claims: event.claims.filter(claim => claim.place === place) }));
}

/** The map with its candidates first; text that has no room beside them goes on to ordinary slides of the event. */
export function disputedSlides(
  event: StoryEvent,
  head: EventHead,
  candidates: Candidate[],
  workshop: Workshop,
): Slide[] {
  drawCandidates(event, candidates, workshop);
  const { faces, numbers } = workshop;
  const width = stage.columnWidth;
  const setting = { faces, numbers, style: type.prose, gap: blockGap };
  const headline = headlineOf(event.title, 1, width, workshop);
  const room = stage.bodyBottom - stage.headTop - headline.height - headGap - candidatesHeight(candidates, workshop);
  const note = caveatHeight(event, width, workshop);
  const cited = withCitations(event.text, event.sources);
  const [body, rest] = fill(cited, { width, height: room }, setting);
  const noted = rest.length === 0 && heightOf(cited, width, setting) + note <= room;
  const slide: DisputedSlide = {
    ...head,
    ...namedSize(headline),
    kind: 'disputed',
    level: 3,
    id: event.id,
    part: 1,
    view: event.id,
    body: withoutCitations(body, event.sources),
    citations: rest.length === 0 ? event.sources : [],
    candidates,
    noted,
  };
  if (noted) return [slide];
  const further = {
    text: withoutCitations(rest, event.sources),
    citations: rest.length > 0 ? event.sources : [],
    from: 2,
  };
  return [slide, ...textSlides(event, head, workshop, further)];
}

function candidatesHeight(candidates: Candidate[], workshop: Workshop): number {
  const heights = candidates.map(({ claims }) => {
    const lines = claims.map(claim => linesOf(workshop.faces, claimRuns(claim, workshop), stage.columnWidth));
    return (1 + Math.max(1, sum(lines))) * type.note.leading;
  });
  return candidatesGap * candidates.length + sum(heights);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function claimRuns(claim: Claim, { story, numbers }: Workshop) {
  const by = voiceOf(claim.by, story).name;
  const says = claim.says.flatMap(block => (block.type === 'paragraph' ? block.children : []));
  const cited = claim.sources.length > 0 ? [{ type: 'cite' as const, citations: claim.sources }] : [];
  return [
    { text: `${by}${wordsFor(story.language).colon}`, style: type.note },
    ...textRuns([...says, ...cited], type.note, numbers),
  ];
}

function drawCandidates(
  event: StoryEvent,
  candidates: Candidate[],
  { story, atlas, faces, views, smallViews }: Workshop,
): void {
  if (!atlas) return;
  const ids = candidates.map(candidate => candidate.place);
  const stretch = event.places.find(id => story.places.get(id)?.between);
  const ends = stretch ? story.places.get(stretch)?.between : undefined;
  const notes = Object.fromEntries(candidates.map(candidate => [candidate.place, namesOf(candidate, story)]));
  const request = {
    id: event.id,
    places: mappedPlaces(ids, story),
    candidates: ids,
    notes,
    ...(stretch && ends ? { bracket: { place: stretch, ends } } : {}),
    extent: 'places',
    bar: true,
  } as const;
  const bottom = stage.height - stage.ribbonTop + 16;
  const clear = marginsIn(story.language, { left: stage.columnWidth + 80, top: 60, right: 40, bottom });
  views.set(event.id, drawView({ ...request, width: stage.width, height: stage.height, clear }, atlas, faces));
  smallViews.set(event.id, drawView({ ...request, ...smallSize }, atlas, faces));
}

/** Who names the place, two names a line. */
function namesOf({ claims }: Candidate, story: Story): string[] {
  const names = [...new Set(claims.map(claim => voiceOf(claim.by, story).name))];
  return Array.from({ length: Math.ceil(names.length / 2) }, (_, line) =>
    names.slice(line * 2, line * 2 + 2).join(wordsFor(story.language).comma),
  );
}
