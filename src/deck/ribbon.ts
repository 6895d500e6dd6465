/** The time axis at the foot of every slide, as positions along it (0-1). */

import type { Story } from '../story/story.ts';
import { type Axis, planAxis } from '../time/axis.ts';
import { finestUnit } from '../time/fineness.ts';
import { formatTick } from '../time/format.ts';
import { type Fold, positionOf } from '../time/scale.ts';
import { placeTicks, type Tick } from '../time/ticks.ts';
import { wordsFor } from '../words/words.ts';
import { dateOptions } from './dates.ts';
import { actExtent, nameFold } from './folds.ts';
import { type Lane, planLanes } from './lanes.ts';
import { type Mark, placeMarks } from './marks.ts';
import { placeSpans, type RibbonSpan } from './spans.ts';
import type { Faces } from './text/faces.ts';
import { widthOf } from './text/measure.ts';
import { stage, type } from './text/type.ts';
import { wrap } from './text/wrap.ts';

export interface Ribbon {
  axis: Axis;
  /** Where the axis lies on the stage, px: shorter where names of lanes stand before it. */
  track: Track;
  lanes: RibbonLane[];
  bands: Band[];
  spans: RibbonSpan[];
  marks: Mark[];
  ticks: RibbonTick[];
  folds: RibbonFold[];
  /** Where the scale changes although no time is left out. */
  turns: number[];
}

export interface Track {
  left: number;
  length: number;
}

export interface RibbonLane {
  /** As much of the lane's name as there is room for. */
  name: string;
  /** The whole name. */
  title: string;
  row: number;
  events: string[];
}

/** An act. */
export interface Band {
  act: string;
  title: string;
  start: number;
  end: number;
  /** The end is not certain: drawn fading from this position on. */
  softFrom?: number;
  /** Whether the title has room above its band. */
  titled: boolean;
}

export interface RibbonTick {
  at: number;
  /** Empty for a tick without a label. */
  label: string;
  /** Middle of the label. */
  labelAt: number;
}

export interface RibbonFold {
  start: number;
  end: number;
  /** "13 years". */
  label: string;
}

/** Room around the name of a fold, px, so that it does not read on into a date. */
const foldLabelPadding = 14;

/** Width of a fold, px. */
const [leastFold, widestFold] = [56, 96];

/** Length of an axis without lanes on the stage, px. */
export const axisLength = stage.width - 2 * stage.margin;

/** Most room for the names of lanes, and from the longest to the axis, px. */
const [laneName, laneGap] = [150, 16];

/** Two segments whose scales differ by less than this factor read as one. */
const sameScale = 1.2;

/** Arranges acts, events, ticks and folds along the axis. */
export function planRibbon(story: Story, faces: Faces): Ribbon {
  const { timezone: zone } = story;
  const lanes = planLanes(story.events).map(lane => ribbonLane(lane, story, faces));
  const track = trackBeside(lanes, faces);
  const width = track.length;
  const dates = story.events.map(event => event.date);
  const groups = story.acts.map(act => actExtent(story, act.id)).filter(extent => extent !== undefined);
  const labelWidth = (text: string) => widthOf(faces, text, type.tick);
  const foldRoom = (fold: Fold) => labelWidth(nameFold(fold, story)) + foldLabelPadding;
  const first = planAxis(dates, { groups, width, zone });
  // A fold has room for its name: beside it, a date would stand off its tick.
  const foldWidth = Math.min(widestFold, Math.max(leastFold, ...first.folds.map(foldRoom)));
  const axis = planAxis(dates, { groups, width, zone, foldWidth });
  const folds = axis.folds.map(fold => ({
    start: fold.start,
    end: fold.end,
    label: nameFold(fold, story),
  }));
  const occupied = folds.map(fold => {
    const half = (labelWidth(fold.label) + foldLabelPadding) / width / 2;
    const middle = (fold.start + fold.end) / 2;
    return { start: middle - half, end: middle + half };
  });
  const tickLabel = (tick: Tick) => formatTick(tick, dateOptions(story));
  const ticks = placeTicks(axis, {
    zone,
    width,
    occupied,
    labelWidth: tick => labelWidth(tickLabel(tick)),
    finest: segment => finestUnit(dates, segment),
  });
  return {
    axis,
    track,
    lanes,
    bands: bandsOf(story, axis, width, faces),
    spans: placeSpans(story.spans, axis, width, faces),
    marks: placeMarks(story.events, axis, width, lanes),
    ticks: ticks.map(tick => ({
      at: tick.position,
      label: tick.labelled ? tickLabel(tick) : '',
      labelAt: tick.labelAt,
    })),
    folds,
    turns: turnsOf(axis),
  };
}

function ribbonLane({ name, row, events }: Lane, { language }: Story, faces: Faces): RibbonLane {
  const title = name ?? wordsFor(language).otherLanes;
  const [short = ''] = title === '' ? [] : wrap(faces, title, type.tick, laneName, 1);
  return { name: short, title, row, events };
}

function trackBeside(lanes: RibbonLane[], faces: Faces): Track {
  const widest = Math.max(0, ...lanes.map(lane => widthOf(faces, lane.name, type.tick)));
  const before = widest === 0 ? 0 : Math.ceil(widest) + laneGap;
  return { left: stage.margin + before, length: axisLength - before };
}

function turnsOf({ segments }: Axis): number[] {
  const scaleOf = ({ from, to, start, end }: Axis['segments'][number]) => (end - start) / (to - from);
  return segments.slice(1).flatMap((segment, index) => {
    const before = segments[index];
    if (!before || before.to !== segment.from) return [];
    const factor = scaleOf(segment) / scaleOf(before);
    return Math.max(factor, 1 / factor) < sameScale ? [] : [segment.start];
  });
}

function bandsOf(story: Story, axis: Axis, length: number, faces: Faces): Band[] {
  const bands: Band[] = [];
  for (const act of story.acts) {
    const extent = actExtent(story, act.id);
    if (!extent || act.title === '') continue;
    const end = act.to;
    const soft = end && (end.certainty !== 'certain' || end.end === 'open');
    const band = {
      act: act.id,
      title: act.title,
      start: positionOf(axis, extent.from),
      end: positionOf(axis, extent.to),
    };
    const softFrom = soft ? Math.max(band.start, band.end - 0.4 * (band.end - band.start)) : undefined;
    bands.push({ ...band, titled: true, ...(softFrom === undefined ? {} : { softFrom }) });
  }
  for (const [index, band] of bands.entries()) {
    const room = (bands[index + 1]?.start ?? 1) - band.start;
    band.titled = widthOf(faces, band.title, type.band) + 10 <= room * length;
  }
  return bands;
}
