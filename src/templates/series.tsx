/** @jsxImportSource preact */
/** Readings over time: a panel a category, a shape a counter; the same as a table for those who do not see it. */

import { numberWords } from '../deck/quantity.ts';
import { countsPeople } from '../deck/slides/figures.ts';
import { placeOn } from '../deck/slides/number-axis.ts';
import { legendMark, type Panel, type SeriesChart } from '../deck/slides/series-chart.ts';
import { arrow, type Label } from '../deck/slides/series-labels.ts';
import type { Point } from '../deck/slides/series-points.ts';
import { seriesGaps } from '../deck/slides/series-slides.ts';
import { led, ownDirection, readsFromRight } from '../story/direction.ts';
import type { Context } from './context.ts';
import { SeriesTable } from './series-table.tsx';
import { seriesInWords } from './series-words.ts';
import { Shape, tenth } from './shape.tsx';
import type { BodyProps } from './slide.tsx';

/** Up to so many dates, each is a step; beyond, a panel is one. */
const mostDates = 8;
const markRadius = 6.5;
const titleLeading = 21;

export function SeriesBody({ slide, context }: BodyProps<'series'>) {
  const { chart, note, title, readings, categories, measure } = slide;
  // A PDF keeps nothing that is not seen: there the drawing says it all.
  const alone = context.page === 'paper';
  const { unit } = context.deck.story.measures.get(measure) ?? {};
  const people = countsPeople({ unit }, context.deck.story);
  return (
    <div class="body series-body">
      <svg
        class="series"
        width={chart.width}
        height={chart.height}
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        role="img"
        aria-label={
          alone
            ? seriesInWords(slide, context)
            : `${title}${context.words.comma}${slide.span}. ${context.words.seriesInTable}.`
        }
      >
        <TimeAxis chart={chart} />
        {chart.panels.map((panel, index) => (
          <PanelDrawing
            panel={panel}
            chart={chart}
            stepOf={stepsOf(chart, index)}
            unit={people ? undefined : unit}
            context={context}
          />
        ))}
      </svg>
      {chart.unnamed.length > 0 && <Counters chart={chart} language={context.deck.story.language} />}
      {note && (
        <p class="caveat" {...ownDirection(note, context.deck.story.language)}>
          {note}
        </p>
      )}
      {!alone && (
        <div class="visually-hidden">
          <SeriesTable measure={measure} categories={categories} readings={readings} context={context} />
        </div>
      )}
    </div>
  );
}

/** The step of a point, from 1: by its date, so that all panels move together. */
function stepsOf(chart: SeriesChart, panel: number): (point: Point) => number {
  const points = chart.panels.flatMap(one => one.points);
  const sorted = points.toSorted((a, b) => a.reading.date.earliest - b.reading.date.earliest);
  const dates = [...new Set(sorted.map(point => point.reading.date.text))];
  return ({ reading }) => (dates.length <= mostDates ? dates.indexOf(reading.date.text) + 1 : panel + 1);
}

function TimeAxis({ chart }: { chart: SeriesChart }) {
  const { foot, left, right, ticks, folds } = chart;
  return (
    <g class="time">
      {folds.map(fold => (
        <rect class="gap" x={tenth(fold.from)} y="0" width={tenth(fold.to - fold.from)} height={tenth(foot)} />
      ))}
      <path d={`M${tenth(left)} ${tenth(foot)}H${tenth(right)}`} />
      {ticks.map(({ x, label, labelX }) => (
        <>
          <path d={`M${tenth(x)} ${tenth(foot)}v${label ? 7 : 4}`} />
          {label && (
            <text x={tenth(labelX)} y={tenth(foot + 22)} text-anchor="middle">
              {label}
            </text>
          )}
        </>
      ))}
      {folds.map(fold => (
        <text class="fold" x={tenth((fold.from + fold.to) / 2)} y={tenth(foot + 22)} text-anchor="middle">
          {fold.label}
        </text>
      ))}
    </g>
  );
}

interface PanelProps {
  panel: Panel;
  chart: SeriesChart;
  stepOf: (point: Point) => number;
  unit: string | undefined;
  context: Context;
}

