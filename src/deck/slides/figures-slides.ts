/** The slides of an event's figures: exact official counts as marks, everything else as ranges. */

import type { Reading, StoryEvent } from '../../story/story.ts';
import type { FiguresSlide, SlideHead } from '../deck.ts';
import type { Faces } from '../text/faces.ts';
import { linesOfText } from '../text/fit.ts';
import { stage, type } from '../text/type.ts';
import type { Workshop } from './event-slides.ts';
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

/** One slide a measure; counts and rows that have no room, or whose notes have none, go on to a further slide. */
export function figuresSlides(event: StoryEvent, head: Head, { story, faces }: Workshop): FiguresSlide[] {
  const slides: FiguresSlide[] = [];
  for (const { measure: id, readings } of event.figures) {
    const measure = story.measures.get(id);
    if (!measure) continue;
    const title = event.figuresTitle ?? measure.title;
    // As the event's first slide it has the event's headline.
    const headline = event.show === 'figures' && slides.length === 0 ? event.title : title;
    const official = officialOf(readings);
    const before = officialBefore(event, id, story);
    const others = readings.filter(reading => reading !== official);
    const tallies = official ? tally(official, before, measure) : tallyOthers(others, measure);
    const groups = groupRanges(
      readings,
      measure,
      (reading, value) => (!official || reading === official) && 'exact' in value,
    );
    const top = stage.headTop + linesOfText(faces, headline, type.headline, textWidth) * type.headline.leading + 16;
    const notes = stage.bodyBottom - top - legendLines * type.note.leading;

    for (const [index, page] of paged(tallies, groups, official, notes, faces).entries()) {
      slides.push({
        ...head,
        kind: 'figures',
        level: 4,
        title,
        id: slides.length === 0 ? `${event.id}-figures` : `${event.id}-figures-${slides.length + 1}`,
        part: index + 1,
        measure: id,
        ...(official && (index === 0 || page.tallies.length > 0) ? { official } : {}),
        tallies: page.tallies,
        ...(before ? { before } : {}),
        ranges: page.ranges,
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

/** Tallies and rows in the order given, broken where a slide's room ends. The official reading leads the first slide. */
function paged(
  tallies: Tally[],
  groups: RangeGroup[],
  official: Reading | undefined,
  notes: number,
  faces: Faces,
): Page[] {
  let page = new Page(notes, faces);
  if (official) page.note(official, type.note.leading);
  const pages = [page];
  const put = (add: (to: Page) => boolean) => {
    if (add(page)) return;
    page = new Page(notes, faces);
    pages.push(page);
    add(page);
  };
  for (const entry of tallies) put(to => to.addTally(entry, official));
  for (const group of groups) for (const row of group.rows) put(to => to.addRow(group, row));
  return pages;
}

/** Height of a note with the name before it, px. */
function noteHeight(note: string | undefined, faces: Faces): number {
  if (!note) return 0;
  return linesOfText(faces, `Somebody with a name: ${note}`, type.note, textWidth) * type.note.leading + noteGap;
}

/** What a slide holds, and what is left of it. A slide that has nothing yet takes whatever comes. */
class Page {
  readonly tallies: Tally[] = [];
  readonly ranges: RangeGroup[] = [];
  /** Left of the right column, px. */
  private drawing = figuresBox.height;
  /** Left of the left column, px. */
  private notes: number;
  private readonly faces: Faces;
  private readonly noted = new Set<Reading>();

  constructor(notes: number, faces: Faces) {
    this.notes = notes;
    this.faces = faces;
  }

  /** False when there is no room: then nothing has changed. */
  addTally(tally: Tally, official: Reading | undefined): boolean {
    const reading = tally.by ?? official;
    const named = tally.by ? 0 : type.note.leading;
    if (!this.take(tallyHeight(tally) + figuresBox.tallyGap, reading, named)) return false;
    this.tallies.push(tally);
    return true;
  }

  /** False when there is no room: then nothing has changed. */
  addRow(group: RangeGroup, row: RangeGroup['rows'][number]): boolean {
    const last = this.ranges.at(-1);
    const open = last?.category === group.category ? last : undefined;
    const frame = open ? 0 : figuresBox.groupHead + figuresBox.axisHeight;
    if (!this.take(figuresBox.rowHeight + frame, row.reading, 0)) return false;
    if (open) open.rows.push(row);
    else this.ranges.push({ ...group, rows: [row] });
    return true;
  }

  /** Takes the room of a reading's note, once a slide. @param named height of a line that names it, px */
  note(reading: Reading, named: number): void {
    this.notes -= this.heightOf(reading, named);
    this.noted.add(reading);
  }

  private take(drawing: number, reading: Reading | undefined, named: number): boolean {
    const empty = this.tallies.length === 0 && this.ranges.length === 0;
    const written = reading ? this.heightOf(reading, named) : 0;
    if (!empty && (drawing > this.drawing || written > this.notes)) return false;
    this.drawing -= drawing;
    if (reading) this.note(reading, named);
    return true;
  }

  private heightOf(reading: Reading, named: number): number {
    return this.noted.has(reading) ? 0 : named + noteHeight(reading.note, this.faces);
  }
}
