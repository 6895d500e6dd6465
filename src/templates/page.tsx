/** @jsxImportSource preact */
/** The frame of every page: head, policy, styles, scripts. */

import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { directionOf } from '../story/direction.ts';
import { type Provenance, sourceText } from '../story/provenance.ts';
import type { Story } from '../story/story.ts';
import { withLanguages } from './foreign.ts';

/** Addresses that a page needs, relative to it. */
export interface PageAssets {
  styles: string[];
  /** The story's own look, which comes after ours: tokens as CSS, and the address of its sheet. */
  look?: { tokens: string; sheet?: string };
  /** Module scripts. */
  scripts: string[];
  /** What stands in the page itself, before those. Scripts are no modules; `later` are sheets that a script turns on. */
  inline?: { styles: string[]; later: string[]; scripts: string[] };
  /** What they import: fetched with them and not after them. */
  imports?: string[];
  /** WOFF2 files to fetch at once. */
  fonts: string[];
  /** The Content-Security-Policy as one line. */
  csp: string;
  /** From this page to the shelf, ending in a slash: `../`. */
  root: string;
  /** What the page was made with and from; missing where there is no one story. */
  provenance?: Provenance;
}

export interface PageProps {
  title: string;
  language: string;
  description?: string | undefined;
  theme?: 'paper' | 'ink';
  /** `data-page` of the root element. */
  page: string;
  /** The story's folder name: scripts remember the theme by it. */
  story?: string;
  /** Where the speaker window is, relative to the page. */
  speaker?: string;
  /** Where the same slides are on paper, relative to the page. */
  paper?: string;
  /** Where browsers without scripts are sent. */
  withoutScripts?: string;
  /** What else stands in the head. */
  head?: ComponentChildren;
  /** Whether the scripts stand in the body, where `Scripts` is put, and the head only has them fetched. */
  scriptsInBody?: boolean;
  children: ComponentChildren;
}

/** What the pages of a story have in common. */
export function storyHead({ name, title, language, summary, look }: Story) {
  return { story: name, title, language, description: summary, theme: look.theme };
}

export function renderPage(props: PageProps, assets: PageAssets): string {
  const {
    title,
    language,
    description,
    theme = 'paper',
    page,
    story,
    speaker,
    paper,
    withoutScripts,
    head,
    scriptsInBody = false,
    children,
  } = props;
  const html = (
    <html
      lang={language}
      dir={directionOf(language)}
      data-theme={theme}
      data-page={page}
      data-story={story}
      data-speaker={speaker}
      data-paper={paper}
    >
      <head>
        <meta charset="utf-8" />
        {assets.csp && <meta http-equiv="Content-Security-Policy" content={assets.csp} />}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        {description && <meta name="description" content={description} />}
        <meta name="color-scheme" content="light dark" />
        {assets.provenance && <meta name="generator" content={assets.provenance.program} />}
        {assets.provenance && <meta name="dcterms.source" content={sourceText(assets.provenance)} />}
        {assets.fonts.map(font => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {assets.inline?.styles.map(css => (
          <style dangerouslySetInnerHTML={{ __html: css }} />
        ))}
        {assets.inline?.later.map(css => (
          <style media="not all" data-later dangerouslySetInnerHTML={{ __html: css }} />
        ))}
        {assets.styles.map(style => (
          <link rel="stylesheet" href={style} />
        ))}
        {assets.look?.tokens && <style dangerouslySetInnerHTML={{ __html: assets.look.tokens }} />}
        {assets.look?.sheet !== undefined && <link rel="stylesheet" href={assets.look.sheet} />}
        {withoutScripts && (
          <noscript>
            <meta http-equiv="refresh" content={`0; url=${withoutScripts}`} />
          </noscript>
        )}
        {[...(scriptsInBody ? assets.scripts : []), ...(assets.imports ?? [])].map(script => (
          <link rel="modulepreload" href={script} />
        ))}
        {!scriptsInBody && <Scripts assets={assets} />}
        {head}
      </head>
      <body>{withLanguages(children, { language, printed: page === 'paper' || page === 'handout' })}</body>
    </html>
  );
  return `<!doctype html>\n${renderToString(html)}\n`;
}

/** @param early whether they run as soon as they are there, with what stands before them, while the page goes on coming. */
export function Scripts({ assets, early = false }: { assets: PageAssets; early?: boolean }) {
  return (
    <>
      {assets.inline?.scripts.map(script => (
        <script dangerouslySetInnerHTML={{ __html: script }} />
      ))}
      {assets.scripts.map(script => (
        <script type="module" src={script} async={early} />
      ))}
    </>
  );
}
