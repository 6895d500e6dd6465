/** A slide as an event of a story. */

import { type Losses, quoted } from './losses.ts';
import { shownFrom } from './media.ts';
import { markdownLink, markdownOf, plainOf } from './prose.ts';
import type { EventInput, Slide, SlideMedia } from './slide.ts';

/** What the format calls the fields that a report names. */
export interface FieldNames {
  headline: string;
  text: string;
  group: string;
  date: string;
  media: Record<keyof SlideMedia, string>;
}

/** Longest headline made from a text, in characters. */
const headlineLength = 70;

/**
 * The event of a slide. Without a date it is a draft: it stands in the file and is not built until it has one.
 * @param place the id of its place
 */
export function eventFrom(slide: Slide, place: string | undefined, losses: Losses, names: FieldNames): EventInput {
  const { where } = slide;
  const at = (field: string) => ({ where, losses, field });
  const headline = plainOf(slide.headline, at(names.headline));
  const options = { autolink: slide.autolink, ...(slide.breaks ? { breaks: true } : {}) };
  const text = markdownOf(slide.text, at(names.text), options);
  const title = headline.text || titleFrom(slide, losses, names);
  const shown = slide.media.map(media => shownFrom(media, { where, losses, title, name: part => names.media[part] }));
  if (headline.links.length > 0) losses.changed(where, names.headline, 'its links stand at the end of the text');
  const links = headline.links.map(markdownLink);
  const paragraphs = [text, ...links, ...shown.flatMap(({ paragraphs }) => paragraphs)].filter(part => part !== '');
  const media = shown.flatMap(item => item.media);
  const written = quoteFrom(slide, losses);
  const [quote, ...quotes] = [...written, ...shown.flatMap(item => item.quote ?? [])];
  for (const extra of quotes) losses.lost(where, names.media.url, `a second quotation: ${quoted(extra.text)}`);
  const lane = plainOf(slide.lane, at(names.group)).text;
  const tags = slide.tags.map(tag => plainOf(tag, at('tags')).text).filter(tag => tag !== '');
  const notes = markdownOf(slide.notes, at('notes'), { autolink: true, breaks: true });
  const label = plainOf(slide.dateLabel, at(names.date)).text;
  if (slide.date === undefined) {
    losses.draft(where, names.date, `no date that can be read; ${quoted(title)} is a draft until it has one`);
  }
  return {
    ...(slide.id === '' ? {} : { id: slide.id }),
    // A draft without a date is complete but for this line.
    ...((slide.date === undefined ? { draft: true } : { date: slide.date }) as { date: string }),
    ...(label === '' ? {} : { dateLabel: label }),
    title,
    ...(paragraphs.length === 0 ? {} : { text: paragraphs.join('\n\n') }),
    ...(place === undefined ? {} : { place }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(lane === '' ? {} : { lane }),
    ...(media.length === 0 ? {} : { media }),
    ...(quote === undefined ? {} : { quote }),
    ...(notes === '' ? {} : { notes }),
    ...slide.fields,
  };
}

function quoteFrom({ quote, where }: Slide, losses: Losses): NonNullable<EventInput['quote']>[] {
  if (!quote) return [];
  const text = markdownOf(quote.text, { where, losses, field: 'quote.text' });
  const by = plainOf(quote.by, { where, losses, field: 'quote.by' }).text;
  if (text === '' && by !== '') losses.lost(where, 'quote.by', `${quoted(by)} without the words`);
  return text === '' ? [] : [{ text, ...(by === '' ? {} : { by }) }];
}

/** Words for an event that has no headline: the beginning of its text, or what it shows, or its date. */
function titleFrom(slide: Slide, losses: Losses, names: FieldNames): string {
  const silent = { where: slide.where, field: '', losses: { lost() {}, changed() {} } as unknown as Losses };
  const [media] = slide.media;
  const candidates = [
    slide.text,
    media?.caption ?? '',
    media?.title ?? '',
    /^\s*</.test(media?.url ?? '') ? (media?.url ?? '') : '',
  ];
  for (const html of candidates) {
    const { text } = plainOf(html, silent);
    if (text === '') continue;
    losses.changed(slide.where, names.headline, 'there is none: it was made from the beginning of the words');
    return shortened(text);
  }
  losses.changed(slide.where, names.headline, 'there is none: the date stands in');
  return slide.dateLabel || slide.date || slide.where;
}

function shortened(text: string): string {
  const sentence = /^.{8,}?[.!?](?=\s)/u.exec(text)?.[0] ?? text;
  if (sentence.length <= headlineLength) return sentence;
  const words = sentence.slice(0, headlineLength);
  return `${words.slice(0, Math.max(words.lastIndexOf(' '), 20))}…`;
}
