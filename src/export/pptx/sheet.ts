/** What is gathered while a slide is drawn: its shapes, what they link to, what they cite. */

import type { Slide } from '../../deck/deck.ts';
import type { Faces } from '../../deck/text/faces.ts';
import type { Context } from '../../templates/context.ts';
import type { Ink } from '../drawing/ink.ts';
import type { Shape } from './shapes.ts';

/** What all slides of a presentation share. */
export interface Book {
  context: Context;
  faces: Faces;
  ink: Ink;
  /** With a region: `en-GB`. */
  language: string;
  rightToLeft: boolean;
  /** Where ids lead, counted from 1: those of slides, and of sources as `ref-12`. */
  places: Map<string, number>;
  /** Which of the slides with the same headline one is, from 1: lists of slides call each something else. */
  namesakes: Map<string, number>;
  /** The story's folder. */
  folder: string;
  /** Sizes of its picture files, px. */
  pictures: Map<string, { width: number; height: number }>;
  /** Slides with the speaker's notes. */
  notes: boolean;
}

export interface Relation {
  id: string;
  type: 'slide' | 'hyperlink' | 'image' | 'slideLayout' | 'notesSlide';
  target: string;
}

/** What a slide has placeholders for, beside its headline and number. */
export type Layout = 'title' | 'section' | 'text' | 'headline';

export interface Sheet {
  book: Book;
  slide: Slide;
  layout: Layout;
  /** How many of the first shapes lie under the headline, and so come before it. */
  under: number;
  shapes: Shape[];
  relations: Relation[];
  /** Numbers of the sources that the slide names. */
  cited: Set<number>;
  /** Lines for the notes: what a drawing says. */
  remarks: string[];
  add(...shapes: Shape[]): void;
  nextId(): number;
  /** The attributes of a link; nothing where there is nowhere to go. */
  link(href: string): Record<string, string> | undefined;
  relate(type: Relation['type'], target: string): string;
}

export function openSheet(slide: Slide, book: Book): Sheet {
  // 1 is the whole of the shapes.
  let ids = 1;
  const sheet: Sheet = {
    book,
    slide,
    layout: 'headline',
    under: 0,
    shapes: [],
    relations: [],
    cited: new Set(),
    remarks: [],
    add: (...shapes) => void sheet.shapes.push(...shapes),
    nextId() {
      ids += 1;
      return ids;
    },
    link(href) {
      // Letters that an address cannot have are written as browsers send them.
      if (!href.startsWith('#'))
        return { 'r:id': sheet.relate('hyperlink', URL.canParse(href) ? new URL(href).href : href) };
      const place = book.places.get(href.slice(1));
      if (place === undefined) return undefined;
      return { 'r:id': sheet.relate('slide', `slide${place}.xml`), action: 'ppaction://hlinksldjump' };
    },
    relate(type, target) {
      const known = sheet.relations.find(relation => relation.type === type && relation.target === target);
      if (known) return known.id;
      const id = `rId${sheet.relations.length + 1}`;
      sheet.relations.push({ id, type, target });
      return id;
    },
  };
  return sheet;
}
