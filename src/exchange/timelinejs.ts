/** A story for TimelineJS 3: https://timeline.knightlab.com/docs/json-format.html */

import { provenanceLine } from '../story/provenance.ts';
import type { Media, Place, Story, StoryEvent } from '../story/story.ts';
import { wordsFor } from '../words/words.ts';
import { type Exported, type ExportOptions, Losses, spokenDate, withoutLocators } from './exported.ts';
import { escapeHtml, harmlessText } from './html.ts';
import { eraDates, timelineDates } from './timelinejs-date.ts';
import { eventHtml } from './timelinejs-text.ts';

export interface TimelineOptions extends ExportOptions {
  /** What stands before the names of the story's own files; nothing: they are relative to the story's folder. */
  media?: string;
}

/**
 * Title, events and eras as JSON. Texts that TimelineJS takes for HTML are HTML of a few tags, with everything an author
 * wrote escaped; it makes no links of its own (`autolink`). Lanes are its groups, spans its eras.
 */
export function writeTimelineJs(story: Story, options: TimelineOptions): Exported {
  const losses = new Losses();
  const eras = story.spans.flatMap(span => {
    const dates = eraDates({ ...span, timezone: story.timezone });
    if (!dates) losses.add('spans with an open end', span.id);
    else if (span.text.length > 0) losses.add('texts of spans', span.id);
    return dates ? [{ ...dates, text: { headline: escapeHtml(span.title) } }] : [];
  });
  const events = story.events.map(event => eventSlide(event, story, options.media ?? '', losses));
  partsLost(story, losses);
  const timeline = {
    ...(options.provenance ? { chronodeck: provenanceLine(options.provenance) } : {}),
    title: titleSlide(story),
    events,
    ...(eras.length > 0 ? { eras } : {}),
  };
  return { text: `${JSON.stringify(timeline, undefined, 2)}\n`, lost: losses.lines() };
}

function titleSlide(story: Story) {
  const { title, subtitle, summary, warning, authors, asOf, licence } = story;
  const words = wordsFor(story.language);
  const until = asOf && words.asOf(spokenDate(asOf, story));
  const lines = [subtitle, warning, summary, [words.list(authors), until, licence].filter(Boolean).join(' · ')];
  const text = lines.flatMap(line => (line ? [`<p>${escapeHtml(line)}</p>`] : [])).join('');
  return { unique_id: 'title', autolink: false, text: { headline: escapeHtml(title), ...(text ? { text } : {}) } };
}

function eventSlide(event: StoryEvent, story: Story, base: string, losses: Losses) {
  const { id, date, dateLabel, title, lane } = event;
  whatIsLost(event, losses);
  const shown = event.media[0];
  const media = shown && event.warning === undefined ? mediaOf(shown, base, story) : undefined;
  const location = locationOf(event, story);
  const text = eventHtml(event, story);
  const dates = timelineDates(date, story, dateLabel);
  const group = lane === undefined ? undefined : harmlessText(lane);
  if (group !== lane || (dateLabel !== undefined && harmlessText(dateLabel) !== dateLabel))
    losses.add('angle brackets in lanes and dates, written as ‹ ›', id);
  return {
    unique_id: id,
    autolink: false,
    ...dates,
    text: { headline: escapeHtml(title), ...(text ? { text } : {}) },
    ...(group === undefined ? {} : { group }),
    ...(media ? { media } : {}),
    ...(location ? { location } : {}),
  };
}

/** `alt` and `title` are attributes and plain text, `caption` and `credit` HTML. */
function mediaOf({ file, url, alt, caption, credit, licence }: Media, base: string, { language }: Story) {
  const path = file?.split('/').map(encodeURIComponent).join('/');
  // TimelineJS puts some addresses between single quotes.
  const address = (path === undefined ? new URL(url ?? '').href : base + path).replaceAll("'", '%27');
  const terms = [credit, licence].filter(Boolean).join(wordsFor(language).comma);
  return {
    url: address,
    alt,
    title: caption ?? alt,
    ...(caption === undefined ? {} : { caption: escapeHtml(caption) }),
    ...(terms ? { credit: escapeHtml(terms) } : {}),
  };
}

/** TimelineJS has a place for this and does not show it; maps made from its files do. */
function locationOf({ places }: StoryEvent, story: Story) {
  const at = places.flatMap(place => story.places.get(place) ?? []).find((place: Place) => place.at);
  return at?.at && { name: at.name, lat: at.at[0], lon: at.at[1] };
}

function whatIsLost(event: StoryEvent, losses: Losses): void {
  const { id, media, warning, places, people, tags, table, notes } = event;
  if (media.length > 1) losses.add('media after the first', id);
  if (media.length > 0 && warning !== undefined) losses.add('media under a warning, which TimelineJS cannot cover', id);
  else if (media[0]?.file !== undefined) losses.add('the files of media, which are named and not included', id);
  if (places.length > 1) losses.add('places after the first', id);
  if (people.length > 0) losses.add('people', id);
  if (tags.length > 0) losses.add('tags', id);
  if (table) losses.add('tables', id);
  if (notes.length > 0) losses.add('speaker notes', id);
  withoutLocators(event, losses);
}

/** What belongs to the story as a whole. */
function partsLost({ acts, method, corrections, credits, people, map }: Story, losses: Losses): void {
  for (const act of acts) if (act.title) losses.add('acts', act.id);
  const parts = { method, corrections, credits, people: [...people], 'map layers': map.layers };
  for (const [part, content] of Object.entries(parts)) if (content.length > 0) losses.add('parts of the story', part);
}
