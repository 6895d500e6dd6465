/** @jsxImportSource preact */
/** Counts in the reading view, as tables: those of an event, and those of a measure over time. */

import type { FiguresSlide, SeriesSlide } from '../deck/deck.ts';
import { quantityWords } from '../deck/quantity.ts';
import { countsPeople } from '../deck/slides/figures.ts';
import { voiceOf } from '../deck/slides/voice.ts';
import type { StoryEvent } from '../story/story.ts';
import { Cites } from './cites.tsx';
import { type Context, dateWords } from './context.ts';
import { figuresWords } from './figures.tsx';
import { seriesAfter } from './own-slides.ts';
import { SeriesTable } from './series-table.tsx';
import { headingOf } from './slide.tsx';
import { WideTable } from './wide-table.tsx';

/** Every reading of the measures whose slide stands here. */
export function SeriesTexts({ after, context }: { after: string; context: Context }) {
  return (
    <>
      {seriesAfter(context.deck, after)
        .filter(slide => slide.part === 1)
        .map(slide => (
          <SeriesText slide={slide} context={context} />
        ))}
    </>
  );
}

function SeriesText({ slide, context }: { slide: SeriesSlide; context: Context }) {
  const Heading = headingOf(slide.level, slide.act, context);
  const measure = context.deck.story.measures.get(slide.measure);
  if (!measure) return null;
  const categories = [...measure.categories.keys()];
  return (
    <section class="series-text" aria-labelledby={`h.${slide.id}`}>
      <Heading id={slide.id}>
        <span id={`h.${slide.id}`}>{slide.title}</span>
      </Heading>
      {slide.note && <p class="standing">{context.words.notAdded(countsPeople(measure, context.deck.story))}</p>}
      <WideTable name={slide.title}>
        <SeriesTable measure={slide.measure} categories={categories} readings={slide.readings} context={context} />
      </WideTable>
    </section>
  );
}

/** Figures as tables: a reading a row, a category a column, nothing added up. */
export function FiguresText({
  event,
  slides,
  context,
}: {
  event: StoryEvent;
  slides: FiguresSlide[];
  context: Context;
}) {
  const { words, deck } = context;
  const Heading = headingOf(4, event.act, context);
  return (
    <section class="figures-text">
      {event.figures.map(({ measure: id, readings }) => {
        const measure = deck.story.measures.get(id);
        if (!measure) return null;
        const categories = [...measure.categories.values()];
        const summary = slides.filter(slide => slide.measure === id).map(slide => figuresWords(slide, context));
        const title = event.figuresTitle ?? measure.title;
        return (
          <>
            <Heading>{title}</Heading>
            <WideTable name={title}>
              <table aria-label={summary.join(' ')}>
                <caption>{words.notAdded(countsPeople(measure, deck.story))}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.whoCounts}</th>
                    {categories.map(category => (
                      <th scope="col">{category.label}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {readings.map(reading => (
                    <tr>
                      <th scope="row">
                        {voiceOf(reading.by, deck.story).name}
                        {reading.date && words.comma + dateWords(context, reading.date, 'short')} (
                        {words.readingKind[reading.kind]})
                        <Cites citations={reading.sources} context={context} />
                        {reading.note && <small>{reading.note}</small>}
                      </th>
                      {categories.map(category => {
                        const value = reading.values.get(category.id);
                        return <td>{value ? quantityWords(value, words, deck.story.language) : words.notGiven}</td>;
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </WideTable>
          </>
        );
      })}
    </section>
  );
}
