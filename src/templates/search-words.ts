/** What go-to finds a slide by, besides title and date. */

import type { Deck, Slide } from '../deck/deck.ts';
import { nameOf } from '../deck/slides/voice.ts';
import { plainText } from '../story/markdown.ts';
import type { Person, Story, StoryEvent } from '../story/story.ts';

/** Lower case; empty for slides that have nothing of their own. */
export function searchWords(slide: Slide, { story }: Deck): string {
  const words = slide.event && slide.id === slide.event.id ? eventWords(slide.event, story) : [];
  return [...words, ...ownWords(slide, story)].filter(Boolean).join(' ').toLowerCase();
}

/** EDTF, people, places, tags. */
function eventWords(event: StoryEvent, story: Story): string[] {
  const people = event.people.flatMap(id => spellings(story.people.get(id)));
  const places = event.places.map(id => story.places.get(id)?.name ?? '');
  return [event.date.text, ...people, ...places, ...event.tags];
}

function ownWords(slide: Slide, story: Story): string[] {
  switch (slide.kind) {
    case 'cast': {
      const names = slide.columns
        .flat()
        .flatMap(({ entries }) => entries.flatMap(entry => (entry.kind === 'names' ? entry.names : [entry.name])));
      const people = [...story.people.values()].filter(person => names.includes(nameOf(person)));
      return people.flatMap(spellings);
    }
    case 'media':
      return slide.covered
        ? [slide.media.caption ?? '']
        : [slide.media.caption ?? '', slide.media.title ?? '', slide.media.alt];
    case 'event':
      return slide.cards.flatMap(({ media, name }) => [name, media.caption ?? '', media.alt]);
    case 'quote':
      return [plainText(slide.words), slide.voice?.name ?? ''];
    case 'table':
      return [slide.caption ?? '', ...slide.columns.map(({ label }) => label), ...slide.rows.map(row => row[0] ?? '')];
    default:
      return [];
  }
}

/** All spellings of a name; of those to redact the role alone. */
function spellings(person: Person | undefined): string[] {
  if (!person) return [];
  return person.redact ? [nameOf(person)] : [person.name, ...person.also];
}
