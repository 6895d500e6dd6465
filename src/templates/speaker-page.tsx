/** @jsxImportSource preact */
import { wordsFor } from '../words/words.ts';
import { type PageAssets, renderPage } from './page.tsx';

/** The speaker window: filled through a message port by the deck that opened it. */
export function speakerPage(assets: PageAssets, language = 'en'): string {
  const words = wordsFor(language);
  const { presenting } = words;
  const content = (
    <main class="presenter">
      <p id="waiting" role="status">
        {presenting.waiting}
      </p>
      <header>
        <p>
          <span id="now-count" /> <span id="now-date" />
        </p>
        <h1 id="now-title">{presenting.heading}</h1>
      </header>
      <section class="notes">
        <h2>{presenting.notes}</h2>
        <div id="notes" data-empty={presenting.noNotes} />
        <h2>{presenting.attribution}</h2>
        <p id="attribution" />
      </section>
      <aside>
        <h2>{presenting.next}</h2>
        <p id="next-date" />
        <p id="next-title" />
        <dl>
          <dt>{presenting.clock}</dt>
          <dd id="clock" />
          <dt>{presenting.elapsed}</dt>
          <dd id="elapsed" />
          <dt>{presenting.pace}</dt>
          <dd id="pace" />
        </dl>
      </aside>
      <footer>
        <button type="button" data-do="previous">
          {words.previous}
        </button>
        <button type="button" data-do="next">
          {words.next}
        </button>
        <button type="button" data-do="start">
          {presenting.start}
        </button>
        <button type="button" data-do="reset">
          {presenting.reset}
        </button>
      </footer>
    </main>
  );
  return renderPage({ title: presenting.heading, language, page: 'speaker', children: content }, assets);
}
