/** @jsxImportSource preact */
/** What opens over the slides: tools, go-to, overview, keys, and the offer of the reading view on narrow screens. */

import { listStyle } from '../deck/dates.ts';
import type { Slide, Stack } from '../deck/deck.ts';
import { inRows } from '../deck/in-row.ts';
import { directionOf, ownDirection } from '../story/direction.ts';
import { type Context, dateWords, inInterface, pageAddress } from './context.ts';
import { Versions } from './versions.tsx';

export function Tools({ context }: { context: Context }) {
  const { words } = context;
  const tools: [action: string, label: string, sign: string][] = [
    ['previous', words.previous, 'M15 5l-7 7l7 7'],
    ['next', words.next, 'M9 5l7 7l-7 7'],
    ['goto', words.goto, 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L21 21'],
    ['overview', words.overview, 'M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z'],
    ['follow', words.follow, 'M4 17h3c5 0 5-10 10-10h3M17 4l3 3l-3 3M12 12h.01'],
    ['theme', words.theme, 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16'],
    ['fullscreen', words.fullscreen, 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5'],
    ['black', words.black, 'M3 5h18v11H3zM8 20h8M12 16v4M3.5 13l8-8M7.5 15.5L18 5M14 15.5l6.5-6.5'],
    ['speaker', words.speaker, 'M4 5h16v10H4zM8 19h8M12 15v4'],
    ['steps', words.steps, 'M3 19h6v-5h6v-5h6'],
    ['autoplay', words.autoplay, 'M7 5v14M4 5v14M12 5l8 7l-8 7z'],
    ['keys', words.keys, 'M9 9a3 3 0 1 1 4 2.8c-1 .5-1 1.2-1 2.2M12 17.5v.5'],
  ];
  return (
    <section class="tools" aria-label={words.controls} {...inInterface(words, context.deck.story.language)}>
      {tools.map(([action, label, sign]) => (
        <button type="button" data-do={action} aria-label={label} title={label} hidden={action === 'autoplay'}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={sign} />
          </svg>
        </button>
      ))}
      <a class="to-reading" href={pageAddress('read', context)}>
        {words.reading}
      </a>
    </section>
  );
}

/** Fingers have no Escape. */
function Close({ context: { words, deck } }: { context: Context }) {
  return (
    <form method="dialog" class="dialog-close">
      <button type="submit" aria-label={words.close} title={words.close} {...inInterface(words, deck.story.language)}>
        ×
      </button>
    </form>
  );
}

/** The name of a dialog, and its way out: in view however far one scrolls. */
export function DialogHead({ name, context }: { name: string; context: Context }) {
  return (
    <header class="dialog-head">
      <h2 {...inInterface(context.words, context.deck.story.language)}>{name}</h2>
      <Close context={context} />
    </header>
  );
}

export function Goto({ context }: { context: Context }) {
  const { words, deck } = context;
  const { language } = deck.story;
  return (
    <dialog id="goto" aria-label={words.gotoLabel}>
      <header class="dialog-head">
        <form method="dialog" {...inInterface(words, language)}>
          <label for="goto-field">{words.gotoLabel}</label>
          <input
            id="goto-field"
            type="text"
            role="combobox"
            aria-controls="goto-list"
            aria-expanded="true"
            aria-autocomplete="list"
            autocomplete="off"
            spellcheck={false}
            placeholder={words.gotoHint}
          />
        </form>
        <Close context={context} />
      </header>
      <ul id="goto-list" role="listbox" aria-label={words.gotoLabel} />
    </dialog>
  );
}

export function Overview({ context }: { context: Context }) {
  const { words } = context;
  return (
    <dialog id="overview" aria-label={words.overview}>
      <DialogHead name={words.overview} context={context} />
      <Versions context={context} home="./" />
    </dialog>
  );
}

/** Scripts put it into the dialog when that is opened. */
export function OverviewList({ context }: { context: Context }) {
  return (
    <ol class="overview-acts">
      {context.deck.stacks.map(stack => (
        <li>
          <OverviewStack stack={stack} context={context} />
        </li>
      ))}
    </ol>
  );
}

function OverviewStack({ stack, context }: { stack: Stack; context: Context }) {
  const slides = stack.slides.filter(slide => slide.kind !== 'act');
  const rows = inRows<Slide>(slides);
  const whichOf = (slide: Slide) => {
    const [place, of] = rows.get(slide) ?? [1, 1];
    return place > 1 && ` (${context.words.partOf(place, of)})`;
  };
  const style = listStyle(
    context.deck.story,
    slides.flatMap(slide => slide.event?.date ?? []),
  );
  return (
    <>
      {stack.act?.title && (
        <a class="overview-act" href={`#${stack.act.id}`}>
          {stack.act.title}
        </a>
      )}
      <ol>
        {slides.map(slide => (
          <li class={slide.level === 4 ? 'further' : ''}>
            <a href={`#${slide.id}`}>
              {slide.event && slide.level === 3 && (
                <span class="when">{dateWords(context, slide.event.date, style, slide.event.dateLabel)}</span>
              )}
              <span class="what" {...ownDirection(slide.title, context.deck.story.language)}>
                {slide.title}
                {whichOf(slide)}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}

export function Keys({ context }: { context: Context }) {
  const { words, deck } = context;
  return (
    <dialog id="keys" aria-label={words.keys} {...inInterface(words, deck.story.language)}>
      <DialogHead name={words.keys} context={context} />
      <dl>
        {words.keyTable.map(([keys, what]) => (
          <>
            <dt>{arrowsIn(context.deck.story.language, keys)}</dt>
            <dd>{what}</dd>
          </>
        ))}
      </dl>
      <div class="keys-foot">
        <button type="button" data-do="signs" aria-pressed="true">
          {words.signs}
        </button>
        <button type="button" data-do="contrast" aria-pressed="false">
          {words.contrast}
        </button>
        {(['larger', 'smaller'] as const).map(what => (
          <button type="button" data-do={what}>
            {words[what]}
          </button>
        ))}
        <Embed context={{ words }} />
      </div>
    </dialog>
  );
}

/** Keys are named as they are in a page from left to right; in others the two arrows change their meaning. */
export function arrowsIn(language: string, keys: string): string {
  if (directionOf(language) === 'ltr') return keys;
  return keys.replace(/[←→]/g, arrow => (arrow === '←' ? '→' : '←'));
}

/** Code for other pages, which holds the address at which the deck is read: scripts fill it in. */
function Embed({ context: { words } }: { context: Pick<Context, 'words'> }) {
  const { embed } = words;
  return (
    <details class="embed" hidden>
      <summary>{embed.heading}</summary>
      {(['event', 'story'] as const).map(what => (
        <div class="embed-choice">
          <label>
            {embed[what]}
            <textarea data-embed={what} rows={2} readonly spellcheck={false} />
          </label>
          <button type="button" data-copy={what}>
            {embed.copy}
          </button>
        </div>
      ))}
      <p role="status" />
    </details>
  );
}

export function Offer({ context }: { context: Context }) {
  const { words } = context;
  return (
    <aside id="offer" hidden {...inInterface(words, context.deck.story.language)}>
      <p>{words.readingOffer}</p>
      <a class="primary" href={pageAddress('read', context)}>
        {words.reading}
      </a>
      <button type="button" data-do="slides">
        {words.showSlides}
      </button>
    </aside>
  );
}
