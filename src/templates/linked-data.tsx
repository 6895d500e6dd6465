/** @jsxImportSource preact */
/** What a page tells search engines of its story: https://schema.org as JSON-LD, which is data and runs nowhere. */

import { doubtOf, textOf } from '../deck/cards.ts';
import { defined } from '../story/defined.ts';
import type { Place, Source, StoryEvent } from '../story/story.ts';
import type { StoryDate } from '../time/date.ts';
import { isoDate } from '../time/iso.ts';
import { type Context, dateWords } from './context.ts';
import { scriptJson } from './script-json.ts';

export function LinkedData({ context }: { context: Context }) {
  const json = scriptJson(linkedData(context));
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** An article about events. Of dates only what is known for certain stands as a date; the rest is said in words. */
export function linkedData(context: Context) {
  const { story, references } = context.deck;
  const { title, subtitle, summary, language, authors, published, licence, corrections } = story;
  const zone = story.timezone;
  return defined({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    alternativeHeadline: subtitle,
    description: summary,
    inLanguage: language,
    author: authors.length > 0 ? authors : undefined,
    datePublished: published && isoDate(published, zone),
    dateModified: isoOf(corrections.at(-1)?.date, zone),
    copyrightNotice: licence,
    about: story.events.map(event => eventData(event, context)),
    citation: references.map(({ source }) => sourceData(source, zone)),
  });
}

function eventData(event: StoryEvent, context: Context) {
  const { story } = context.deck;
  const { id, title, date, dateLabel } = event;
  const dates = datesOf(date, story.timezone);
  const words = dates.startDate === undefined ? dateWords(context, date, 'long', dateLabel) : undefined;
  const places = event.places.flatMap(place => story.places.get(place) ?? []);
  return defined({
    '@type': 'Event',
    url: `#${id}`,
    name: title,
    ...dates,
    disambiguatingDescription: [words, doubtOf(event, context.words)].filter(Boolean).join(' · ') || undefined,
    description: textOf(event) || undefined,
    location: places.length > 0 ? places.map(placeData) : undefined,
  });
}

/** A start without its end would be a day for what may have lasted; both, or a date that is one. */
function datesOf(date: StoryDate, zone: string): { startDate?: string | undefined; endDate?: string | undefined } {
  if (date.form === 'point') return defined({ startDate: isoDate(date, zone) });
  const [startDate, endDate] = [date.start, date.end].map(end => typeof end === 'object' && isoDate(end, zone));
  return startDate && endDate ? { startDate, endDate } : {};
}

function placeData({ name, at }: Place) {
  const geo = at && { '@type': 'GeoCoordinates', latitude: at[0], longitude: at[1] };
  return defined({ '@type': 'Place', name, geo });
}

function sourceData({ title, publisher, author, url, archived, date, language }: Source, zone: string) {
  return defined({
    '@type': 'CreativeWork',
    name: title,
    publisher: { '@type': 'Organization', name: publisher },
    author,
    url: url ?? archived,
    datePublished: isoOf(date, zone),
    inLanguage: language,
  });
}

function isoOf(date: StoryDate | undefined, zone: string): string | undefined {
  return date?.form === 'point' ? isoDate(date, zone) : undefined;
}
