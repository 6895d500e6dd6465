/** @jsxImportSource preact */
/** Citation numbers: small, with commas between them, each a link to its source. */

import type { Citation } from '../story/prose.ts';
import type { Context } from './context.ts';

/** The same in words, where nobody sees a link: "Source 12, Reuters". */
export function citedInWords(citations: Citation[], { deck, words }: Context): string {
  const cited = deck.references.filter(({ source }) => citations.some(citation => citation.source === source.id));
  return cited.map(({ number, publisher }) => words.sourceNumber(number, publisher)).join(words.semicolon);
}

export function Cites({ citations, context }: { citations: Citation[]; context: Context }) {
  const { numbers } = context.deck;
  // Heard alone, a number says little; on paper the link's own words name the source.
  const spoken = (source: string) => {
    const reference = context.deck.references[(numbers.get(source) ?? 0) - 1];
    if (context.page === 'paper' || !reference) return {};
    return { 'aria-label': context.words.sourceNumber(reference.number, reference.publisher) };
  };
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
            {...spoken(citation.source)}
          >
            {numbers.get(citation.source)}
          </a>
        </>
      ))}
    </span>
  );
}
