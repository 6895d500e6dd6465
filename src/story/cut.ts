/** Shorter versions of a story: which events a cut picks, and the story that is left. */

import { peopleIn, placesIn } from './membership.ts';
import type { Cut, Story, StoryEvent } from './story.ts';

/** A version that a reader may choose. */
export interface Version {
  /** Missing for the whole story. */
  cut?: string;
  /** Missing for the whole story. */
  title?: string;
  /** How many events it has. */
  events: number;
}

/**
 * Whether a cut picks an event: by its id, its act, one of its people, places or tags, or its weight. A cut holds all
 * that any of its picks holds.
 */
export function picks({ pick, weight }: Cut, event: StoryEvent, story: Pick<Story, 'people'>): boolean {
  if (weight !== undefined && event.weight >= weight) return true;
  const named = new Set([event.id, event.act, ...peopleIn(event, story), ...placesIn(event), ...event.tags]);
  return pick.some(item => named.has(item));
}

/**
 * The story with the events of one cut, the acts that still have any and the people who still occur; title, places,
 * method and corrections as they are. The length is the cut's own: a share of the whole would be a guess.
 * @throws RangeError when the story has no such cut: callers have looked it up.
 */
export function cutStory(story: Story, id: string): Story {
  const cut = story.cuts.get(id);
  if (!cut) throw new RangeError(`no cut ${id} in ${story.name}`);
  const events = story.events.filter(event => picks(cut, event, story));
  const acts = story.acts.filter(act => events.some(event => event.act === act.id));
  const occurring = new Set(events.flatMap(event => peopleIn(event, story)));
  const { duration: _, ...rest } = story;
  return {
    ...rest,
    ...(cut.duration === undefined ? {} : { duration: cut.duration }),
    cut: { id, title: cut.title, whole: story },
    people: new Map([...story.people].filter(([person]) => occurring.has(person))),
    measures: new Map([...story.measures].map(([measure, spec]) => [measure, settled(spec, events, acts)])),
    spans: story.spans.filter(span => overlaps(span.date, events)),
    acts,
    events,
  };
}

/** The whole story and its cuts, with the number of their events; of a story without cuts nothing. */
export function versionsOf(story: Story): Version[] {
  const whole = story.cut?.whole ?? story;
  if (whole.cuts.size === 0) return [];
  const cuts = [...whole.cuts].map(([cut, spec]) => {
    const events = whole.events.filter(event => picks(spec, event, whole)).length;
    return { cut, title: spec.title, events };
  });
  return [{ events: whole.events.length }, ...cuts];
}

/** Ids of the events and acts that a cut leaves out; of the whole story nothing. */
export function leftOut({ cut, events, acts }: Story): string[] {
  if (!cut) return [];
  const kept = new Set([...events, ...acts].map(({ id }) => id));
  return [...cut.whole.events, ...cut.whole.acts].map(({ id }) => id).filter(id => !kept.has(id));
}

/** A measure whose series would stand after something that is not there stands where it does by default. */
export function settled<M extends { seriesAfter?: string }>(measure: M, events: StoryEvent[], acts: Story['acts']): M {
  if ([...events, ...acts].some(({ id }) => id === measure.seriesAfter)) return measure;
  const { seriesAfter: _, ...rest } = measure;
  return rest as M;
}

function overlaps(date: { earliest: number; latest: number }, events: StoryEvent[]): boolean {
  const first = Math.min(...events.map(event => event.date.earliest));
  const last = Math.max(...events.map(event => event.date.latest));
  return date.latest >= first && date.earliest <= last;
}
