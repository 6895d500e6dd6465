/** @jsxImportSource preact */
/** The frame of every slide: counter, date line, heading; the body comes from the table of kinds. */

import type { ComponentChildren } from 'preact';
import type { Kind, Slide, SlideOf } from '../deck/deck.ts';
import { ownDirection } from '../story/direction.ts';
import { ActBody } from './act.tsx';
import { CastBody } from './cast.tsx';
import { ClaimsBody } from './claims.tsx';
import { type Context, dateWords, inInterface } from './context.ts';
import { CorrectionsBody } from './corrections.tsx';
import { DisputedBody } from './disputed.tsx';
import { EventBody } from './event.tsx';
import { FiguresBody } from './figures.tsx';
import { MediaBody } from './media.tsx';
import { MethodBody } from './method.tsx';
import { Pause } from './pause.tsx';
import { QuoteBody } from './quote.tsx';
import { SeriesBody } from './series.tsx';
import { SettingBody } from './setting.tsx';
import { SourcesBody } from './sources.tsx';
import { TableBody } from './table.tsx';
import { TitleBody } from './title.tsx';

export interface BodyProps<K extends Kind> {
  slide: SlideOf<K>;
  context: Context;
}

type Template = { [K in Kind]: (props: BodyProps<K>) => ComponentChildren };

/** One line a kind. */
const bodies = {
  title: TitleBody,
  setting: SettingBody,
  cast: CastBody,
  act: ActBody,
  event: EventBody,
  disputed: DisputedBody,
  claims: ClaimsBody,
  figures: FiguresBody,
  media: MediaBody,
  quote: QuoteBody,
  table: TableBody,
  series: SeriesBody,
  method: MethodBody,
  corrections: CorrectionsBody,
  sources: SourcesBody,
} satisfies Template;

export function SlideBody({ slide, context }: { slide: Slide; context: Context }) {
  // The table pairs each kind with its own slide type, which TypeScript cannot follow through a union.
  const Body = bodies[slide.kind] as (props: { slide: Slide; context: Context }) => ComponentChildren;
  return <>{Body({ slide, context })}</>;
}

/** Slides whose headings the program writes. */
const made: ReadonlySet<Kind> = new Set(['setting', 'cast', 'method', 'corrections', 'sources']);

/** The part of a slide that is always in the page: scripts add the body when the slide is near. */
export function SlideHeader({ slide, context }: { slide: Slide; context: Context }) {
  const Heading = headingOf(slide.level, slide.act, context);
  const { words, deck } = context;
  return (
    <header class="head">
      <Dateline slide={slide} context={context} />
      <Heading
        id={`h.${slide.id}`}
        tabIndex={-1}
        {...ownDirection(slide.title, deck.story.language)}
        {...(made.has(slide.kind) ? inInterface(words, deck.story.language) : {})}
      >
        {slide.title}
        {slide.part > 1 && <span class="part"> ({words.continued})</span>}
      </Heading>
    </header>
  );
}

/** The heading of a level; in an act that shows no title, one level up, so that none is skipped (WCAG 1.3.1). */
export function headingOf(
  level: Slide['level'],
  act: string | undefined,
  { deck }: Context,
): 'h1' | 'h2' | 'h3' | 'h4' {
  const untitled = deck.story.acts.some(({ id, title }) => id === act && title === '');
  return `h${untitled && level > 2 ? level - 1 : level}` as ReturnType<typeof headingOf>;
}

/** How a slide divides the stage, for the style of what is always in the page. */
export function layoutOf(slide: Slide) {
  if (slide.kind === 'title') return { 'data-size': slide.size };
  return {
    'data-headline': slide.headline,
    ...(slide.kind === 'media' ? { 'data-column': slide.column } : {}),
    ...(slide.kind === 'act' ? { 'data-place': slide.place } : {}),
    ...((slide.kind === 'event' && !slide.lens) || (slide.kind === 'act' && !slide.agenda) ? { 'data-wide': '' } : {}),
  };
}

/** "The clashes · 9 of 24", at the top right. */
export function Counter({ slide, context }: { slide: Slide; context: Context }) {
  const { story } = context.deck;
  const act = story.acts.find(candidate => candidate.id === slide.act);
  if (!slide.number) return null;
  return (
    <p class="counter">
      {act?.title ? `${act.title} · ` : ''}
      <bdi>{context.words.counter(slide.number, story.events.length)}</bdi>
    </p>
  );
}

function Dateline({ slide, context }: { slide: Slide; context: Context }) {
  const { words, deck } = context;
  if (slide.kind === 'act') return <p class="dateline">{words.actNumber(slide.ordinal)}</p>;
  if (slide.kind === 'title' || slide.kind === 'series') return <p class="dateline">{slide.span}</p>;
  if (!slide.event)
    return slide.kind === 'setting' || slide.kind === 'cast' ? <p class="dateline">{deck.story.title}</p> : null;
  const of = slide.kind === 'claims' && slide.title !== slide.event.title ? slide.event.title : undefined;
  const parts: [name: string, text: string | undefined][] = [
    ['date', dateWords(context, slide.event.date, 'long', slide.event.dateLabel)],
    ['of', slide.topic],
    ['of', of],
    ['day', slide.day === undefined ? undefined : words.day(slide.day)],
  ];
  return (
    <p class="dateline">
      {parts
        .filter(([, text]) => text)
        .map(([name, text], index) => (
          <>
            {index > 0 && <Pause sign="." context={context} />}
            {index > 0 && ' '}
            <span class={name}>{text}</span>
          </>
        ))}
    </p>
  );
}
