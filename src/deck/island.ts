/**
 * The data that a deck's page carries for the runtime, as JSON in `<script type="application/json" id="deck">`.
 * With ids and `data-` attributes it is the whole interface between the build and the browser.
 */

import type { PluralForms } from '../words/grammar.ts';
import type { ScriptWord } from '../words/script-words.ts';

export type { PluralForms, ScriptWord };

export interface Island {
  /** The story's folder name; also the key for what the browser remembers. */
  story: string;
  /** The story's title, after the slide's own in the tab. */
  title: string;
  /** BCP 47. */
  language: string;
  /** Planned minutes, for the speaker's pace. */
  duration?: number;
  slides: IslandSlide[];
  /** What the numbers on the slides stand for: 1 is the first. */
  references: IslandReference[];
  /** Words in foreign letters, in what scripts write, with what is known of their language; absent without any. */
  foreign?: Record<string, string>;
  /** What may be followed; absent when nothing can be. */
  threads?: IslandThread[];
  /** On the page of a shorter version: which it is, and the ids of the events and acts that it leaves out. */
  cut?: { id: string; title: string; leftOut: string[] };
  /** On the page of the whole story: its shorter versions by id, with the numbers of their events. */
  cuts?: Record<string, { title: string; events: number[] }>;
  /** Interface words that scripts put on the page; what counts something may have plural forms. */
  words: Record<ScriptWord, string | PluralForms>;
  /** BCP 47: the language of these words, where it is not that of the story. */
  wordsIn?: string;
}

/** A source as a speaker names it. */
export interface IslandReference {
  publisher: string;
  title: string;
  /** BCP 47, of the title, where the story says it. */
  language?: string;
  /** Date of publication in words. */
  date?: string;
}

/** A person, a place or a tag with its events. */
export interface IslandThread {
  /** `person:nazarov`; `data-thread` of what starts it, and `?follow=` of the address. */
  key: string;
  name: string;
  /** Other spellings, for go-to. */
  also?: string;
  /** `number` of the slides of its events. */
  events: number[];
}

/**
 * What lists in `<script type="text/plain" data-kept="slides|overview|references">` hold: text, or an element with its
 * name, its attributes (0: none) and what is in it. They stand there as JSON in UTF-8, compressed (raw DEFLATE, RFC 1951),
 * in base64. `data-from` of slides is the index of the first of them.
 */
export type Tree = string | ElementTree;
export type ElementTree = [tag: string, attributes: Record<string, string> | 0, ...children: Tree[]];

/** Which of how many, from 1. */
export type InRow = [place: number, of: number];

export interface IslandSlide {
  /** The section's id and the slide's address. */
  id: string;
  kind: string;
  title: string;
  /** Which of how many slides in a row that have this title; absent on one by itself. */
  row?: InRow;
  /** Act id; absent on the opening and closing slides. */
  act?: string;
  /** Id of the event the slide belongs to. */
  event?: string;
  /** 1-based number of that event. */
  number?: number;
  /** Date in words, as on the slide. */
  date?: string;
  /** Lower-case words that go-to finds beside title and date: EDTF text, people, places, tags. */
  words?: string;
  /** On a slide of sources: the first and the last of its references. */
  refs?: [from: number, to: number];
  /** Id of the large map view behind the slide. */
  view?: string;
  /** Speaker notes as plain paragraphs; only in builds with notes. */
  notes?: string[];
}
