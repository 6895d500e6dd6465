/** What of a story may be published: without drafts, private events and speaker notes, and without what only those knew. */

import { picks, settled } from './cut.ts';
import { stems } from './ids.ts';
import { peopleIn, placesIn } from './membership.ts';
import type { Story, StoryEvent } from './story.ts';

/** The story for everybody; `undefined` when no event is left. */
export function publicStory(story: Story): Story | undefined {
  const events = story.events.filter(event => !event.private).map(event => ({ ...event, notes: [] }));
  if (events.length === 0) return undefined;
  const hidden = [...story.events.filter(event => event.private), ...story.drafts];
  const acts = story.acts.filter(act => events.some(event => event.act === act.id));
  const gone = new Set([...hidden, ...story.acts.filter(act => !acts.includes(act))].map(({ id }) => id));

  const people = withoutThose(
    story.people,
    namedBy(hidden, event => peopleIn(event, story)),
    namedBy(events, event => peopleIn(event, story)),
  );
  const shown = namedBy(events, placesIn);
  const stretches = [...story.places.values()]
    .filter(place => shown.has(place.id))
    .flatMap(place => place.between ?? []);
  const places = withoutThose(story.places, namedBy(hidden, placesIn), new Set([...shown, ...stretches]));
  const rest = unlinked({ ...story, people, places, acts, events, drafts: [] }, gone);
  const { sources: _, ...citing } = rest;
  const measures = measuresOf(story, hidden, events, acts);
  const hosts = namedBy(events, hostsIn);
  return {
    ...rest,
    sources: withoutThose(story.sources, citedIn(hidden), citedIn(citing)),
    sides: withoutThose(story.sides, sidesOf(story), sidesOf({ people, measures })),
    allowHosts: story.allowHosts.filter(host => hosts.has(host) || !namedBy(hidden, hostsIn).has(host)),
    measures,
    cuts: cutsOf(rest, gone, story),
  };
}

/** Measures with the categories that anybody may know of. */
function measuresOf(story: Story, hidden: StoryEvent[], events: StoryEvent[], acts: Story['acts']): Story['measures'] {
  const measures = withoutThose(story.measures, namedBy(hidden, measuresIn), namedBy(events, measuresIn));
  return new Map(
    [...measures].map(([id, measure]) => {
      const counted = (event: StoryEvent) => categoriesIn(event, id);
      const categories = withoutThose(measure.categories, namedBy(hidden, counted), namedBy(events, counted));
      return [id, settled({ ...measure, categories }, events, acts)];
    }),
  );
}

/** The entries but those that only what is hidden names. */
function withoutThose<Entry>(
  entries: ReadonlyMap<string, Entry>,
  hidden: ReadonlySet<string>,
  named: ReadonlySet<string>,
) {
  return new Map([...entries].filter(([id]) => named.has(id) || !hidden.has(id)));
}

function namedBy(events: StoryEvent[], idsIn: (event: StoryEvent) => string[]): Set<string> {
  return new Set(events.flatMap(idsIn));
}

function measuresIn({ figures }: StoryEvent): string[] {
  return figures.map(({ measure }) => measure);
}

function categoriesIn({ figures }: StoryEvent, measure: string): string[] {
  const readings = figures.filter(figure => figure.measure === measure).flatMap(figure => figure.readings);
  return readings.flatMap(({ values }) => [...values.keys()]);
}

function hostsIn({ media }: StoryEvent): string[] {
  return media.flatMap(({ loads }) => (loads === undefined ? [] : new URL(loads).host));
}

function sidesOf({ people, measures }: Pick<Story, 'people' | 'measures'>): Set<string> {
  const categories = [...measures.values()].flatMap(measure => [...measure.categories.values()]);
  return new Set([...people.values(), ...categories].flatMap(({ side }) => side ?? []));
}

/** Shorter versions as far as they still hold something, picking nothing that only what is hidden names. */
function cutsOf(story: Story, gone: ReadonlySet<string>, whole: Story): Story['cuts'] {
  const names = (event: StoryEvent) => [...event.tags, ...placesIn(event), ...peopleIn(event, whole)];
  const shown = namedBy(story.events, names);
  const named = namedBy([...whole.events, ...whole.drafts], names);
  const kept = (id: string) => !gone.has(id) && (shown.has(id) || !named.has(id));
  const cuts = [...story.cuts].map(([id, cut]) => [id, { ...cut, pick: cut.pick.filter(kept) }] as const);
  return new Map(cuts.filter(([, cut]) => story.events.some(event => picks(cut, event, story))));
}

/** The sources that anything in a value cites. */
function citedIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const look = (inside: unknown): void => {
    if (typeof inside !== 'object' || inside === null) return;
    if ('source' in inside && typeof inside.source === 'string') found.add(inside.source);
    for (const part of inside instanceof Map ? inside.values() : Object.values(inside)) look(part);
  };
  look(value);
  return found;
}

/** The same value; what linked to one of the ids, or to one of its further slides, is plain text. */
function unlinked<Value>(value: Value, ids: ReadonlySet<string>): Value {
  const isGone = (href: string) =>
    href.startsWith('#') && [href.slice(1), ...stems(href.slice(1))].some(id => ids.has(id));
  const through = (inside: unknown): unknown => {
    if (Array.isArray(inside)) {
      return inside.flatMap(item =>
        isLink(item) && isGone(item.href) ? (through(item.children) as unknown[]) : [through(item)],
      );
    }
    if (inside instanceof Map) return new Map([...inside].map(([key, item]) => [key, through(item)]));
    if (typeof inside !== 'object' || inside === null) return inside;
    return Object.fromEntries(Object.entries(inside).map(([key, item]) => [key, through(item)]));
  };
  return through(value) as Value;
}

function isLink(value: unknown): value is { href: string; children: unknown[] } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'link';
}
