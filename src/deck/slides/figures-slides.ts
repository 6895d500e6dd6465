/** The slides of an event's figures: exact counts as marks or bars, everything else as ranges. */

import type { Measure, Reading, Story, StoryEvent } from '../../story/story.ts';
import { wordsFor } from '../../words/words.ts';
import { dateWords, listStyle } from '../dates.ts';
import type { FiguresSlide } from '../deck.ts';
import { linesOfText } from '../text/fit.ts';
import type { FittedHeadline } from '../text/headline.ts';
import { stage, type } from '../text/type.ts';
import { type EventHead, headlineOf, namedSize, type Workshop } from './event-slides.ts';
import {
  countsPeople,
  datesBeside,
  drawnAsMarks,
  groupRanges,
  officialBefore,
  officialOf,
  tallyGroups,
  whoCounted,
} from './figures.ts';
import {
  type BarAxis,
  type BarSize,
  barAxisOf,
  barSizes,
  type DrawnGroup,
  drawGroups,
  figuresBox,
  headHeight,
  type MarkSize,
  markSizes,
  tallyHeight,
} from './figures-layout.ts';
import { type LegendContext, legendOf, noteOf } from './figures-text.ts';
import { type DrawnRange, drawRanges, type RowColumns, type RowSize, rangeHeight, rowSizes } from './ranges-layout.ts';
import { voiceOf } from './voice.ts';

/** What stands in the right half, and how large. */
export interface FiguresDrawing {
  size: MarkSize | BarSize;
  labelWidth: number;
  groups: DrawnGroup[];
  /** Of the bars. */
  axis?: BarAxis;
  rowSize: RowSize;
  ranges: DrawnRange[];
  columns: RowColumns;
}

/** Width of the text beside the figures, px. */
const textWidth = 428;
const noteGap = 16;

/** One slide a measure; what has no room, or whose notes have none, goes on to a further slide. */
export function figuresSlides(event: StoryEvent, head: EventHead, workshop: Workshop): FiguresSlide[] {
  const slides: FiguresSlide[] = [];
  for (const { measure: id, readings } of event.figures) {
    const measure = workshop.story.measures.get(id);
    if (!measure) continue;
    const parts = drawingsOf(event, measure, readings, workshop);
    for (const [index, part] of parts.entries()) {
      slides.push({
        ...head,
        kind: 'figures',
        level: 4,
        title: titleOf(event, measure),
        id: slides.length === 0 ? `${event.id}-figures` : `${event.id}-figures-${slides.length + 1}`,
        part: index + 1,
        measure: id,
        ...part,
      });
    }
  }
  return slides;
}

type Part = Pick<FiguresSlide, 'headline' | 'official' | 'drawing' | 'legend' | 'notes'>;

/**
 * The largest drawing that stands on one slide; else tallies and rows have slides of their own, and what even then has no
 * room is drawn small on as many as it needs.
 */
function drawingsOf(event: StoryEvent, measure: Measure, readings: Reading[], workshop: Workshop): Part[] {
  const { story, faces } = workshop;
  const people = countsPeople(measure, story);
  const official = officialOf(readings);
  const before = officialBefore(event, measure.id, story);
  const groups = tallyGroups(readings, official, before?.reading, measure);
  const marks = drawnAsMarks(groups, people);
  const tallied = drawGroups(groups, event, !marks, workshop);
  const axis = marks ? undefined : barAxisOf(groups, people, story, faces);
  const most = Math.max(0, ...groups.flatMap(group => group.tallies.map(({ count }) => count ?? 0)));
  const sizes = marks ? markSizes.filter(({ pitch }) => pitch < 80 || most <= 10) : barSizes;
  const context: PageContext = {
    language: story.language,
    measure,
    people,
    official,
    since: before && countBefore(before, official, event, story),
    gaps: hasGaps(readings, measure),
    // As the event's first slide it has the event's headline.
    headline: first => {
      const title = first && event.show === 'figures' ? event.title : titleOf(event, measure);
      return headlineOf(title, first ? 1 : 2, textWidth, workshop);
    },
    room: first => stage.bodyBottom - stage.headTop - context.headline(first).height - noteGap,
    event,
    workshop,
  };
  const rest = groupRanges(readings, official, measure);
  const rows = rowSizes.map(rowSize => ({ rowSize, ...drawRanges(rest, event, { people, size: rowSize }, workshop) }));
  const largest = (tallies: DrawnGroup[], ranged: boolean) => {
    const tries = sizes.flatMap(size =>
      rows.map(({ rowSize, columns, ranges }) => {
        const empty: Empty = { size, labelWidth: tallied.labelWidth, ...(axis ? { axis } : {}), rowSize, columns };
        return { ...empty, groups: tallies, ranges: ranged ? ranges : [] };
      }),
    );
    const whole = tries.find(drawing => fits(drawing, true, context));
    const { groups: all = [], ranges = [], ...smallest } = tries.at(-1) ?? {};
    return whole ? [whole] : paged(all, ranges, smallest as Empty, context);
  };
  const together = largest(tallied.groups, true);
  const parted = rest.length > 0 && tallied.groups.length > 0 && together.length > 1;
  const pages = parted ? [...largest(tallied.groups, false), ...largest([], true)] : together;
  return pages.map((drawing, index) => partOf(drawing, index === 0, context));
}

interface PageContext extends LegendContext {
  official: Reading | undefined;
  /** A headline that goes on is longer. */
  headline: (first: boolean) => FittedHeadline;
  /** Height for the text beside the drawing, px. */
  room: (first: boolean) => number;
  event: StoryEvent;
  workshop: Workshop;
}

