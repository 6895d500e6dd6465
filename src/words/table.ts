/** What a language says: every word that a reader, an audience or a speaker meets and no author wrote. */

import type { DateWords } from '../time/date-words.ts';
import type { Grammar, PluralForms } from './grammar.ts';
import type { ScriptWord } from './script-words.ts';
import type { ShapeName } from './shape-names.ts';

/** Directions of the compass, in which one place lies from another. */
export type Wind = 'north' | 'north-east' | 'east' | 'south-east' | 'south' | 'south-west' | 'west' | 'north-west';

export interface Table {
  /** BCP 47: the language of the words. */
  language: string;
  /** Between what stands beside each other: a name and its date. */
  comma: string;
  /** Between a name and what belongs to it. */
  colon: string;
  /** Between things that have commas of their own. */
  semicolon: string;
  /** Around dates; months and weekdays are those of dayjs. */
  dates: DateWords;
  /** Headings of slides that the program makes. */
  setting: string;
  cast: string;
  method: string;
  corrections: string;
  sources: string;
  /** Head of a slide. */
  counter: (number: number, count: number) => string;
  day: (day: number) => string;
  continued: string;
  actNumber: (ordinal: number) => string;
  more: (count: number) => string;
  /** Program, name of the story and its fingerprint: `src/story/provenance.ts`. */
  madeFrom: (made: { program: string; story: string; sha256: string }) => string;
  /** What a citation's number says to who hears it. */
  sourceNumber: (number: number, publisher: string) => string;
  asOf: (date: string) => string;
  /** Which shorter version of the story this is. */
  version: (title: string, number: number, count: number) => string;
  /** Event. */
  lens: Record<'day' | 'act' | 'date', string>;
  /** The same, where an entry names who reported it. */
  lensReported: Record<'day' | 'act' | 'date', string>;
  /** How many of the events around have room in the lens. */
  lensShown: (shown: number, count: number) => string;
  /** Head of the events of a day whose hour nobody gives. */
  lensLoose: string;
  /** Where sources name different places for an event. */
  placeDisputed: string;
  status: Record<'confirmed' | 'reported' | 'alleged' | 'disputed' | 'retracted', string>;
  /** Accounts. */
  party: string;
  reporter: string;
  claimStatus: Record<'stated' | 'reported' | 'alleged' | 'denies' | 'confirmed' | 'retracted', string>;
  nobodySays: string;
  /** Heading of people on no side. */
  castOthers: string;
  /** Media that is not shown at once. */
  mediaKind: Record<'image' | 'video' | 'audio' | 'map' | 'pdf' | 'page', string>;
  /** Takes a film or map of another host away again. */
  closeMedia: string;
  play: string;
  uncover: string;
  /** Publishers that a line has no room to name. */
  moreOf: (count: number) => string;
  reports: (count: number) => string;
  /** Before the address of media that nothing may load. */
  elsewhere: string;
  loadFrom: (host: string) => string;
  notLoaded: string;
  /** Figures. */
  readingKind: Record<'official' | 'anonymous' | 'media' | 'ngo' | 'witness', string>;
  /** Units of measures that count people, in lower case. */
  persons: string[];
  markIsOne: string;
  barIs: string;
  /** Of a measure that does not count people: its unit, and that its bars are honest. */
  barUnit: (unit: string) => string;
  /** An official count before this one; `by` when another counted. */
  countOf: (date: string, by?: string) => string;
  /** How marks and bars beyond that count are drawn. */
  ringed: (before: string) => string;
  /** What is drawn dashed because the official count fell. */
  noLonger: (before: string) => string;
  outlined: (before: string) => string;
  /** `people`: whether people are counted or something else is read. */
  notAdded: (people: boolean) => string;
  byOthers: (category: string, people: boolean) => string;
  noneCounted: string;
  notGiven: string;
  /** Beside readings of which some leave out a category. */
  noRow: string;
  statedTotal: (value: string) => string;
  about: (value: string) => string;
  moreThan: (value: string) => string;
  atLeast: (value: string) => string;
  atMost: (value: string) => string;
  fromTo: (from: string, to: string) => string;
  /** Head of the first column of a table of readings. */
  whoCounts: string;
  /** Series. */
  seriesTitle: (measure: string) => string;
  /** What the marks of a series mean; `official`: whether one of them is an official count. */
  seriesShapes: (official: boolean) => string;
  seriesTogether: string;
  seriesSteps: string;
  ownScales: string;
  seriesInTable: string;
  /** Head of the first column of a table of readings over time. */
  whenAndWho: string;
  /** Maps. */
  map: {
    /** Where the borders are from, when the story does not say it. */
    credit: string;
    /** A place and the areas that it lies in, from the smallest. */
    main: (place: string, areas: string[]) => string;
    /** A country as `main` has it: "the Netherlands". */
    country: (name: string) => string;
    lies: (place: string, distance: string, wind: string) => string;
    /** As `lies` has them. */
    winds: Record<Wind, string>;
    sameSpot: (place: string) => string;
    /** A list of places that are said to be the one. */
    disputed: (places: string) => string;
    more: (count: number) => string;
  };
  /** Sources. */
  archived: string;
  accessed: (date: string) => string;
  /** What marks and lines mean. */
  key: Record<
    | 'title'
    | 'past'
    | 'now'
    | 'coming'
    | 'rough'
    | 'lasts'
    | 'somewhere'
    | 'folded'
    | 'turn'
    | 'party'
    | 'reporter'
    | 'other'
    | 'ringed'
    | 'gone'
    | 'open',
    string
  >;
  /** Page furniture. */
  timeline: string;
  /** The row of the axis that several lanes share. */
  otherLanes: string;
  deckLabel: (title: string) => string;
  slide: string;
  acts: string;
  goto: string;
  gotoLabel: string;
  gotoHint: string;
  overview: string;
  /** Which of several slides that one thing takes. */
  partOf(part: number, parts: number): string;
  theme: string;
  fullscreen: string;
  black: string;
  speaker: string;
  /** Name of the row of buttons. */
  controls: string;
  keys: string;
  previous: string;
  next: string;
  steps: string;
  autoplay: string;
  close: string;
  reading: string;
  /** In the reading view, before all else. */
  skip: string;
  /** Before the slides: leads to the reading view. */
  skipToText: string;
  readingOffer: string;
  showSlides: string;
  shelf: string;
  /** From a page that cannot be shown to the shelf. */
  allStories: string;
  /** Threads. */
  follow: string;
  leave: string;
  people: string;
  places: string;
  tags: string;
  /** Versions of a story. */
  versions: string;
  /** Before the files of data at the end of the reading view, and their names. */
  data: string;
  dataFormat: Record<'json' | 'csv' | 'ics' | 'timelinejs', string>;
  wholeStory: string;
  events: (count: number) => string;
  contrast: string;
  larger: string;
  smaller: string;
  /** Turns keys of one letter or sign off and on. */
  signs: string;
  keyTable: [keys: string, what: string][];
  /** What scripts say; handed over in the page's data. */
  script: Record<ScriptWord, string | PluralForms>;
  /** How the deck is put into another page. */
  embed: Record<'heading' | 'event' | 'story' | 'copy', string>;
  /** Speaker window. */
  presenting: {
    heading: string;
    waiting: string;
    notes: string;
    noNotes: string;
    attribution: string;
    noSources: string;
    next: string;
    blackNow: string;
    playing: string;
    start: string;
    reset: string;
    elapsed: string;
    clock: string;
    pace: string;
  };
  /** PowerPoint: parts of slides and layouts of slides in their lists. */
  shapes: Record<ShapeName, string>;
  layouts: Record<'title' | 'section' | 'text' | 'headline', string>;
}

/** A file of this folder: the words of one language, put together with its grammar. */
export type Language = (grammar: Grammar) => Table;
