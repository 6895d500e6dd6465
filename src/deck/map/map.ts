/**
 * A map view: everything to draw, projected to stage px. Coordinates come in as [latitude, longitude] from stories
 * and as [longitude, latitude] in GeoJSON; they meet only in this folder.
 */

import type { Place } from '../../story/story.ts';

/** Margins of a drawing, px. */
export interface Margins {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What a slide asks of the cartographer: `drawView` in `map-view.ts` answers with a `MapView`. */
export interface ViewRequest {
  id: string;
  /** Size of the drawing, px. */
  width: number;
  height: number;
  /** Where text lies over the drawing: no point, label, scale bar or inset stands there. Missing sides are 0. */
  clear?: Partial<Margins>;
  /** The places to mark. The view is widened until it holds them all; those without `at` are passed over. */
  places: Place[];
  /** Ids of the places of this slide. */
  now?: string[];
  /** Ids of the disputed places of this slide. */
  candidates?: string[];
  /** Lines of text to stand under a candidate's name (who says so), by place id. Room is kept for them. */
  notes?: Record<string, string[]>;
  /** A stretch to bracket: the id of the `between` place and the ids of its two ends, both in `places`. */
  bracket?: { place: string; ends: [string, string] };
  /** `places`: as near as the places allow; `region`: the story's region whole; `wider`: the home country whole. */
  extent: 'places' | 'region' | 'wider';
  /** Kinds of labels wanted; all by default. Places with a role of their own are always labelled. */
  labels?: MapLabel['kind'][];
  /** Countries that have their name elsewhere. */
  named?: string[];
  /** A locator: wider ground for orientation, labels for the places that are news only. */
  compact?: boolean;
  /** Add a small view of the home country and its neighbours, when a corner is free. */
  inset?: boolean;
  /** Add a scale bar. */
  bar?: boolean;
}

export interface MapView {
  id: string;
  /** Size of the drawing, px. */
  width: number;
  height: number;
  /** Where this view looks in the shared Mercator plane: px = k * plane + (x, y). The runtime flies between these. */
  camera: { k: number; x: number; y: number };
  shapes: MapShape[];
  labels: MapLabel[];
  points: MapPoint[];
  /** Stretches between two places, drawn as plain brackets beside them. */
  brackets: MapBracket[];
  /** (x, y): the left end of the bar's line; its label "50 km" stands above, starting at the same x. */
  scaleBar?: { x: number; y: number; length: number; km: number; label: string };
  /** A small view of the wider region with this view's outline in it. */
  inset?: { x: number; y: number; view: MapView; outline: [x: number, y: number, width: number, height: number] };
  /** Whether any open water shows: the ground behind the shapes is then sea. */
  sea: boolean;
  /** Credit line for the data used. */
  credit: string;
  /** The view in words: what is near what. */
  description: string;
}

export interface MapShape {
  /** `home`: the country or countries that hold the story's places; `land`: other countries. */
  kind: 'land' | 'home' | 'border' | 'region' | 'river' | 'line';
  /** SVG path data, px, one decimal. */
  path: string;
}

export interface MapLabel {
  kind: 'country' | 'region' | 'river' | 'place' | 'candidate';
  text: string;
  /** Where the text is anchored, and its baseline, px. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** Further lines under the name (see `notes` of the request), set in `mapType.note`. */
  notes?: string[];
  /** Degrees clockwise about (x, y), for labels along a river. */
  angle?: number;
  /** Place id, for labels of places. */
  place?: string;
  now?: boolean;
}

export interface MapPoint {
  place: string;
  x: number;
  y: number;
  /** `now`: the place of this slide; `candidate`: one of several disputed places; `other`: for orientation. */
  role: 'now' | 'candidate' | 'other';
  /** Radius in px of the circle within which the place lies. */
  radius?: number;
}

export interface MapBracket {
  place: string;
  /** The bracket's two ends, near the two places: [x, y] px. */
  from: [number, number];
  to: [number, number];
  /** x of the middle of the long stroke. */
  spine: number;
  /** The bracket as one line: end, corner, corner, end. Upright, level or slanted, as the two places lie. */
  line: [[number, number], [number, number], [number, number], [number, number]];
}
