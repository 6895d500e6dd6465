/** The slides of an event's figures: the official reading as marks, other readings as ranges. */

import type { Reading, StoryEvent } from '../story/story.ts';
import type { FiguresSlide, SlideHead } from './deck.ts';
import type { Workshop } from './event-slides.ts';
import type { Faces } from './faces.ts';
import {
  groupRanges,
  mostMarks,
  officialBefore,
  officialOf,
  type RangeGroup,
  type Tally,
  tally,
  tallyOthers,
} from './figures.ts';
import { linesOfText } from './fit.ts';
import { stage, type } from './type.ts';

/** Geometry of the right column, px; the template draws to the same numbers. */
export const figuresBox = {
  width: 692,
  height: 524,
  markPitch: 27,
  marksPerRow: 19,
  tallyGap: 10,
  groupHead: 34,
  rowHeight: 27,
  axisHeight: 29,
};

/** Width of the text beside the figures, px. */
const textWidth = 428;
const noteGap = 14;
/** Lines of the legend: what a mark is, what is ringed, what is not added up. */
const legendLines = 4;

type Head = Pick<SlideHead, 'title' | 'act' | 'number' | 'day'> & { event: StoryEvent };

/** One slide a measure; rows that have no room, or whose notes have none, go on to a further slide. */
export function figuresSlides(event: StoryEvent, head: Head, { story, faces }: Workshop): FiguresSlide[] {
  const slides: FiguresSlide[] = [];
  for (const { measure: id, readings } of event.figures) {
    const measure = story.measures.get(id);
    if (!measure) continue;
    const title = event.figuresTitle ?? measure.title;
    const official = officialOf(readings);
    const before = officialBefore(event, id, story);
    const others = readings.filter(reading => reading !== official);
    const tallies = official ? tally(official, before, measure) : tallyOthers(others, measure);
    const drawnAsMarks = new Set(official ? [] : tallies.map(entry => entry.by));
    const groups = groupRanges(
      others.filter(reading => !drawnAsMarks.has(reading)),
      measure,
    );
    const drawn = tallies.reduce((sum, entry) => sum + tallyHeight(entry) + figuresBox.tallyGap, 0);
    const top = stage.headTop + linesOfText(faces, title, type.headline, textWidth) * type.headline.leading + 16;
    const written =
      (official ? noteHeight(official.note, faces) + type.note.leading : 0) + legendLines * type.note.leading + noteGap;
    const whole: Room = { drawing: figuresBox.height, notes: stage.bodyBottom - top - legendLines * type.note.leading };
    const first: Room = { drawing: whole.drawing - drawn, notes: stage.bodyBottom - top - written };

    for (const [index, ranges] of paged(groups, first, whole, faces).entries()) {
      slides.push({
        ...head,
        kind: 'figures',
        level: 4,
        title,
        id: slides.length === 0 ? `${event.id}-figures` : `${event.id}-figures-${slides.length + 1}`,
        part: index + 1,
        measure: id,
        ...(official && index === 0 ? { official } : {}),
        tallies: index === 0 ? tallies : [],
        ...(before ? { before } : {}),
        ranges,
      });
    }
  }
  return slides;
}

/** Height of one category of the official reading, px; a count by somebody else has a line for the name. */
export function tallyHeight({ count, by }: Tally): number {
  const rows = count > mostMarks ? 1 : Math.ceil(count / figuresBox.marksPerRow);
  const marks = rows * figuresBox.markPitch + 12;
  if (by) return figuresBox.groupHead + Math.max(66, marks) + 20;
  return Math.max(80, marks);
}

/** Height of a group of rows with its heading and axis, px. */
export function groupHeight({ rows }: RangeGroup): number {
  return figuresBox.groupHead + rows.length * figuresBox.rowHeight + figuresBox.axisHeight;
}

/** What is left of a slide, px: of the right column, and of the left one where notes stand. */
interface Room {
  drawing: number;
  notes: number;
}

/** Rows in the order given, broken where a slide's room ends. A slide that has nothing yet takes at least one row. */
function paged(groups: RangeGroup[], first: Room, whole: Room, faces: Faces): RangeGroup[][] {
  const pages: RangeGroup[][] = [[]];
  let room = { ...first };
  let noted = new Set<Reading>();
  for (const group of groups) {
    let open: RangeGroup | undefined;
    for (const row of group.rows) {
      const note = noted.has(row.reading) ? 0 : noteHeight(row.reading.note, faces);
      const drawing = figuresBox.rowHeight + (open ? 0 : figuresBox.groupHead + figuresBox.axisHeight);
      const fresh = pages.at(-1)?.length === 0 && room.drawing === whole.drawing;
      if (!fresh && (drawing > room.drawing || note > room.notes)) {
        pages.push([]);
        room = { ...whole };
        noted = new Set();
        open = undefined;
      }
      if (!open) {
        open = { ...group, rows: [] };
        pages.at(-1)?.push(open);
        room.drawing -= figuresBox.groupHead + figuresBox.axisHeight;
      }
      open.rows.push(row);
      room.drawing -= figuresBox.rowHeight;
      if (!noted.has(row.reading)) room.notes -= noteHeight(row.reading.note, faces);
      noted.add(row.reading);
    }
  }
  return pages;
}

/** Height of a note with the name before it, px. */
function noteHeight(note: string | undefined, faces: Faces): number {
  if (!note) return 0;
  return linesOfText(faces, `Somebody with a name: ${note}`, type.note, textWidth) * type.note.leading + noteGap;
}
