/** Interface words, one table per language. The next language is one more file like `en.ts`. */

import { en } from './en.ts';

/** What scripts put on the page; `{name}` stands for a value. */
export type ScriptWord =
  | 'ahead'
  | 'announce'
  | 'behind'
  | 'black'
  | 'blocked'
  | 'copied'
  | 'counter'
  | 'crowd'
  | 'dismiss'
  | 'event'
  | 'follow'
  | 'followed'
  | 'following'
  | 'found'
  | 'nearest'
  | 'nextSlide'
  | 'noCut'
  | 'noFullscreen'
  | 'noNextEvent'
  | 'noSpeaker'
  | 'noThread'
  | 'notBlack'
  | 'nothing'
  | 'onTime'
  | 'outsideCut'
  | 'outsideThread'
  | 'pause'
  | 'paused'
  | 'resume'
  | 'showCut'
  | 'slidesUntil'
  | 'start'
  | 'stepCount'
  | 'stepsOff'
  | 'stepsOn'
  | 'unknown';

export interface Words {
  /** Their language, BCP 47. */
  language: string;
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
  sourceNumber: (number: number) => string;
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
  officialReading: (by: string, date: string) => string;
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
  theme: string;
  fullscreen: string;
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
  readingOffer: string;
  showSlides: string;
  shelf: string;
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
  /** Turns keys of one letter or sign off and on. */
  signs: string;
  keyTable: [keys: string, what: string][];
  /** What scripts say; handed over in the page's data. */
  script: Record<ScriptWord, string>;
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
    black: string;
    blackNow: string;
    steps: string;
    playing: string;
    start: string;
    reset: string;
    elapsed: string;
    clock: string;
    pace: string;
  };
}

/** The table for a BCP 47 language tag; English where there is none. */
export function wordsFor(_language: string): Words {
  return en;
}
