/** @jsxImportSource preact */
/**
 * A page of its own for an event, which leads to its slide: what stands behind a `#` never reaches those who show links.
 * It has no style and no script, so that the way is short.
 */

import type { Deck } from '../deck/deck.ts';
import type { StoryEvent } from '../story/story.ts';
import { wordsFor } from '../words/words.ts';
import type { Context } from './context.ts';
import { type PageAssets, renderPage } from './page.tsx';
import { type ShareAddresses, ShareTags, shareOfEvent } from './share.tsx';

/** From the page to the deck: `<story>/e/<event>/`. */
const home = '../../';

export function sharePage(deck: Deck, event: StoryEvent, assets: PageAssets, addresses: ShareAddresses): string {
  const { story } = deck;
  const context: Context = { deck, words: wordsFor(story.language), page: 'read' };
  const share = shareOfEvent(event, context, addresses);
  const slide = `${home}#${encodeURIComponent(event.id)}`;
  return renderPage(
    {
      title: `${share.title} · ${story.title}`,
      language: story.language,
      description: share.description,
      theme: story.look.theme,
      page: 'share',
      head: (
        <>
          <link rel="canonical" href={share.page} />
          <ShareTags {...share} />
          <meta http-equiv="refresh" content={`0; url=${slide}`} />
        </>
      ),
      children: (
        <main>
          <h1>
            <a href={slide}>{share.title}</a>
          </h1>
          <p>{share.description}</p>
          <p>
            <a href={home}>{story.title}</a>
          </p>
        </main>
      ),
    },
    assets,
  );
}
