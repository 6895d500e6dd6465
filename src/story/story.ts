/** A story after checking: defaults filled in, dates parsed, ids resolved, events in order of time. */

import type { StoryDate } from '../time/date.ts';
import type { Citation, Prose } from './prose.ts';

export interface Story {
  /** The folder's name; the story's address and the PDF's file name. */
  name: string;
  title: string;
  subtitle?: string;
  summary?: string;
  /** BCP 47. */
  language: string;
  /** IANA zone in which clock times are read and shown. */
  timezone: string;
  authors: string[];
  published?: StoryDate;
  licence?: string;
  credits: string[];
  asOf?: StoryDate;
  /** Planned length, minutes. */
  duration?: number;
  warning?: string;
  method: Prose;
  corrections: { date: StoryDate; text: Prose }[];
  dayOne?: StoryDate;
  sources: Map<string, Source>;
  sides: Map<string, Side>;
  people: Map<string, Person>;
  places: Map<string, Place>;
  map: { layers: MapLayer[]; credit?: string };
  measures: Map<string, Measure>;
  /** In order of time; never empty: a story without acts has one act with the id `story` and an empty title. */
  acts: Act[];
  spans: Span[];
  /** Shorter versions by id; each picks at least one event. */
  cuts: Map<string, Cut>;
  /** Which shorter version this is, and of what; missing for the whole story. */
  cut?: { id: string; title: string; whole: Story };
  look: { theme: 'paper' | 'ink'; accent?: Accent; logo?: string; css?: string };
  allowHosts: string[];
  /** By earliest instant, then latest, then order in the file. Drafts are not here. */
  events: StoryEvent[];
  /** Events that nobody is shown yet, as far as they are without mistakes: whom and what only they name is not public. */
  drafts: StoryEvent[];
}

/** Colours of "now", #rgb or #rrggbb, by theme; the theme's own where missing. */
export interface Accent {
  paper?: string;
  ink?: string;
}

/** A shorter version: what any of its picks holds. */
export interface Cut {
  title: string;
  /** Ids of events, acts, people and places, and tags. */
  pick: string[];
  /** Every event of at least this weight. */
  weight?: number;
  /** Planned length, minutes. */
  duration?: number;
}

export interface Source {
  id: string;
  publisher: string;
  title: string;
  date?: StoryDate;
  url?: string;
  archived?: string;
  accessed?: StoryDate;
  author?: string;
  language?: string;
  kind?: string;
  note?: string;
}

export const sideColours = ['blue', 'violet', 'red', 'green', 'grey', 'sand', 'teal'] as const;
export type SideColour = (typeof sideColours)[number];

export interface Side {
  id: string;
  name: string;
  colour: SideColour;
  /** This side reports and does not take part: news organisations, monitors. */
  reports: boolean;
}

export interface Person {
  id: string;
  name: string;
  also: string[];
  role?: string;
  side?: string;
  text: Prose;
  sources: Citation[];
  redact: boolean;
}

export interface Place {
  id: string;
  name: string;
  /** [latitude, longitude], WGS 84 degrees. Missing: named, not mapped. */
  at?: [number, number];
  /** Radius in km within which the place is known to lie. */
  precision?: number;
  text: Prose;
  /** A stretch between two other places, by their ids; such a place has no `at`. */
  between?: [string, string];
}

export interface MapLayer {
  /** GeoJSON file, relative to the story's folder. */
  file: string;
  as: 'region' | 'river' | 'line';
  label?: string;
}

export interface Measure {
  id: string;
  title: string;
  unit?: string;
  categories: Map<string, { id: string; label: string; side?: string }>;
  seriesAfter?: string;
}

export interface Act {
  id: string;
  title: string;
  subtitle?: string;
  text: Prose;
  /** First and last instant of the act's span: as written, else from its events. */
  from?: StoryDate;
  to?: StoryDate;
  aside: boolean;
}

export interface Span {
  id: string;
  title: string;
  date: StoryDate;
  text: Prose;
}

export type EventStatus = 'confirmed' | 'reported' | 'alleged' | 'disputed' | 'retracted';
export type ClaimStatus = 'stated' | 'reported' | 'alleged' | 'denies' | 'confirmed' | 'retracted';
export type ReadingKind = 'official' | 'anonymous' | 'media' | 'ngo' | 'witness';

export interface StoryEvent {
  id: string;
  date: StoryDate;
  dateLabel?: string;
  dateNote?: string;
  /** Id of one of `story.acts`. */
  act: string;
  title: string;
  text: Prose;
  /** Place ids; several mean that it happened at all of them. */
  places: string[];
  people: string[];
  tags: string[];
  lane?: string;
  /** 1 detail, 2 normal, 3 turning point. */
  weight: 1 | 2 | 3;
  status?: EventStatus;
  private: boolean;
  /** From the `sources` field only; those inside `text` stand in the prose. */
  sources: Citation[];
  claims: Claim[];
  claimsTitle?: string;
  figures: { measure: string; readings: Reading[] }[];
  figuresTitle?: string;
  media: Media[];
  quote?: { text: Prose; by?: string; sources: Citation[] };
  table?: { caption?: string; columns: string[]; rows: string[][] };
  notes: Prose;
  warning?: string;
  show?: string;
}

export interface Claim {
  /** A person id or free text. */
  by: string;
  says: Prose;
  status: ClaimStatus;
  /** When it was said. */
  date?: StoryDate;
  place?: string;
  /** The question this claim answers; claims of one event are grouped by it. */
  about?: string;
  sources: Citation[];
}

/** A counted value as its source gives it. Exactly one shape. */
export type Quantity =
  | { exact: number }
  | { about: number }
  | { moreThan: number }
  | { atLeast: number }
  | { atMost: number }
  | { from: number; to: number };

export interface Reading {
  date?: StoryDate;
  /** A person id or free text. */
  by: string;
  kind: ReadingKind;
  /** Category id to value. A category the source does not give is absent, which is not 0. */
  values: Map<string, Quantity>;
  statedTotal?: Quantity;
  note?: string;
  sources: Citation[];
}

export interface Media {
  file?: string;
  url?: string;
  kind: 'image' | 'video' | 'audio' | 'map' | 'pdf' | 'page';
  /** https address on a host that the story allows, loaded on a click; missing where `url` can only be a link. */
  loads?: string;
  /** What is loaded is another host's page: it stands in a frame. */
  framed?: boolean;
  title?: string;
  alt: string;
  /** Picture file on the card that stands in its place. */
  thumbnail?: string;
  caption?: string;
  credit?: string;
  licence?: string;
  /** Centre of interest, 0-1 from the left and top. */
  focus?: [number, number];
}
