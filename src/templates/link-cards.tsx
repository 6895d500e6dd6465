/** @jsxImportSource preact */
import type { LinkCard } from '../deck/slides/link-cards.ts';
import type { Context } from './context.ts';

/** Each card is one link; on paper its address can be read. */
export function LinkCards({ cards, context }: { cards: LinkCard[]; context: Context }) {
  return (
    <>
      {cards.map(({ media, url, kind, name, terms, address }) => (
        <a
          class="link-card"
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          title={media.alt === name ? undefined : media.alt}
        >
          <span class="link-kind">{kind}</span>
          <span class="link-name">{name}</span>
          {media.caption && <span class="link-caption">{media.caption}</span>}
          {terms && <span class="link-terms">{terms}</span>}
          {context.page === 'paper' && address && <span class="link-address">{address}</span>}
        </a>
      ))}
    </>
  );
}