/** "the count of 24 July (Interior Ministry)": whoever counted is named where it is not the same. */
function countBefore(
  { reading, date }: NonNullable<ReturnType<typeof officialBefore>>,
  official: Reading | undefined,
  event: StoryEvent,
  story: Story,
): string {
  const when = dateWords(story, date, listStyle(story, [event.date, date]));
  const by = reading.by === official?.by ? undefined : voiceOf(reading.by, story).name;
  return wordsFor(story.language).countOf(when, by);
}

function titleOf(event: StoryEvent, measure: Measure): string {
  return event.figuresTitle ?? measure.title;
}

/** Whether some reading leaves out a category that another gives. */
function hasGaps(readings: Reading[], { categories }: Measure): boolean {
  const given = [...categories.keys()].filter(id => readings.some(reading => reading.values.has(id)));
  return readings.some(reading => given.some(id => !reading.values.has(id)));
}

type Empty = Omit<FiguresDrawing, 'groups' | 'ranges'>;

/** Tallies and rows in the order given, broken where a slide's room ends. A slide that has nothing yet takes whatever comes. */
function paged(groups: DrawnGroup[], ranges: DrawnRange[], empty: Empty, context: PageContext): FiguresDrawing[] {
  const pages: FiguresDrawing[] = [{ ...empty, groups: [], ranges: [] }];
  const put = (add: (page: FiguresDrawing) => FiguresDrawing) => {
    const page = pages.at(-1) as FiguresDrawing;
    const fuller = add(page);
    const first = page.groups.length + page.ranges.length === 0;
    if (first || fits(fuller, pages.length === 1, context)) pages[pages.length - 1] = fuller;
    else pages.push(add({ ...empty, groups: [], ranges: [] }));
  };
  for (const group of groups) for (const tally of group.tallies) put(page => withTally(page, group, tally));
  for (const range of ranges) for (const row of range.rows) put(page => withRow(page, range, row));
  return pages;
}

function withTally(page: FiguresDrawing, group: DrawnGroup, tally: DrawnGroup['tallies'][number]): FiguresDrawing {
  const last = page.groups.at(-1);
  const open = last && last.by === group.by ? last : undefined;
  const kept = open ? page.groups.slice(0, -1) : page.groups;
  return { ...page, groups: [...kept, { ...group, tallies: [...(open?.tallies ?? []), tally] }] };
}

function withRow(page: FiguresDrawing, range: DrawnRange, row: DrawnRange['rows'][number]): FiguresDrawing {
  const last = page.ranges.at(-1);
  const open = last?.category === range.category ? last : undefined;
  const kept = open ? page.ranges.slice(0, -1) : page.ranges;
  return { ...page, ranges: [...kept, { ...range, rows: [...(open?.rows ?? []), row] }] };
}

/** Height of a drawing, px. */
export function drawingHeight({ groups, ranges, size, rowSize, labelWidth, axis }: FiguresDrawing): number {
  const tallied = groups.map(({ head, tallies }) => {
    const all = tallies.map(one => tallyHeight(one, size, labelWidth) + figuresBox.tallyGap);
    return headHeight(head) + all.reduce((sum, height) => sum + height, 0);
  });
  const foot = axis && groups.length > 0 ? figuresBox.axisHeight : 0;
  return [...tallied, ...ranges.map(range => rangeHeight(range, rowSize))].reduce((sum, height) => sum + height, foot);
}

function fits(drawing: FiguresDrawing, first: boolean, context: PageContext): boolean {
  return (
    drawingHeight(drawing) <= figuresBox.height &&
    textHeight(partOf(drawing, first, context), context) <= context.room(first)
  );
}

function textHeight({ official, legend, notes }: Part, { event, workshop: { story, faces } }: PageContext): number {
  const lines = (text: string) =>
    linesOfText(faces, text, { ...type.note, weight: 600 }, textWidth) * type.note.leading;
  const named = official ? `${whoCounted(official, datesBeside(event), story)} 99, 99` : '';
  const texts = [named, ...notes.map(({ who, text }) => [who, text].filter(Boolean).join(' ')), legend].filter(Boolean);
  return texts.reduce((sum, text) => sum + lines(text) + noteGap, -noteGap);
}

/** A slide with the text that its drawing needs. */
function partOf(drawing: FiguresDrawing, first: boolean, context: PageContext): Part {
  const { event, workshop } = context;
  const official = first || drawing.groups.length > 0 ? context.official : undefined;
  const rows = drawing.ranges.flatMap(range => range.rows.map(row => row.reading));
  const readings = [...new Set([...drawing.groups.flatMap(({ by }) => by ?? []), ...rows])];
  return {
    drawing,
    ...namedSize(context.headline(first)),
    ...(official ? { official } : {}),
    legend: legendOf(drawing, context),
    notes: [
      ...(official ? noteOf(official, undefined, workshop.story) : []),
      ...readings
        .filter(reading => reading !== context.official)
        .flatMap(reading => noteOf(reading, whoCounted(reading, datesBeside(event), workshop.story), workshop.story)),
    ],
  };
}

/** Where a drawing begins, px below the top of its pane: a small one hangs lower, beside the headline and the text. */
export function drawingTop(drawing: FiguresDrawing): number {
  const left = figuresBox.height - drawingHeight(drawing);
  return left > 130 ? Math.round(0.3 * left) : 0;
}
