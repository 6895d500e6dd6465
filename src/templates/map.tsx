/** @jsxImportSource preact */
/** A map view as SVG. The shapes come projected; here they only get their ink. */

import type { MapLabel, MapView } from '../deck/map/map.ts';
import { Disc } from './disc.tsx';

/** The side of a view on which text stands. */
export type Fade = 'left' | 'right' | 'top';

interface MapProps {
  view: MapView;
  /** Fade into the paper where text stands and above the ribbon. */
  fade?: Fade | undefined;
  class?: string;
}

/** What maps fade with, the hatch of a region and the ring about the present mark: once in each page, before the first map. */
export function MapInk() {
  return (
    <svg class="ink" width="0" height="0" aria-hidden="true">
      <defs>
        <linearGradient id="fade-left">
          <stop offset="0" class="paper-stop" />
          <stop offset="0.55" class="paper-stop" />
          <stop offset="1" class="paper-stop clear-stop" />
        </linearGradient>
        <linearGradient id="fade-down" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" class="paper-stop clear-stop" />
          <stop offset="1" class="paper-stop" />
        </linearGradient>
        <linearGradient id="fade-up" x1="0" y1="1" x2="0" y2="0">
          <stop offset="0" class="paper-stop clear-stop" />
          <stop offset="1" class="paper-stop" />
        </linearGradient>
        <pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="9" height="9" />
          <path class="hatch-line" d="M0 0V9" />
        </pattern>
        <marker id="ring" viewBox="-18 -18 36 36" markerUnits="userSpaceOnUse" markerWidth="36" markerHeight="36">
          <circle class="now-ring" r="15.5" />
        </marker>
      </defs>
    </svg>
  );
}

export function MapDrawing({ view, fade, class: name = 'view' }: MapProps) {
  const { k, x, y } = view.camera;
  return (
    <svg
      class={`${name}${view.sea ? ' sea' : ''}`}
      viewBox={`0 0 ${view.width} ${view.height}`}
      data-view={view.id}
      data-camera={`${k} ${x} ${y}`}
      role="img"
      aria-label={view.description}
    >
      <g class="ground">
        <rect class="sea-ground" x={-view.width} y={-view.height} width={3 * view.width} height={3 * view.height} />
        {view.shapes.map(shape => (
          <path class={shape.kind} d={shape.path} />
        ))}
      </g>
      {fade && <Fades fade={fade} view={view} />}
      <g class="labels">
        <Marks view={view} />
        {view.labels.map(label => (
          <Label label={label} />
        ))}
        {view.scaleBar && <ScaleBar bar={view.scaleBar} />}
        {fade === 'left' && (
          <text class="map-credit" x={view.width - 48} y={view.height - 136} text-anchor="end">
            {view.credit}
          </text>
        )}
        {fade === 'right' && (
          <text class="map-credit" x="48" y={view.height - 136}>
            {view.credit}
          </text>
        )}
        {view.inset && <Inset inset={view.inset} />}
      </g>
    </svg>
  );
}

function Fades({ fade, view }: { fade: Fade; view: MapView }) {
  const { width, height } = view;
  const beside = fade !== 'top';
  return (
    <g class="fades">
      {fade === 'left' && <FadeBeside height={height} />}
      {fade === 'right' && (
        <g transform={`matrix(-1 0 0 1 ${width} 0)`}>
          <FadeBeside height={height} />
        </g>
      )}
      {beside && <rect x={-width} y="-2000" width={3 * width} height="1760" class="paper" />}
      {beside && <rect x={-width} y="-241" width={3 * width} height="90" fill="url(#fade-up)" />}
      {fade === 'top' && <rect x={-width} y="-2000" width={3 * width} height="2090" class="paper" />}
      {fade === 'top' && <rect x={-width} y="89" width={3 * width} height="90" fill="url(#fade-up)" />}
      <rect x={-width} y={height - 214} width={3 * width} height="90" fill="url(#fade-down)" />
      <rect x={-width} y={height - 125} width={3 * width} height="2000" class="paper" />
    </g>
  );
}

/** Beside a text at the left. */
function FadeBeside({ height }: { height: number }) {
  return (
    <>
      <rect x="-2000" y={-height} width="2420" height={3 * height} class="paper" />
      <rect x="419" y={-height} width="420" height={3 * height} fill="url(#fade-left)" />
    </>
  );
}

function Marks({ view }: { view: MapView }) {
  return (
    <>
      {view.brackets.map(({ line }) => (
        <path class="bracket" d={`M${line.join('L')}`} />
      ))}
      {view.points.map(point => (
        <g class={`point ${point.role}`}>
          {point.radius !== undefined && <circle class="precision" cx={point.x} cy={point.y} r={point.radius} />}
          {point.role === 'now' && view.width > 600 && <circle class="halo" cx={point.x} cy={point.y} r="24" />}
          <Disc class="dot" cx={point.x} cy={point.y} r={view.width > 600 ? 5.5 : 4} />
        </g>
      ))}
    </>
  );
}

function Label({ label }: { label: MapLabel }) {
  const { x, y, angle, anchor, kind, now } = label;
  return (
    <text
      class={`label ${kind}${now ? ' now' : ''}`}
      x={x}
      y={y}
      text-anchor={anchor}
      {...(angle ? { transform: `rotate(${angle} ${x} ${y})` } : {})}
    >
      {label.text}
      {label.notes?.map(note => (
        <tspan class="note" x={x} dy="22">
          {note}
        </tspan>
      ))}
    </text>
  );
}

function ScaleBar({ bar }: { bar: NonNullable<MapView['scaleBar']> }) {
  return (
    <g class="scale-bar">
      <path d={`M${bar.x} ${bar.y - 5}v5h${bar.length}v-5`} />
      <text x={bar.x} y={bar.y - 9}>
        {bar.label}
      </text>
    </g>
  );
}

function Inset({ inset }: { inset: NonNullable<MapView['inset']> }) {
  const { view, x, y, outline } = inset;
  return (
    <svg
      class={`inset${view.sea ? ' sea' : ''}`}
      x={x}
      y={y}
      width={view.width}
      height={view.height}
      viewBox={`0 0 ${view.width} ${view.height}`}
    >
      <rect class="sea-ground" width={view.width} height={view.height} />
      {view.shapes.map(shape => (
        <path class={shape.kind} d={shape.path} />
      ))}
      {view.labels.map(label => (
        <Label label={label} />
      ))}
      <rect class="outline" x={outline[0]} y={outline[1]} width={outline[2]} height={outline[3]} />
      <rect class="frame" x="0.5" y="0.5" width={view.width - 1} height={view.height - 1} />
    </svg>
  );
}
