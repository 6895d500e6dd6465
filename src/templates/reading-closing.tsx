/** @jsxImportSource preact */
/** The end of the reading view: method, corrections, sources, credits. */

import { type Context, dateWords, inInterface } from './context.ts';
import { DataLinks } from './data-links.tsx';
import { ProseText } from './prose.tsx';
import { ReferenceItem } from './sources.tsx';

export function Closing({ context }: { context: Context }) {
  const { words, deck } = context;
  const { story } = deck;
  const ours = inInterface(words, story.language);
  return (
    <>
      {story.method.length > 0 && (
        <section>
          <h2 id="method" {...ours}>
            {words.method}
          </h2>
          <ProseText prose={story.method} context={context} />
        </section>
      )}
      {story.corrections.length > 0 && (
        <section>
          <h2 id="corrections" {...ours}>
            {words.corrections}
          </h2>
          {story.corrections.map(correction => (
            <div>
              <p class="dateline">{dateWords(context, correction.date)}</p>
              <ProseText prose={correction.text} context={context} />
            </div>
          ))}
        </section>
      )}
      {deck.references.length > 0 && (
        <section>
          <h2 id="sources" {...ours}>
            {words.sources}
          </h2>
          <ol class="references">
            {deck.references.map(reference => (
              <ReferenceItem reference={reference} />
            ))}
          </ol>
        </section>
      )}
      <footer>
        {[...story.credits, story.licence].filter(Boolean).map(line => (
          <p>{line}</p>
        ))}
        <DataLinks context={context} />
        {context.provenance && <p>{words.madeFrom(context.provenance)}</p>}
      </footer>
    </>
  );
}
