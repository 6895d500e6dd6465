/** @jsxImportSource preact */
import { type Words, wordsFor } from '../words/words.ts';
import { inInterface } from './context.ts';
import { arrowsIn } from './dialogs.tsx';
import { type PageAssets, renderPage } from './page.tsx';

export function speakerPage(assets: PageAssets, language = 'en'): string {
  const words = wordsFor(language);
  const title = words.presenting.heading;
  return renderPage(
    { title, language, page: 'speaker', children: <SpeakerContent words={words} language={language} /> },
    assets,
  );
}

/** The speaker window, in the language of the interface but for what the story says: filled through a message port by the deck that opened it. */
export function SpeakerContent({ words, language }: { words: Words; language: string }) {
  const ours = inInterface(words, language);
  // What is written here is the story's.
  const told = ours.lang === undefined ? {} : { lang: language };
  const { presenting } = words;
  const buttons: [action: string, label: string, key: string][] = [
    ['previous', words.previous, arrowsIn(language, '←')],
    ['next', words.next, arrowsIn(language, '→')],
    ['black', words.black, 'B'],
    ['steps', words.steps, 'E'],
  ];
  return (
    <main class="presenter" {...ours}>
      <p id="waiting" role="status">
        {presenting.waiting}
      </p>
      <header>
        <p class="where">
          <span id="now-count" />
          <span id="now-date" {...told} />
          <span id="now-step" role="status" />
        </p>
        <h1 id="now-title" {...told}>
          {presenting.heading}
        </h1>
      </header>
      <section class="notes">
        <h2>{presenting.notes}</h2>
        <div id="notes" {...told} data-empty={presenting.noNotes} />
        <h2>{presenting.attribution}</h2>
        <ol id="sources" {...told} data-empty={presenting.noSources} />
      </section>
      <aside>
        <p id="black" role="status" hidden>
          {presenting.blackNow}
        </p>
        <dl>
          <dt>{presenting.elapsed}</dt>
          <dd id="elapsed" />
          <dt>{presenting.pace}</dt>
          <dd id="pace" />
          <dt>{presenting.clock}</dt>
          <dd id="clock" />
        </dl>
        <p class="watch">
          <button type="button" data-do="start">
            {presenting.start}
          </button>
          <button type="button" data-do="reset">
            {presenting.reset}
          </button>
        </p>
        <div id="playing" hidden>
          <h2>{presenting.playing}</h2>
          <button type="button" data-do="autoplay">
            {words.autoplay}
          </button>
        </div>
        <h2>
          {presenting.next} <span id="next-until" />
        </h2>
        <p id="next-date" {...told} />
        <p id="next-title" {...told} />
      </aside>
      <footer>
        {buttons.map(([action, label, key]) => (
          <button type="button" data-do={action}>
            {label} <span class="key">{key}</span>
          </button>
        ))}
      </footer>
    </main>
  );
}
