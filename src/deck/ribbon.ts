/** The time axis at the foot of every slide, as positions along it (0-1). */

import type { Story, StoryEvent } from '../story/story.ts';
import { type Axis, planAxis } from '../time/axis.ts';
import type { StoryDate } from '../time/date.ts';
import { formatSpan, formatTick } from '../time/format.ts';
import { positionOf } from '../time/scale.ts';
import { placeTicks, type Tick } from '../time/ticks.ts';
import { type Mark, placeMarks } from './marks.ts';
import type { Faces } from './text/faces.ts';
import { widthOf } from './text/measure.ts';
import { stage, type } from './text/type.ts';

export interface Ribbon {
  axis: Axis;
  bands: Band[];
  spans: RibbonSpan[];
  marks: Mark[];
  ticks: RibbonTick[];
  folds: RibbonFold[];
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

export interface RibbonSpan {
  id: string;
  title: string;
  start: number;
  end: number;
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

/** Length of the axis on the stage, px. */
export const axisLength = stage.width - 2 * stage.margin;

/** Arranges acts, events, ticks and folds along the axis. */
export function planRibbon(story: Story, faces: Faces): Ribbon {
  const { language: locale, timezone: zone } = story;
  const groups = story.acts.map(act => extentOf(story, act.id)).filter(extent => extent !== undefined);
  const axis = planAxis(
    story.events.map(event => event.date),
    { groups, width: axisLength, zone },
  );
  const labelWidth = (text: string) => widthOf(faces, text, type.tick);
  const folds = axis.folds.map(fold => ({
    start: fold.start,
    end: fold.end,
    label: formatSpan(fold.to - fold.from, locale),
  }));
  const occupied = folds.map(fold => {
    const half = (labelWidth(fold.label) + foldLabelPadding) / axisLength / 2;
    const middle = (fold.start + fold.end) / 2;
    return { start: middle - half, end: middle + half };
  });
  const tickLabel = (tick: Tick) => formatTick(tick, { locale, zone });
  const ticks = placeTicks(axis, {
    zone,
    width: axisLength,
    occupied,
    labelWidth: tick => labelWidth(tickLabel(tick)),
  });
  return {
    axis,
    bands: bandsOf(story, axis, faces),
    spans: story.spans.map(span => ({ id: span.id, title: span.title, ...placeOf(axis, span.date) })),
    marks: placeMarks(story.events, axis, axisLength),
    ticks: ticks.map(tick => ({
      at: tick.position,
      label: tick.labelled ? tickLabel(tick) : '',
      labelAt: tick.labelAt,
    })),
    folds,
  };
}

/** First and last position of a date. */
function placeOf(axis: Axis, date: StoryDate): { start: number; end: number } {
  return { start: positionOf(axis, date.earliest), end: positionOf(axis, date.latest) };
}

function bandsOf(story: Story, axis: Axis, faces: Faces): Band[] {
  const bands: Band[] = [];
  for (const act of story.acts) {
    const extent = extentOf(story, act.id);
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
    band.titled = widthOf(faces, band.title, type.band) + 10 <= room * axisLength;
  }
  return bands;
}

/** An act's span as the author wrote it, else what its events need. UTC ms. */
function extentOf(story: Story, act: string): { from: number; to: number } | undefined {
  const dates = story.events.filter(event => event.act === act).map((event: StoryEvent) => event.date);
  const bounds = story.acts.find(candidate => candidate.id === act);
  const from = bounds?.from?.earliest ?? Math.min(...dates.map(date => date.earliest));
  const to = bounds?.to?.latest ?? Math.max(...dates.map(date => date.latest));
  return Number.isFinite(from) && Number.isFinite(to) ? { from, to } : undefined;
}
