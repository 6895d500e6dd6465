/** @jsxImportSource preact */
/** Citation numbers: small, with commas between them, each a link to its source. */

import type { Citation } from '../story/prose.ts';
import type { Context } from './context.ts';

export function Cites({ citations, context }: { citations: Citation[]; context: Context }) {
  const { numbers } = context.deck;
  // Heard alone, a number says little; on paper the link's own words name the source.
  const spoken = (number: number | undefined) =>
    context.page === 'paper' || number === undefined ? {} : { 'aria-label': context.words.sourceNumber(number) };
  const unique = [...new Map(citations.map(citation => [citation.source, citation])).values()];
  const known = unique.filter(citation => numbers.has(citation.source));
  if (known.length === 0) return null;
  return (
    <span class="cites">
      {'\u2009'}
      {known.map((citation, index) => (
        <>
          {index > 0 && context.words.comma}
          <a
            class="cite"
            href={`#ref-${numbers.get(citation.source)}`}
            data-ref={numbers.get(citation.source)}
            {...spoken(numbers.get(citation.source))}
          >
            {numbers.get(citation.source)}
          </a>
        </>
      ))}
    </span>
  );
}
