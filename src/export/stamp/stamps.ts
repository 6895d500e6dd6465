/**
 * What repeats itself on the pages of a deck, drawn without the browser: the axis at the foot and the lens. Chromium takes
 * each page's for new; they made most of the time to print a deck, and of its file. The drawings are those of the templates
 * in the style of the theme, set in the same fonts by the same shaper, and are stamped onto the printed pages.
 */

import { deflateSync } from 'node:zlib';
import { h } from 'preact';
import type { ThemeName, TokenSheet } from '../../build/tokens.ts';
import type { Deck, Slide } from '../../deck/deck.ts';
import type { Mark } from '../../deck/marks.ts';
import type { Lens } from '../../deck/slides/lens.ts';
import type { Faces } from '../../deck/text/faces.ts';
import { stage } from '../../deck/text/type.ts';
import { directionOf } from '../../story/direction.ts';
import type { Context } from '../../templates/context.ts';
import { LensDrawing } from '../../templates/lens.tsx';
import { hasOwnRibbon, reachedBySlide } from '../../templates/paper-page.tsx';
import { Bands, RibbonDrawing, RibbonGround, stateOf } from '../../templates/ribbon.tsx';
import { MarkDrawing } from '../../templates/ribbon-mark.tsx';
import { wordsFor } from '../../words/words.ts';
import { type Drawn, drawnFrom } from '../drawing/drawn.ts';
import { readInk } from '../drawing/ink.ts';
import { lensPane } from '../drawing/places.ts';
import { canSet, openLetters, type StampFont } from './letters.ts';
import { draw, type Pen } from './pen.ts';
import { type FontProgram, fontProgram } from './program.ts';

/** Operators in px of the stage, y downwards, with what they name; packed (FlateDecode) while nobody waits for it. */
export interface Stamps {
  /** By slide. */
  slides: Map<string, Uint8Array>;
  /** What several slides show, by the name of its form. */
  forms: Map<string, Uint8Array>;
  fonts: EmbeddedFont[];
  /** Of fills and of strokes, by name. */
  opacities: Map<string, [fill: number, stroke: number]>;
}

export interface EmbeddedFont extends StampFont {
  program: FontProgram;
  /** The bytes of the program, packed. */
  file: Uint8Array;
}

export interface StampPlan {
  /** Ids of the slides that get a stamp: of these the document leaves out axis and lens. */
  slides: ReadonlySet<string>;
  draw(): Stamps;
}

/**
 * Plans stamps for the slides of which everything can be set in the shipped fonts. A house whose sheet does more than to
 * name colours is left to the browser: axis and lens would have one look on a slide and another on the next.
 */
export function planStamps(
  deck: Deck,
  slides: Slide[],
  faces: Faces,
  theme: ThemeName,
  house: TokenSheet[] = [],
): StampPlan {
  const context: Context = { deck, words: wordsFor(deck.story.language), page: 'paper' };
  // Where lines run from right to left the theme mirrors the slide.
  const isReady =
    house.every(({ plain }) => plain) &&
    directionOf(deck.story.language) === 'ltr' &&
    canSet(faces, wordsIn(drawnFrom(ribbon(context))));
  const stamped = slides.filter(slide => {
    if (!isReady || hasOwnRibbon(slide)) return false;
    const lens = lensOf(slide);
    return !lens || canSet(faces, foreign(JSON.stringify(lens)));
  });
  return {
    slides: new Set(stamped.map(({ id }) => id)),
    draw: () =>
      drawStamps(context, stamped, { ink: readInk(theme, house), letters: openLetters(faces), opacities: new Map() }),
  };
}

/** Only an event has one. */
function lensOf(slide: Slide): Lens | undefined {
  return slide.kind === 'event' ? slide.lens : undefined;
}

/** The characters of a text that not every font has. */
function foreign(text: string): string {
  return text.replace(/[\x20-\x7e]+/g, '');
}

function drawStamps(context: Context, stamped: Slide[], pen: Pen): Stamps {
  const { deck } = context;
  const reached = reachedBySlide(deck.slides);
  const places = new Map(deck.slides.map(({ id }, index) => [id, index]));
  const forms = new Map<string, Uint8Array>();
  const form = (name: string, operators: () => string) => {
    if (!forms.has(name)) forms.set(name, pack(operators()));
    return `/${name} Do`;
  };
  const use = (name: string, content: () => Parameters<typeof drawnFrom>[0]) =>
    form(name, () => draw(pen, drawnFrom(h('svg', {}, content())), 0, stage.ribbonTop));
  const groups = grouped(deck.ribbon.marks);
  const drawSlide = (slide: Slide) => {
    const present = { event: slide.event?.id, act: slide.act, reached: reached[places.get(slide.id) ?? 0] ?? 0 };
    const act = deck.story.acts.findIndex(({ id }) => id === slide.act);
    const state = stateOf(context, present);
    const drawMark = ({ mark, index }: (typeof groups)[number][number]) =>
      use(`M${index}${state(mark)}`, () => h(MarkDrawing, { mark, context, state: state(mark) }));
    const marks = groups.map((group, nth) => {
      const [first, ...others] = group.map(({ mark }) => state(mark));
      const one = others.every(other => other === first);
      return one ? form(`K${nth}${first}`, () => group.map(drawMark).join('\n')) : group.map(drawMark).join('\n');
    });
    const lens = lensOf(slide);
    return [
      use(`B${act + 1}`, () =>
        h(
          'g',
          { class: 'bands' },
          h(Bands, { ribbon: deck.ribbon, language: deck.story.language, linked: false, present }),
        ),
      ),
      use('G', () => h(RibbonGround, { context })),
      ...marks,
      lens ? draw(pen, drawnFrom(h(LensDrawing, { lens, context })), lensPane.x, lensPane.y) : '',
    ].join('\n');
  };
  const slides = new Map(stamped.map(slide => [slide.id, pack(drawSlide(slide))]));
  const opacities = [...pen.opacities].map(
    ([values, name]) => [name, values.split(' ').map(Number)] as [string, [number, number]],
  );
  return { slides, forms, fonts: [...pen.letters.fonts.values()].map(embedded), opacities: new Map(opacities) };
}

/** Marks that are one form where all are in one state: pages would else name each of hundreds. */
function grouped(marks: Mark[]): { mark: Mark; index: number }[][] {
  const indexed = marks.map((mark, index) => ({ mark, index }));
  const size = 16;
  return Array.from({ length: Math.ceil(marks.length / size) }, (_, nth) =>
    indexed.slice(nth * size, (nth + 1) * size),
  );
}

/** A quarter of the time, and a few parts in a hundred larger. */
const quick = { level: 1 };

function pack(operators: string): Uint8Array {
  return deflateSync(Buffer.from(operators, 'latin1'), quick);
}

function embedded(font: StampFont): EmbeddedFont {
  const program = fontProgram(font.bytes);
  return { ...font, program, file: deflateSync(program.bytes) };
}

function ribbon(context: Context) {
  return h(RibbonDrawing, { context });
}

function wordsIn(drawn: (Drawn | string)[]): string {
  return drawn.map(one => (typeof one === 'string' ? one : wordsIn(one.children))).join('');
}
