/** @jsxImportSource preact */
import { castBlocks } from '../deck/slides/cast-slides.ts';
import { Members, partOf } from './cast.tsx';
import { type Context, inInterface } from './context.ts';

/** Who is who, before the first act. */
export function CastText({ context }: { context: Context }) {
  const blocks = castBlocks(context.deck.story);
  if (blocks.length === 0) return null;
  return (
    <section class="cast-text">
      <h2 id="cast" {...inInterface(context.words, context.deck.story.language)}>
        {context.words.cast}
      </h2>
      {blocks.map(block => (
        <section class={`cast-side side-rule side-${block.side?.colour ?? 'grey'}`} {...partOf(block)}>
          {block.heading && <h3>{block.heading}</h3>}
          <Members entries={block.entries} context={context} />
        </section>
      ))}
    </section>
  );
}
