/** TimelineJS JSON of versions 1 and 2: one map `timeline` whose dates are texts. */

import { type DatePlace, joinDates } from './dates.ts';
import { Fields } from './fields.ts';
import type { Losses } from './losses.ts';
import { checkCount, emptySlide, type Slide, type Timeline } from './slide.ts';
import { edtfOfText } from './written-dates.ts';

/** Reads the value of a file of version 1 or 2: a map with `date` and perhaps `era`. */
export function readOldTimeline(value: unknown, losses: Losses): Timeline {
  const top = new Fields(value, 'title slide', losses);
  const type = top.text('type');
  if (type !== '' && type !== 'default') losses.lost('title slide', 'type', `not kept: “${type}”`);
  const list = (field: string, noun: string) => {
    const items = top.list(field);
    checkCount(items.length);
    return items.flatMap((item, index) => {
      const where = `${noun} ${index + 1}`;
      if (typeof item === 'object' && item !== null) return [slideOf(new Fields(item, where, losses), losses)];
      losses.lost(where, field, `no slide: ${JSON.stringify(item).slice(0, 100)}`);
      return [];
    });
  };
  const events = list('date', 'slide');
  const eras = list('era', 'era');
  // The rest of the map is the title slide.
  return { format: 'TimelineJS JSON of version 1 or 2', title: slideOf(top, losses), events, eras };
}

function slideOf(slide: Fields, losses: Losses): Slide {
  const { where } = slide;
  const place = (end: string): DatePlace => ({ where, losses, name: () => end });
  const start = edtfOfText(slide.text('startDate'), '', place('startDate'));
  const end = edtfOfText(slide.text('endDate'), '', place('endDate'));
  const date = joinDates(start, end, { where, losses, end: 'endDate' });
  const asset = slide.map('asset', 'media');
  const shown = {
    url: asset.text('media'),
    caption: asset.text('caption'),
    credit: asset.text('credit'),
    alt: asset.text('alt'),
    title: '',
    link: '',
  };
  const tags = slide.list('tags').filter(tag => typeof tag === 'string');
  const read: Slide = {
    ...emptySlide(where),
    ...(date === undefined ? {} : { date }),
    dateLabel: slide.text('displayDate'),
    headline: slide.text('headline'),
    text: slide.text('text'),
    // The first tag was the row on the axis.
    lane: slide.text('tag', 'tags'),
    tags,
    id: slide.text('uniqueid', 'unique_id'),
    media: Object.values(shown).some(part => part !== '') ? [shown] : [],
  };
  asset.rest();
  slide.rest();
  return read;
}
