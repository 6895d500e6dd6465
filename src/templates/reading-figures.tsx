/** @jsxImportSource preact */
import type { FiguresSlide } from '../deck/deck.ts';
import { voiceOf } from '../deck/slides/voice.ts';
import type { StoryEvent } from '../story/story.ts';
import { Cites } from './cites.tsx';
import { type Context, dateWords } from './context.ts';
import { figuresWords } from './figures.tsx';
import { quantityWords } from './quantity.ts';

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
  return (
    <section class="figures-text">
      {event.figures.map(({ measure: id, readings }) => {
        const measure = deck.story.measures.get(id);
        if (!measure) return null;
        const categories = [...measure.categories.values()];
        const summary = slides.filter(slide => slide.measure === id).map(slide => figuresWords(slide, context));
        return (
          <div class="table-scroll">
            <table aria-label={summary.join('. ')}>
              <caption>
                {event.figuresTitle ?? measure.title}. {words.notAdded}
              </caption>
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
                      {reading.date && `, ${dateWords(context, reading.date, 'short')}`} (
                      {words.readingKind[reading.kind]})
                      <Cites citations={reading.sources} context={context} />
                      {reading.note && <small>{reading.note}</small>}
                    </th>
                    {categories.map(category => {
                      const value = reading.values.get(category.id);
                      return <td>{value ? quantityWords(value, words, deck.story.language) : '–'}</td>;
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </section>
  );
}
