/** @jsxImportSource preact */
import { wordsFor } from '../words/words.ts';
import { type PageAssets, renderPage } from './page.tsx';

export interface ShelfEntry {
  name: string;
  title: string;
  subtitle?: string;
  /** Relative to the shelf: `khorog-2012/`. */
  address: string;
}

/** All stories of a folder. @param language BCP 47: that of the stories. */
export function shelfPage(stories: ShelfEntry[], assets: PageAssets, language = 'en'): string {
  const words = wordsFor(language);
  const content = (
    <main class="shelf">
      <h1>{words.shelf}</h1>
      <ul>
        {stories.map(story => (
          <li>
            <a href={story.address}>{story.title}</a>
            {story.subtitle && <p>{story.subtitle}</p>}
            <p class="links">
              <a href={`${story.address}read/`}>
                {words.reading}
                <span class="visually-hidden"> {story.title}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </main>
  );
  return renderPage({ title: words.shelf, language: words.language, page: 'shelf', children: content }, assets);
}
