/** Checks that need the whole story: what refers to events and acts, and what nothing refers to. */

import type { Crossing } from './crossing.ts';
import { picks } from './cut.ts';
import { defined } from './defined.ts';
import { eventCitations } from './event-citations.ts';
import { didYouMean } from './nearest.ts';
import type { Sound } from './sound.ts';
import type { Cut, Story, StoryEvent } from './story.ts';

/** The cuts, with picks that lead to nothing reported. A pick of something left out of the story falls away. */
export function cutsFrom(sound: Sound, story: Omit<Story, 'cuts'>, crossing: Crossing): Map<string, Cut> {
  const { events, people, places } = story;
  const tags = new Set(sound.spec.events.flatMap(event => event.tags ?? []));
  const acts = story.acts.map(act => act.id);
  const present = new Set([...events.map(event => event.id), ...acts, ...people.keys(), ...places.keys(), ...tags]);
  const { known, eventIds } = crossing;
  // With other errors, what was left out may be what a cut picks.
  const complete = !crossing.report.failed;
  const declared = new Set([
    ...present,
    ...eventIds,
    ...known.acts.declared,
    ...known.people.declared,
    ...known.places.declared,
  ]);
  return new Map(
    Object.entries(sound.spec.cuts ?? {}).map(([id, spec]) => {
      const path = ['cuts', id];
      const weights = [spec.weight ?? []].flat();
      const pick = (spec.pick ?? []).flatMap((item, index) => {
        if (typeof item !== 'string') {
          weights.push(item.weight);
          return [];
        }
        if (!declared.has(item)) {
          const message = `there is no event, act, person, place or tag \`${item}\``;
          crossing.report.error(
            [...path, 'pick', index],
            message,
            didYouMean(item, declared, 'a cut picks what is in the story'),
          );
        }
        return present.has(item) ? [item] : [];
      });
      if ((spec.pick ?? []).length === 0 && weights.length === 0) {
        crossing.report.error(
          path,
          `the cut \`${id}\` picks nothing`,
          'name events, acts, people, places or tags, or a `weight`',
        );
      }
      const weight = weights.length > 0 ? Math.min(...weights) : undefined;
      const cut: Cut = defined({ title: spec.title, pick, weight, duration: spec.duration });
      if (complete && !events.some(event => picks(cut, event, story))) {
        const message = `the cut \`${id}\` picks no event`;
        crossing.report.error(path, message, 'pick what events name, or a lower `weight`');
      }
      return [id, cut];
    }),
  );
}

/** Reports a `seriesAfter` that names no event or act; one whose event is left out of the story is forgotten. */
export function settleSeries(story: Pick<Story, 'measures' | 'events' | 'acts'>, crossing: Crossing): void {
  const present = new Set([...story.events.map(event => event.id), ...story.acts.map(act => act.id)]);
  const declared = new Set([...present, ...crossing.eventIds, ...crossing.known.acts.declared]);
  for (const measure of story.measures.values()) {
    const after = measure.seriesAfter;
    if (after === undefined || present.has(after)) continue;
    if (!declared.has(after)) {
      const path = ['measures', measure.id, 'seriesAfter'];
      crossing.report.error(
        path,
        `there is no event or act \`${after}\``,
        didYouMean(after, declared, 'use the id of an event or act'),
      );
    }
    delete measure.seriesAfter;
  }
}

/** Warns of sources that nothing cites. */
export function warnOfUncitedSources(crossing: Crossing): void {
  for (const id of crossing.known.sources.declared) {
    if (crossing.cited.has(id)) continue;
    crossing.report.warning(['sources', id], `nothing cites the source \`${id}\``, 'cite it or remove it', {
      part: 'key',
    });
  }
}

/** Warns of an event without any source in a story that has sources. */
export function warnIfUnsourced(event: StoryEvent, path: readonly (string | number)[], crossing: Crossing): void {
  if (crossing.known.sources.declared.size === 0 || eventCitations(event).length > 0) return;
  crossing.report.warning(
    path,
    `the event "${event.title}" has no source`,
    'add `sources`, or `[@source]` in its text',
  );
}

/** Warns of acts without events, and says so when acts are shown in another order than written. */
export function warnOfActs(sound: Sound, acts: Story['acts'], events: StoryEvent[], crossing: Crossing): void {
  const written = sound.spec.acts ?? [];
  written.forEach((act, index) => {
    const path = sound.path('acts', index);
    const empty = !events.some(event => event.act === act.id);
    if (empty) crossing.report.warning(path, `the act \`${act.id}\` has no events`, 'give it events, or remove it');
    const shown = acts.findIndex(({ id }) => id === act.id);
    const before = written[index - 1];
    if (before && shown < acts.findIndex(({ id }) => id === before.id)) {
      crossing.report.note(path, `the act \`${act.id}\` is shown before \`${before.id}\`: acts stand in order of time`);
    }
  });
}
