/** TimelineJS JSON, version 3: https://timeline.knightlab.com/docs/json-format.html */

import { type DateEnds, type DatePlace, edtfOf, joinDates } from './dates.ts';
import { Fields } from './fields.ts';
import type { Losses } from './losses.ts';
import { checkCount, emptySlide, type Slide, type SlidePlace, type Timeline } from './slide.ts';
import { edtfOfText } from './written-dates.ts';

/** Reads the value of a version 3 file: a map with `events`, or the list alone. */
export function readTimelineJson(value: unknown, losses: Losses): Timeline {
  const top = new Fields(Array.isArray(value) ? { events: value } : value, '', losses);
  // How time is drawn follows from the dates here; what the file was exported from is no part of it.
  top.skip('scale', 'chronodeck');
  const title = titleOf(top, losses);
  const slides = (field: string, noun: string) => {
    const list = top.list(field);
    checkCount(list.length);
    return list.flatMap((item, index) => {
      const where = `${noun} ${index + 1}`;
      if (typeof item === 'object' && item !== null && !Array.isArray(item)) {
        return [slideOf(new Fields(item, where, losses), losses)];
      }
      if (item !== null) losses.lost(where, field, `no slide: ${JSON.stringify(item).slice(0, 100)}`);
      return [];
    });
  };
  const timeline: Timeline = {
    format: 'TimelineJS JSON',
    events: slides('events', 'slide'),
    eras: slides('eras', 'era'),
  };
  top.rest();
  return title ? { ...timeline, title } : timeline;
}

/** The title slide, which some files have as text alone. */
function titleOf(top: Fields, losses: Losses): Slide | undefined {
  const where = 'title slide';
  const headline = top.text('title');
  if (headline !== '') return { ...emptySlide(where), headline };
  return top.has('title') ? slideOf(new Fields(top.value('title'), where, losses), losses) : undefined;
}

function slideOf(slide: Fields, losses: Losses): Slide {
  const { where } = slide;
  const text = slide.map('text', 'text');
  const dates = datesOf(slide, losses);
  const media = slide.map('media', 'url');
  const shown = {
    url: media.text('url'),
    caption: media.text('caption'),
    credit: media.text('credit'),
    alt: media.text('alt'),
    title: media.text('title'),
    link: media.text('link'),
  };
  const place = placeOf(slide);
  const label = slide.text('display_date');
  if (label !== '' && dates.label !== '' && label !== dates.label) {
    losses.lost(where, 'start_date.display_date', `“${dates.label}”: the slide has its own`);
  }
  const read: Slide = {
    ...emptySlide(where),
    ...(dates.date === undefined ? {} : { date: dates.date }),
    dateLabel: label || dates.label,
    headline: text.text('headline') || slide.text('headline'),
    text: text.text('text'),
    autolink: slide.text('autolink') !== 'false',
    id: slide.text('unique_id', 'uniqueid'),
    lane: slide.text('group'),
    media: Object.values(shown).some(part => part !== '') ? [shown] : [],
    ...(place ? { place } : {}),
  };
  for (const part of [text, media, slide]) part.rest();
  return read;
}

function datesOf(slide: Fields, losses: Losses): { date?: string; label: string } {
  const start = endOf(slide, 'start_date', losses);
  const end = endOf(slide, 'end_date', losses);
  const ends: DateEnds = { where: slide.where, losses, end: 'end_date' };
  const date = joinDates(start.date, end.date, ends);
  const label = [start.label, end.label].filter(Boolean).join(' – ');
  return { ...(date === undefined ? {} : { date }), label };
}

function endOf(
  slide: Fields,
  field: 'start_date' | 'end_date',
  losses: Losses,
): { date: string | undefined; label: string } {
  const place: DatePlace = { where: slide.where, losses, name: part => `${field}.${part}` };
  const whole = slide.text(field);
  if (whole !== '') return { date: edtfOfText(whole, '', place), label: '' };
  const parts = slide.map(field);
  const text = (part: string) => parts.text(part);
  const label = text('display_date');
  const date = edtfOf(
    {
      year: text('year'),
      month: text('month'),
      day: text('day'),
      hour: text('hour'),
      minute: text('minute'),
      second: text('second'),
      millisecond: text('millisecond'),
    },
    place,
  );
  parts.rest();
  return { date, label };
}

function placeOf(slide: Fields): SlidePlace | undefined {
  const location = slide.map('location', 'name');
  const place = {
    name: location.text('name'),
    lat: location.text('lat', 'latitude'),
    lon: location.text('lon', 'lng', 'longitude'),
  };
  location.rest();
  return Object.values(place).some(part => part !== '') ? place : undefined;
}