function PanelDrawing({ panel, chart, stepOf, unit, context }: PanelProps) {
  const { story } = context.deck;
  const { top, height, axis, title, points, lines } = panel;
  const y = (value: number) => tenth(top + (1 - placeOn(axis, value)) * height);
  return (
    <g class="panel">
      {title.map((line, index) => (
        <text class="panel-title" x="0" y={tenth(top + 12 + index * titleLeading)}>
          {led(line, story.language)}
        </text>
      ))}
      {unit && (
        <text class="unit" x="0" y={tenth(top + 12 + title.length * titleLeading)}>
          {unit}
        </text>
      )}
      {axis.ticks.map(tick => (
        <>
          <path class={tick === 0 ? 'zero' : 'grid'} d={`M${tenth(chart.left)} ${y(tick)}H${tenth(chart.right)}`} />
          <text class="number" x={tenth(chart.left - 8)} y={tenth(y(tick) + 5)} text-anchor="end">
            {numberWords(tick, story.language)}
          </text>
        </>
      ))}
      {lines.map(({ to, path }) => (
        <path
          class={to.official ? 'joined official' : 'joined'}
          data-step={stepOf(to)}
          d={path.map(([x1, y1, x2, y2]) => `M${tenth(x1)} ${tenth(y1)}L${tenth(x2)} ${tenth(y2)}`).join('')}
        />
      ))}
      {points.map(point => (
        <PointDrawing point={point} panel={panel} step={stepOf(point)} language={story.language} />
      ))}
    </g>
  );
}

interface PointProps {
  point: Point;
  panel: Panel;
  step: number;
  language: string;
}

function PointDrawing({ point, panel, step, language }: PointProps) {
  const { shape, official, label, span, value } = point;
  const x = tenth(point.x);
  const at = tenth(point.open === 'up' ? point.low : point.open === 'down' ? point.high : (point.low + point.high) / 2);
  return (
    <g class={official ? 'point official' : 'point'} data-step={step}>
      {span && <path class="spread" d={`M${tenth(span[0])} ${at}H${tenth(span[1])}`} />}
      {label?.leader && <LeaderLine leader={label.leader} />}
      <ValueDrawing point={point} x={x} at={at} panel={panel} />
      {('from' in value ? [point.low, point.high] : [at]).map(y => (
        <Shape class="shape" order={shape} x={x} y={tenth(y)} r={markRadius} />
      ))}
      {label && <LabelText label={label} language={language} />}
    </g>
  );
}

/** What is not exact: a bar between two ends, an arrow or a line on from a number, brackets of no stated height. */
function ValueDrawing({ point, x, at, panel }: { point: Point; x: number; at: number; panel: Panel }) {
  const { value, low, high, open } = point;
  if ('about' in value) return <path class="rough" d={`M${x - 8} ${at - 10}q8 -5 16 0M${x - 8} ${at + 10}q8 5 16 0`} />;
  if ('from' in value) return <path class="reach" d={`M${x} ${tenth(high)}V${tenth(low)}`} />;
  if (open === 'up') {
    const tip = tenth(Math.max(at - arrow, panel.top - 6));
    return (
      <>
        <path class="onward" d={`M${x} ${at}V${tip}`} />
        <path class="rough" d={`M${x - 5} ${tenth(tip + 5)}l5 -6l5 6`} />
      </>
    );
  }
  const floor = tenth(panel.top + (1 - placeOn(panel.axis, 0)) * panel.height);
  return open === 'down' ? <path class="onward" d={`M${x} ${at}V${Math.max(floor, at)}`} /> : null;
}

function LeaderLine({ leader: [x1, y1, x2, y2] }: { leader: [number, number, number, number] }) {
  return <path class="leader" d={`M${tenth(x1)} ${tenth(y1)}L${tenth(x2)} ${tenth(y2)}`} />;
}

function LabelText({ label, language }: { label: Label; language: string }) {
  const { x, y, anchor, who, what, oneLine } = label;
  const place = { x: tenth(x), y: tenth(y), 'text-anchor': anchor };
  if (oneLine || !who) {
    return (
      <text {...place}>
        <tspan class="what">{what}</tspan>
        {who && (
          <tspan class="who" dx={readsFromRight(what + who, language) ? -7 : 7}>
            {who}
          </tspan>
        )}
      </text>
    );
  }
  return (
    <>
      <text class="what" {...place}>
        {what}
      </text>
      <text class="who" {...place} y={tenth(y + 18)}>
        {led(who, language)}
      </text>
    </>
  );
}

/** Names for which the panels have no room, with the shapes that they are known by. */
function Counters({ chart, language }: { chart: SeriesChart; language: string }) {
  const { unnamed: rows, width } = chart;
  const height = rows.length * seriesGaps.legend;
  return (
    <svg class="series" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {rows.flatMap((row, index) =>
        row.map(({ x, name, shape, official }) => (
          <g
            class={official ? 'point official' : 'point'}
            transform={`translate(${tenth(x)} ${index * seriesGaps.legend})`}
          >
            <Shape class="shape" order={shape} x={8} y={16} r={markRadius} />
            <text class="who" x={legendMark} y="21">
              {led(name, language)}
            </text>
          </g>
        )),
      )}
    </svg>
  );
}
