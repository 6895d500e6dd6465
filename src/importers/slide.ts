/** What every format is read into first: slides with dates in EDTF and texts still marked up. */

import type { StoryInput } from '../story/schema.ts';
import { ImportError } from './import-error.ts';

export type EventInput = StoryInput['events'][number];

export interface SlideMedia {
  /** As written: an address, a file name, or markup to embed. */
  url: string;
  caption: string;
  credit: string;
  alt: string;
  title: string;
  /** Where a click on it leads. */
  link: string;
}

/** Texts are as written, empty where there is none; headline, text, caption and credit may hold HTML. */
export interface Slide {
  /** "slide 3", "row 12": how a report names it. */
  where: string;
  /** EDTF; missing where none can be read. */
  date?: string;
  dateLabel: string;
  headline: string;
  text: string;
  /** Line ends in `text` are the author's, as in a calendar; in HTML they are only spaces. */
  breaks?: boolean;
  /** Addresses in running text become links. */
  autolink: boolean;
  id: string;
  lane: string;
  tags: string[];
  media: SlideMedia[];
  place?: SlidePlace;
  /** For the speaker. */
  notes: string;
  quote?: { text: string; by: string };
  /** Fields of an event that the file holds as such. */
  fields?: Partial<EventInput>;
}

export interface SlidePlace {
  name: string;
  lat: string;
  lon: string;
}

/** A file as it was read. */
export interface Timeline {
  /** "TimelineJS JSON", for the report. */
  format: string;
  title?: Slide;
  events: Slide[];
  eras: Slide[];
  /** IANA name, where the file has one. */
  timezone?: string;
}

/** A slide with nothing on it. */
export function emptySlide(where: string): Slide {
  return {
    where,
    dateLabel: '',
    headline: '',
    text: '',
    autolink: true,
    id: '',
    lane: '',
    tags: [],
    media: [],
    notes: '',
  };
}

/** Slides that are read. Many thousands of marks on one axis tell nothing. */
const maxSlides = 10_000;

/** @throws ImportError for more slides than are read */
export function checkCount(count: number): void {
  if (count <= maxSlides) return;
  throw new ImportError(`the file has ${count} events, and ${maxSlides} are read`, 'divide it into several timelines');
}
