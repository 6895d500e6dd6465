/** A story arranged for showing: slides in order, the ribbon, map views, numbered references. Plain data. */

import type { Block, Citation, Prose } from '../story/prose.ts';
import type { Act, Claim, Media, Reading, Story, StoryEvent } from '../story/story.ts';
import type { MapView } from './map/map.ts';
import type { Reference } from './references.ts';
import type { Ribbon } from './ribbon.ts';
import type { ActSlide } from './slides/act-slides.ts';
import type { CastBlock } from './slides/cast-slides.ts';
import type { Account } from './slides/claims-slides.ts';
import type { FiguresDrawing } from './slides/figures-slides.ts';
import type { FiguresNote } from './slides/figures-text.ts';
import type { Lens } from './slides/lens.ts';
import type { LinkCard } from './slides/link-cards.ts';
import type { Size } from './slides/media-slides.ts';
import type { DatedReading } from './slides/series.ts';
import type { SeriesChart } from './slides/series-chart.ts';
import type { TableColumn } from './slides/table-columns.ts';
import type { Voice } from './slides/voice.ts';
import type { HeadlineSize } from './text/headline.ts';
import type { TypeName } from './text/type.ts';

export interface Deck {
  story: Story;
  /** Horizontal groups of reveal.js: the opening, each act, the closing. */
  stacks: Stack[];
  /** All slides in order; the same objects as in the stacks. */
  slides: Slide[];
  ribbon: Ribbon;
  /** The large views behind slides, by the id that slides name. */
  views: Map<string, MapView>;
  /** The same for the narrow column of the reading view: `setting`, and disputed places by event id. */
  smallViews: Map<string, MapView>;
  references: Reference[];
  /** Source id to the number that stands for it on every slide (1 = cited first). */
  numbers: Map<string, number>;
}

export interface Stack {
  id: string;
  act?: Act;
  slides: Slide[];
}

/** What every slide has. */
export interface SlideHead {
  id: string;
  /** Heading level: 1 story, 2 act and closing matter, 3 event, 4 an event's further slides. */
  level: 1 | 2 | 3 | 4;
  title: string;
  /** What the slide is about when its headline is the event's: beside the date. */
  topic?: string;
  /** Act id, when the slide belongs to one. */
  act?: string;
  event?: StoryEvent;
  /** 1-based place of the event among all events: the counter "9 of 24". */
  number?: number;
  /** 1, and 2 and more where the same thing goes on: a text, a question, a measure. */
  part: number;
  /** Day count from `dayOne` (1 = that day). */
  day?: number;
  /** Id of the large map view behind the slide. */
  view?: string;
  /** Type of the headline when it is too long for the usual one. */
  headline?: HeadlineSize;
}

export interface TitleSlide extends SlideHead {
  kind: 'title';
  /** The largest type in which everything fits. */
  size: 'large' | 'medium' | 'small' | 'smallest';
  /** First to last day of the story's main part, in words. */
  span?: string;
  /** Which shorter version this is: "Ten minutes: 9 of 33 events". */
  version?: string;
}

export interface SettingSlide extends SlideHead {
  kind: 'setting';
  view: string;
}

export interface CastSlide extends SlideHead {
  kind: 'cast';
  /** One to four columns of people by side. */
  columns: CastBlock[][];
  size: Extract<TypeName, 'prose' | 'small'>;
}

export interface EventSlide extends SlideHead {
  kind: 'event';
  event: StoryEvent;
  body: Prose;
  /** Citations of the `sources` field, after the last paragraph. */
  citations: Citation[];
  /** `text`: under the text; `pane`: under the lens. */
  locator?: { view: MapView; place: 'text' | 'pane' };
  lens?: Lens;
  /** Under the text. */
  cards: LinkCard[];
}

export interface DisputedSlide extends SlideHead {
  kind: 'disputed';
  event: StoryEvent;
  view: string;
  body: Prose;
  citations: Citation[];
  candidates: Candidate[];
  /** Whether the note on the date stands here; else on the slide that follows. */
  noted: boolean;
}

