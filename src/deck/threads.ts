/** What a reader may follow through a deck: a person, a place or a tag, with the events that belong to it. */

import { peopleIn, placesIn } from '../story/membership.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import { nameOf } from './slides/voice.ts';

export type ThreadKind = 'person' | 'place' | 'tag';

export interface Thread {
  kind: ThreadKind;
  /** `person:nazarov`, `place:khorog`, `tag:talks`. */
  key: string;
  name: string;
  /** Other spellings of the name. */
  also: string[];
  /** Numbers of its events, from 1, in order. */
  events: number[];
}

/** Every person, place and tag that an event names: people, places, tags, in each kind those with most events first. */
export function threadsOf(story: Story): Thread[] {
  const people = [...story.people.values()].map(person => {
    const also = person.redact ? [] : person.also;
    return thread(story, 'person', person.id, nameOf(person), also, event => peopleIn(event, story));
  });
  const places = [...story.places.values()].map(({ id, name }) => thread(story, 'place', id, name, [], placesIn));
  const words = [...new Set(story.events.flatMap(event => event.tags))];
  const tags = words.map(word => thread(story, 'tag', word, word, [], event => event.tags));
  return [people, places, tags].flatMap(kind =>
    kind.filter(one => one.events.length > 0 && one.name !== '').sort((a, b) => b.events.length - a.events.length),
  );
}

function thread(
  { events }: Story,
  kind: ThreadKind,
  id: string,
  name: string,
  also: string[],
  named: (event: StoryEvent) => string[],
): Thread {
  const own = events.flatMap((event, index) => (named(event).includes(id) ? [index + 1] : []));
  return { kind, key: `${kind}:${id}`, name, also, events: own };
}
