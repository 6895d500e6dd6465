/** The dev server: every story as it is in the files, at the addresses of a built site. */

import { realpathSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { type Card, planCards } from '../deck/cards.ts';
import type { Deck } from '../deck/deck.ts';
import { type FormatName, formats } from '../exchange/formats.ts';
import { didYouMean } from '../story/nearest.ts';
import { planCut } from './cuts.ts';
import { dataFormatOf, dataText } from './data-files.ts';
import { type Desk, openDesk } from './desk.ts';
import { hereFile, hereScript, keepPagesFresh, type OpenPages } from './live.ts';
import { formatProblems, resourcesOf, shownFiles } from './load.ts';
import { packageRoot } from './package.ts';
import { type Bundle, scriptSources, styleSources } from './pages.ts';
import { renderProblem, renderShelf, renderStoryPage } from './render.ts';
import { routeOf, storyNameIn } from './route.ts';
import { fileInside } from './story-files.ts';
import { fonts, libraryFolders } from './vite.ts';

export interface DevOptions {
  /** The stories' folder. */
  stories: string;
  /** Filled with the pages that are open in browsers. */
  pages?: OpenPages;
}

/** Everything that `vite` or `createServer` needs to serve stories. */
export function chronodeck({ stories, pages = new Map() }: DevOptions): Plugin[] {
  const folder = resolve(stories);
  return [
    fonts(),
    hereScript(),
    {
      name: 'chronodeck:dev',
      apply: 'serve',
      config: () => ({
        appType: 'custom',
        publicDir: false,
        // The runtime imports one library, which is an ES module already.
        optimizeDeps: { noDiscovery: true, include: [] },
        server: {
          fs: { allow: [packageRoot, ...libraryFolders(), real(folder)] },
          // The first page would wait for each module in turn.
          warmup: { clientFiles: [...Object.values(scriptSources), ...Object.values(styleSources)] },
          watch: { ignored: ['dist', 'out', 'lib', 'test-results'].map(name => `${resolve(packageRoot, name)}/**`) },
        },
      }),
      configureServer(server) {
        const desk = openDesk(folder);
        keepPagesFresh(server, desk, folder, pages);
        server.middlewares.use(guarded(servePages(server, desk, folder)));
        // Vite calls what is returned once its own handlers are in place: whatever is left belongs to nobody.
        return () => server.middlewares.use(guarded(serveMissing(server, desk)));
      },
    },
  ];
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => Promise<void> | void;

/** Sources as they are: Vite makes them fit for the browser when it is asked for them. */
const sources: Bundle = { styles: styleSources, scripts: scriptSources, fonts: [], live: hereFile };

function servePages(server: ViteDevServer, desk: Desk, folder: string): Handler {
  return async (request, response, next) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const route = routeOf(pathname, desk.names());
    if (!route) return next();
    if (route.kind === 'redirect') {
      response.writeHead(302, { Location: route.to + search }).end();
    } else if (route.kind === 'file') {
      const deck = desk.open(route.story)?.deck;
      const format = dataFormatOf(route.file);
      if (deck && format) return sendData(response, format, dataText(format, deck.story, { notes: true }));
      const shown = deck && shownFiles(deck.story, join(folder, route.story)).includes(route.file);
      const file = shown && fileInside(join(folder, route.story), route.file);
      // Vite sends files by their path, with their type and in ranges.
      if (file) request.url = `/@fs/${encodeURI(file.replaceAll('\\', '/').replace(/^\//, ''))}`;
      next();
    } else if (route.kind === 'cut') {
      const whole = desk.open(route.story)?.deck;
      if (!whole?.story.cuts.has(route.cut)) return next();
      const deck = planCut(whole, route.cut, join(folder, route.story));
      const html = renderStoryPage(route.page, deck, sources, { mode: 'dev', notes: true });
      await send(server, request, response, 200, html);
    } else if (route.page === 'shelf') {
      const entries = desk.names().map(name => ({ name, ...desk.open(name) }));
      await send(server, request, response, 200, renderShelf(entries, sources, 'dev'));
    } else {
      const story = desk.open(route.story);
      if (!story) return next();
      const cards = route.page === 'card' && story.deck ? allCards(story.deck, join(folder, route.story)) : [];
      const html = story.deck
        ? renderStoryPage(route.page, story.deck, sources, { mode: 'dev', notes: true, cards })
        : renderProblem(`${route.story} cannot be shown yet`, formatProblems(story.loaded), sources);
      await send(server, request, response, 200, html);
    }
  };
}

function allCards({ story }: Deck, folder: string): Card[] {
  return planCards(story, resourcesOf(story, folder), true);
}

/** Answers browsers that look for a page; what scripts and styles ask for gets Vite's own answer. */
function serveMissing(server: ViteDevServer, desk: Desk): Handler {
  return async (request, response, next) => {
    if (!request.headers.accept?.includes('text/html')) return next();
    const name = storyNameIn(request.url ?? '/');
    const names = desk.names();
    const hint = didYouMean(name, names, `There are: ${names.join(', ')}`) ?? '';
    const title = names.includes(name) ? `There is no such page in ${name}` : `There is no story called ${name}`;
    await send(server, request, response, 404, renderProblem(title, names.includes(name) ? [] : [hint], sources));
  };
}

async function send(
  server: ViteDevServer,
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  html: string,
): Promise<void> {
  const page = await server.transformIndexHtml(request.url ?? '/', html);
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : page);
}

function sendData(response: ServerResponse, format: FormatName, text: string): void {
  response.writeHead(200, { 'Content-Type': `${formats[format].type}; charset=utf-8`, 'Cache-Control': 'no-store' });
  response.end(text);
}

/** A failed page is Vite's to report; the server goes on. */
function guarded(handle: Handler): Connect.NextHandleFunction {
  return (request, response, next) => {
    Promise.resolve(handle(request, response, next)).catch(next);
  };
}

function real(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
