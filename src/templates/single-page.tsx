/** @jsxImportSource preact */
/**
 * A deck that is one file. Its body is the reading view, which needs no scripts; slides and speaker window wait in
 * templates, and a script puts in place what the address asks for (`src/runtime/single.ts`).
 */

import { renderToString } from 'preact-render-to-string';
import type { Deck } from '../deck/deck.ts';
import type { Provenance } from '../story/provenance.ts';
import { wordsFor } from '../words/words.ts';
import { type Context, pageAddress } from './context.ts';
import { DeckContent, DeckData, LaterContent } from './deck-page.tsx';
import { islandOf } from './island.ts';
import { renderPage, storyHead } from './page.tsx';
import { ReadingContent } from './reading-page.tsx';
import { SpeakerContent } from './speaker-page.tsx';

/** Everything that the file holds beside the deck. Styles, script and licences are as they may stand in elements. */
export interface SingleAssets {
  /** The Content-Security-Policy as one line. */
  csp: string;
  /** `@font-face` rules. */
  fonts: string;
  styles: Record<'single' | 'read' | 'deck' | 'speaker', string>;
  /** The story's own look, which comes after them; empty without one. */
  look: string;
  script: string;
  licences: string;
  /** Files of the story as `data:` addresses, by name. */
  files: ReadonlyMap<string, string>;
  provenance: Provenance;
}

export function singlePage(deck: Deck, assets: SingleAssets, { notes }: { notes: boolean }): string {
  const { csp, fonts, styles, look, script, licences, files, provenance } = assets;
  const { read, slides } = contextsOf(deck, files, provenance);
  return renderPage(
    {
      ...storyHead(deck.story),
      page: 'read',
      speaker: pageAddress('speaker', slides),
      head: (
        <>
          <style dangerouslySetInnerHTML={{ __html: fonts }} />
          <style dangerouslySetInnerHTML={{ __html: styles.single }} />
          {(['read', 'deck', 'speaker'] as const).map(page => (
            <style
              data-page={page}
              media={page === 'read' ? undefined : 'not all'}
              dangerouslySetInnerHTML={{ __html: styles[page] }}
            />
          ))}
          {look && <style dangerouslySetInnerHTML={{ __html: look }} />}
          <DeckData context={slides} notes={notes} />
          <script type="module" dangerouslySetInnerHTML={{ __html: script }} />
          <script type="text/markdown" id="licences" dangerouslySetInnerHTML={{ __html: licences }} />
        </>
      ),
      children: <SingleContent read={read} slides={slides} />,
    },
    { csp, styles: [], scripts: [], fonts: [], root: '', provenance },
  );
}

/** The characters that may be drawn, and some more: for choosing fonts. Words that only go-to looks for are not here. */
export function shownText(deck: Deck, notes: boolean): string {
  const { read, slides } = contextsOf(deck, new Map());
  const drawn = (name: string, value: unknown) => {
    return typeof value === 'string' && (name === 'words' || name === 'also') ? undefined : value;
  };
  return renderToString(<SingleContent read={read} slides={slides} />) + JSON.stringify(islandOf(slides, notes), drawn);
}

function contextsOf(
  deck: Deck,
  inlined: ReadonlyMap<string, string>,
  provenance?: Provenance,
): { read: Context; slides: Context } {
  const shared = { deck, words: wordsFor(deck.story.language), inlined, provenance };
  return { read: { ...shared, page: 'read' }, slides: { ...shared, page: 'deck' } };
}

function SingleContent({ read, slides }: { read: Context; slides: Context }) {
  return (
    <>
      <ReadingContent context={read} />
      <template data-page="deck">
        <DeckContent context={slides} />
        <LaterContent context={slides} />
      </template>
      <template data-page="speaker">
        <SpeakerContent words={slides.words} language={slides.deck.story.language} />
      </template>
    </>
  );
}
