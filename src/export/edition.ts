/**
 * A story laid out to be printed, as plain data: what an editor's thread sends to the one that drives the browser. Whoever
 * imports this loads nothing that reads, plans or renders.
 */

import type { Audience } from '../build/load.ts';
import type { Provenance } from '../story/provenance.ts';
import type { Paper, Screen } from './paper.ts';

/** Which slides of a story, and how they look. */
export interface Selection extends Audience {
  /** The story's folder. */
  folder: string;
  /** Id of the shorter version; the whole story when missing. */
  cut?: string;
  /** "3-7,12"; all slides when missing. */
  range?: string;
  /** The story's own when missing. */
  theme?: 'paper' | 'ink';
  /** A page for each step of a slide. */
  steps?: boolean;
}

/** What an editor is asked for. */
export interface Order extends Selection {
  /** The document that shows the slides; one sheet under another in `paper`. */
  document: 'paper' | 'handout';
  /** Its pages come back as they were printed, to be polished. Those of `paper` get axis and lens as stamps. */
  pdf?: boolean;
  /** Cards as well: that of the story, or those of its events too. */
  cards?: 'story' | 'events';
}

/** One slide of the document. */
export interface Sheet {
  id: string;
  /** Its place in the deck, from 1. */
  number: number;
}

export interface Edition {
  paper: Paper<Sheet>;
  facts: Facts;
  /** What stands at the head of every page of a handout. */
  runningTitle: string;
  /** Of all slides of the deck, in order; more than the sheets when these are a part of it. */
  headlines: string[];
  /** The word after a headline where a slide goes on: "continued". */
  continued: string;
  /** Ids and addresses that links lead to, with what is there: slides, numbered sources as `ref-12`, pages on cards. */
  targets: ReadonlyMap<string, string>;
  /** Whether the text has a ʼ (U+02BC) of its own. */
  letterApostrophe: boolean;
}

/** Who, what, when: of the story, never of the machine. */
export interface Facts {
  /** With that of the shorter version. */
  title: string;
  authors: string[];
  subject?: string;
  /** BCP 47. */
  language: string;
  day: Date;
  provenance: Provenance;
}

/** The document of the cards, each with the name of its picture. */
export type CardsPaper = Paper<{ id: string; file: string }> & { screen: Required<Pick<Screen, 'size'>> };

/** Pages of the document, as the browser has printed them. */
export interface Printed {
  /** One after another. A long document is printed in several. */
  parts: PrintedPart[];
  /** The slide of each page. */
  sheets: Sheet[];
}

export interface PrintedPart {
  pdf: Uint8Array;
  /** Where in its pages the links of all parts lead to; none when there is but one part, whose links are whole. */
  places: LinkPlace[];
}

/** Where something is that links lead to. */
export interface LinkPlace {
  id: string;
  /** Of the part, from 0. */
  page: number;
  /** Its upper left corner, pt from the lower left corner of the page. */
  x: number;
  y: number;
}

/** What an editor sends, in this order. */
export interface Letters {
  /** The story has been read and its slides chosen; there are no mistakes. */
  planned: undefined;
  edition: Edition;
  /** Only when ordered. */
  cards: CardsPaper;
  /** Only when `pdf` was ordered, and after the pages have been sent. */
  polished: { bytes: Uint8Array; pages: number };
  /** Nothing more comes. */
  end: undefined;
}