/** A place that somebody names, with everybody who names it. */
export interface Candidate {
  place: string;
  claims: Claim[];
}

export interface ClaimsSlide extends SlideHead {
  kind: 'claims';
  event: StoryEvent;
  accounts: Account[];
  /** Short accounts hang lower, so that the slide is not empty at its foot alone. */
  low: boolean;
  /** The largest type in which the longest account fits. */
  size: Extract<TypeName, 'display' | 'large' | 'account' | 'prose' | 'small'>;
}

export interface FiguresSlide extends SlideHead {
  kind: 'figures';
  event: StoryEvent;
  measure: string;
  /** The official reading, when there is one and this is the first part or has tallies. */
  official?: Reading;
  drawing: FiguresDrawing;
  /** How to read the drawing, and what must not be done with it. */
  legend: string;
  notes: FiguresNote[];
}

export interface SeriesSlide extends SlideHead {
  kind: 'series';
  act: string;
  measure: string;
  /** Id of the event or act after which it stands. */
  after: string;
  /** First to last reading, in words. */
  span: string;
  /** Ids of the categories on this slide. */
  categories: string[];
  /** All readings of the measure, in order of time. */
  readings: DatedReading[];
  chart: SeriesChart;
  note: string;
}

export interface MediaSlide extends SlideHead {
  kind: 'media';
  event: StoryEvent;
  media: Media;
  /** Width of the words, px: beside the picture, or all of the stage above and below it. */
  column: 404 | 548 | 700 | 1184;
  /** The picture as it is drawn, px; unknown when nobody could read its size. */
  picture?: Size;
  /** Nothing is shown of it until it is asked for. */
  covered: boolean;
  /** It is so small that it stands in the middle of a card. */
  mat: boolean;
  caption: Prose;
  /** The largest type in which the words of a card that stands in its place fit. */
  cardSize: Extract<TypeName, 'display' | 'large' | 'prose' | 'small' | 'note'>;
  /** The card is low and stands beside the headline: nothing is ever shown in its place. */
  low: boolean;
}

export interface QuoteSlide extends SlideHead {
  kind: 'quote';
  event: StoryEvent;
  /** With quotation marks. */
  words: Prose;
  voice?: Voice;
  citations: Citation[];
  size: 'huge' | 'large' | 'medium' | 'small';
  /** Steps of `quoteDrop` px by which it stands lower, where there is room. */
  drop: 0 | 1 | 2;
}

export interface TableSlide extends SlideHead {
  kind: 'table';
  event: StoryEvent;
  caption?: string;
  columns: (TableColumn & { label: string })[];
  /** Whole rows of the story's table; `columns` tells which cells of them are shown. */
  rows: string[][];
  size: 'largest' | 'larger' | 'large' | 'medium' | 'small' | 'smallest';
}

/** Type of prose on closing slides. */
export type ClosingSize = 'prose' | 'small';

export interface MethodSlide extends SlideHead {
  kind: 'method';
  size: ClosingSize;
  /** Blocks in two columns. */
  columns: Block[][];
  /** Whether there is room for the key to marks and lines under the columns. */
  key: boolean;
}

export interface CorrectionsSlide extends SlideHead {
  kind: 'corrections';
  size: ClosingSize;
  corrections: Story['corrections'];
}

export interface SourcesSlide extends SlideHead {
  kind: 'sources';
  /** Few sources are set larger. */
  large: boolean;
  columns: Reference[][];
}

export type Slide =
  | TitleSlide
  | SettingSlide
  | CastSlide
  | ActSlide
  | EventSlide
  | DisputedSlide
  | ClaimsSlide
  | FiguresSlide
  | MediaSlide
  | QuoteSlide
  | TableSlide
  | SeriesSlide
  | MethodSlide
  | CorrectionsSlide
  | SourcesSlide;

export type Kind = Slide['kind'];
export type SlideOf<K extends Kind> = Extract<Slide, { kind: K }>;
