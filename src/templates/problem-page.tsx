/** @jsxImportSource preact */
import { wordsFor } from '../words/words.ts';
import { type PageAssets, renderPage } from './page.tsx';

/** A page of the dev server when there is no deck to show: what is wrong and where. */
export function problemPage(title: string, problems: string[], assets: PageAssets): string {
  const content = (
    <main class="shelf">
      <h1>{title}</h1>
      {problems.map(problem => (
        <pre>{problem}</pre>
      ))}
      <p>
        <a href={assets.root}>{wordsFor('en').allStories}</a>
      </p>
    </main>
  );
  return renderPage({ title, language: 'en', page: 'shelf', children: content }, assets);
}
