/** A timeline as a story. */

import { nameEvents } from '../story/ids.ts';
import type { StoryInput } from '../story/schema.ts';
import { slug } from '../story/transliterate.ts';
import { isZone } from '../time/zone.ts';
import { eventFrom, type FieldNames } from './event.ts';
import { FreeIds } from './free-ids.ts';
import { ImportError } from './import-error.ts';
import { type Losses, quoted } from './losses.ts';
import { Places } from './places.ts';
import { markdownOf, plainOf } from './prose.ts';
import type { EventInput, Slide, Timeline } from './slide.ts';

/** Longest story that is read, in characters. */
const maxLength = 5_000_000;

/**
 * The story of a timeline.
 * @param name the file's name without its ending: the title where the file has none
 * @throws ImportError when no event has a date
 */
export function storyOf(timeline: Timeline, name: string, losses: Losses, names: FieldNames): StoryInput {
  const head = headOf(timeline.title, name, losses, names);
  const places = new Places(losses);
  let length = 0;
  const events = timeline.events.map(slide => {
    const event = eventFrom(slide, slide.place && places.idOf(slide.where, slide.place), losses, names);
    length += JSON.stringify(event).length;
    if (length > maxLength) {
      throw new ImportError('the story would have more than 5 million characters', 'divide it into several timelines');
    }
    return event;
  });
  if (!events.some(event => !event.draft)) {
    throw new ImportError(
      events.length === 0 ? 'there is no event in the file' : 'no event in the file has a date that can be read',
      'a timeline needs one at least',
    );
  }
  settleIds(events, timeline.events, losses);
  const spans = timeline.eras.flatMap(era => spanFrom(era, losses, names));
  const ids = spanIds(spans.map(span => span.title));
  const zone = timeline.timezone !== undefined && isZone(timeline.timezone) ? timeline.timezone : undefined;
  return {
    ...head,
    ...(zone === undefined || zone === 'UTC' ? {} : { timezone: zone }),
    ...(places.entries.size === 0 ? {} : { places: Object.fromEntries(places.entries) }),
    ...(spans.length === 0 ? {} : { spans: spans.map((span, index) => ({ id: ids[index] ?? '', ...span })) }),
    events,
  };
}

/** Title, subtitle (what stands behind a line break in the headline) and summary of the title slide. */
function headOf(slide: Slide | undefined, name: string, losses: Losses, names: FieldNames) {
  const where = slide?.where ?? '';
  const place = (field: string) => ({ where, losses, field });
  const [first = '', ...more] = (slide?.headline ?? '').split(/<br\s*\/?>/i);
  const title = plainOf(first, place(names.headline));
  const subtitle = plainOf(more.join(' '), place(names.headline));
  const summary = plainOf(slide?.text ?? '', place(names.text));
  for (const { words, url } of [...title.links, ...subtitle.links, ...summary.links]) {
    losses.lost(where, names.text, `the link of ${quoted(words)} to ${url}: a summary is plain text`);
  }
  if (slide) tellUnused(slide, 'a title', ['date', 'id', 'dateLabel'], losses, names);
  if (title.text === '') losses.changed(where, names.headline, 'there is no title: the name of the file stands in');
  return {
    title: title.text || readableName(name),
    ...(subtitle.text === '' ? {} : { subtitle: subtitle.text }),
    ...(summary.text === '' ? {} : { summary: summary.text }),
  };
}

/** Reports what a slide holds beside its words where a story has no room for it. */
function tellUnused(
  slide: Slide,
  noun: string,
  parts: ('date' | 'id' | 'dateLabel')[],
  losses: Losses,
  names: FieldNames,
): void {
  const { where, media, lane, place, tags, notes } = slide;
  const tell = (field: string, value: string) => {
    if (value !== '') losses.lost(where, field, `${noun} has none: ${quoted(value)}`);
  };
  for (const item of media) {
    for (const [part, value] of Object.entries(item)) tell(names.media[part as keyof typeof item], value);
  }
  for (const part of parts) tell(part === 'id' ? 'id' : names.date, slide[part] ?? '');
  tell(names.group, lane);
  tell('location', [place?.name, place?.lat, place?.lon].filter(Boolean).join(', '));
  tell('tags', tags.join(', '));
  tell('notes', notes);
  tell('quote', slide.quote?.text ?? '');
  for (const [field, value] of Object.entries(slide.fields ?? {})) tell(field, String(value));
}

function readableName(name: string): string {
  const words = name.replace(/[_\s-]+/g, ' ').trim();
  return words === '' ? 'Timeline' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** An id that a story cannot have is spelt in ASCII; one that is taken goes, and the program makes one from date and title. */
function settleIds(events: EventInput[], slides: Slide[], losses: Losses): void {
  events.forEach((event, index) => {
    if (event.id === undefined || /^(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/.test(event.id)) return;
    const spelt = slug(event.id).slice(0, 60).replace(/-$/, '');
    const usable = /[a-z]/.test(spelt);
    losses.changed(
      slides[index]?.where ?? '',
      'id',
      `${quoted(event.id)} cannot be an id${usable ? `; ${spelt} is` : ''}`,
    );
    if (usable) event.id = spelt;
    else delete event.id;
  });
  for (;;) {
    const { mistakes } = nameEvents([], events);
    if (mistakes.length === 0) return;
    for (const { index, message } of mistakes) {
      const event = events[index];
      if (!event) continue;
      losses.changed(slides[index]?.where ?? '', 'id', `${message}; one is made from date and title`);
      delete event.id;
    }
  }
}

function spanFrom(era: Slide, losses: Losses, names: FieldNames): { title: string; date: string; text?: string }[] {
  const { where } = era;
  const title = plainOf(era.headline, { where, losses, field: names.headline }).text;
  const text = markdownOf(era.text, { where, losses, field: names.text });
  tellUnused(era, 'an era', ['id', ...(title === '' ? [] : ['dateLabel' as const])], losses, names);
  if (era.date === undefined) {
    losses.lost(where, names.date, `an era without a date that can be read: ${quoted(title)} is not kept`);
    return [];
  }
  if (title === '') losses.changed(where, names.headline, 'there is none: the date stands in');
  return [{ title: title || era.dateLabel || era.date, date: era.date, ...(text === '' ? {} : { text }) }];
}

function spanIds(titles: string[]): string[] {
  const free = new FreeIds();
  return titles.map(title => {
    const spelt = slug(title).slice(0, 60).replace(/-$/, '');
    const base = /[a-z]/.test(spelt) ? spelt : `era${spelt && `-${spelt}`}`;
    return free.idFor(base);
  });
}
