/** @jsxImportSource preact */
/** A handout: each slide as it was shown, its notes and who says so beside it, and all sources in full at the end. */

import { renderToString } from 'preact-render-to-string';
import type { Deck, Slide } from '../deck/deck.ts';
import type { Reference } from '../deck/references.ts';
import { countsCitedOn } from '../deck/slides/counted.ts';
import { wordsFor } from '../words/words.ts';
import { type Context, inInterface } from './context.ts';
import { MapInk } from './map.tsx';
import { type PageAssets, renderPage } from './page.tsx';
import { reachedBySlide, Sheet } from './paper-page.tsx';
import { ProseText } from './prose.tsx';
import { SlideBody } from './slide.tsx';
import { ReferenceItem } from './sources.tsx';

/** @param slides those of the deck's that are in it; slides of sources become one list. */
export function handoutPage(deck: Deck, assets: PageAssets, slides: Slide[]): string {
  const context: Context = { deck, words: wordsFor(deck.story.language), page: 'paper' };
  const { provenance } = assets;
  const reached = reachedBySlide(deck.slides);
  const rows = slides
    .filter(slide => slide.kind !== 'sources')
    .map(slide => ({ slide, references: citedOn(slide, context), reached: reached[deck.slides.indexOf(slide)] ?? 0 }));
  const cited = new Set(rows.flatMap(({ references }) => references));
  const whole = slides.length === deck.slides.length;
  const { title, language, summary, credits, licence } = deck.story;
  const content = (
    <>
      <MapInk />
      <main>
        {rows.map(({ slide, reached, references }) => (
          <article class="row">
            <div class="picture">
              <Sheet slide={slide} reached={reached} context={context} />
            </div>
            <Beside slide={slide} references={references} context={context} />
          </article>
        ))}
        <Sources references={whole ? deck.references : [...cited].sort(byNumber)} context={context} />
      </main>
      <footer class="colophon">
        {[...credits, licence].filter(Boolean).map(line => (
          <p>{line}</p>
        ))}
        {provenance && <p>{context.words.madeFrom(provenance)}</p>}
      </footer>
    </>
  );
  return renderPage(
    { title, language, description: summary, theme: 'paper', page: 'handout', children: content },
    assets,
  );
}

function Beside({ slide, references, context }: { slide: Slide; references: Reference[]; context: Context }) {
  const { deck, words } = context;
  const { presenting } = words;
  // The notes of an event are spoken where it begins.
  const notes = slide.event && slide.id === slide.event.id ? slide.event.notes : [];
  return (
    <div class="beside">
      <p class="number">{deck.slides.indexOf(slide) + 1}</p>
      {notes.length > 0 && <p class="label">{presenting.notes}</p>}
      <div class="notes">
        <ProseText prose={notes} context={context} />
      </div>
      {notes.length === 0 && <div class="lines" />}
      {references.length > 0 && <p class="label">{presenting.attribution}</p>}
      <ul class="said-by">
        {references.map(({ number, publisher, date }) => (
          <li>
            <a href={`#ref-${number}`}>{number}</a>
            <span>{[publisher, date].filter(Boolean).join(words.comma)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sources({ references, context }: { references: Reference[]; context: Context }) {
  if (references.length === 0) return null;
  return (
    <section class="handout-sources">
      <h2 id="sources" {...inInterface(context.words, context.deck.story.language)}>
        {context.words.sources}
      </h2>
      <ol class="references">
        {references.map(reference => (
          <ReferenceItem reference={reference} />
        ))}
      </ol>
    </section>
  );
}

/** What a slide cites is what its body shows: its citations carry their numbers, and drawings of counts their readings. */
function citedOn(slide: Slide, context: Context): Reference[] {
  const body = renderToString(<SlideBody slide={slide} context={context} />);
  const { numbers: known } = context.deck;
  const counted = countsCitedOn(slide).map(({ source }) => known.get(source));
  const numbers = new Set([
    ...[...body.matchAll(/ data-ref="(\d+)"/g)].map(([, number]) => Number(number)),
    ...counted,
  ]);
  return context.deck.references.filter(({ number }) => numbers.has(number));
}

const byNumber = (one: Reference, other: Reference) => one.number - other.number;
