/** The dev server: every story as it is in the files, at the addresses of a built site. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { type Card, planCards } from '../deck/cards.ts';
import type { Deck } from '../deck/deck.ts';
import { type FormatName, formats } from '../exchange/formats.ts';
import { didYouMean } from '../story/nearest.ts';
import { planCut } from './cuts.ts';
import { dataFormatOf, dataText } from './data-files.ts';
import { type Desk, openDesk } from './desk.ts';
import { devBundles } from './dev-bundles.ts';
import { sendFile } from './dev-file.ts';
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
  /** Whether pages load every module of the package as it is on the disk, for work on the package; else bundles of them. */
  modules?: boolean;
}

/** Everything that `vite` or `createServer` needs to serve stories. */
export function chronodeck({ stories, pages = new Map(), modules = false }: DevOptions): Plugin[] {
  const folder = resolve(stories);
  const warm = modules ? [...Object.values(scriptSources), ...Object.values(styleSources)] : [];
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
          fs: { allow: [packageRoot, ...libraryFolders()] },
          // The first page would wait for each module in turn.
          warmup: { clientFiles: warm },
          watch: { ignored: ['dist', 'out', 'lib', 'test-results'].map(name => `${resolve(packageRoot, name)}/**`) },
        },
      }),
      configureServer(server) {
        const desk = openDesk(folder);
        const bundles = modules ? undefined : devBundles();
        const place = { desk, folder, assets: async () => (bundles ? (await bundles.made).bundle : sources) };
        keepPagesFresh(server, desk, folder, pages);
        server.middlewares.use('/__open-in-editor', guarded(keepEditor));
        if (bundles) server.middlewares.use(guarded(bundles.serve));
        server.middlewares.use(guarded(servePages(place)));
        // Vite calls what is returned once its own handlers are in place: whatever is left belongs to nobody.
        return () => server.middlewares.use(guarded(serveMissing(place)));
      },
    },
  ];
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => Promise<void> | void;

/** What pages are served from. */
interface Place {
  desk: Desk;
  /** The stories' folder. */
  folder: string;
  assets(): Promise<Bundle>;
}

/** Sources as they are: Vite makes them fit for the browser when it is asked for them. */
const sources: Bundle = { styles: styleSources, scripts: scriptSources, fonts: [], live: hereFile };

function servePages({ desk, folder, assets }: Place): Handler {
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
      // Vite would read more into some of them, and send whatever lies or is linked beside them.
      if (file) sendFile(request, response, file);
      else next();
    } else if (route.kind === 'cut') {
      const whole = desk.open(route.story)?.deck;
      if (!whole?.story.cuts.has(route.cut)) return next();
      const deck = planCut(whole, route.cut, join(folder, route.story));
      const html = renderStoryPage(route.page, deck, await assets(), { mode: 'dev', notes: true });
      send(request, response, 200, html);
    } else if (route.page === 'shelf') {
      const entries = desk.names().map(name => ({ name, ...desk.open(name) }));
      send(request, response, 200, renderShelf(entries, await assets(), 'dev'));
    } else {
      const story = desk.open(route.story);
      if (!story) return next();
      const cards = route.page === 'card' && story.deck ? allCards(story.deck, join(folder, route.story)) : [];
      const html = story.deck
        ? renderStoryPage(route.page, story.deck, await assets(), { mode: 'dev', notes: true, cards })
        : renderProblem(`${route.story} cannot be shown yet`, formatProblems(story.loaded), await assets());
      send(request, response, 200, html);
    }
  };
}

function allCards({ story }: Deck, folder: string): Card[] {
  return planCards(story, resourcesOf(story, folder), true);
}

/** Vite opens whatever file is named in an editor, for any page of any site: here only for its overlay on this machine. */
function keepEditor({ headers, socket }: IncomingMessage, response: ServerResponse, next: () => void): void {
  const isNear = /^(::1|(::ffff:)?127(\.\d+){3})$/.test(socket.remoteAddress ?? '');
  if (isNear && headers['sec-fetch-site'] === 'same-origin') next();
  else response.writeHead(403).end();
}

/** Answers browsers that look for a page; what scripts and styles ask for gets Vite's own answer. */
function serveMissing({ desk, assets }: Place): Handler {
  return async (request, response, next) => {
    if (!request.headers.accept?.includes('text/html')) return next();
    const name = storyNameIn(request.url ?? '/');
    const names = desk.names();
    const hint = didYouMean(name, names, `There are: ${names.join(', ')}`) ?? '';
    const title = names.includes(name) ? `There is no such page in ${name}` : `There is no story called ${name}`;
    send(request, response, 404, renderProblem(title, names.includes(name) ? [] : [hint], await assets()));
  };
}

function send(request: IncomingMessage, response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : html);
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
