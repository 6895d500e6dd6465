/** Pages that are open in browsers: they follow the files, and show the mistakes in them. */

import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { HotPayload, Plugin, ViteDevServer, WebSocketClient } from 'vite';
import type { Desk } from './desk.ts';
import { formatProblems, type LoadedStory, mistakes } from './load.ts';
import { overlayFor } from './overlay.ts';
import { storyNameIn } from './route.ts';

/** Address of the script by which a page says where it is, relative to the site's root. */
export const hereFile = '@chronodeck/here.js';

const hereEvent = 'chronodeck:here';
const reloadEvent = 'chronodeck:reload';
/**
 * Milliseconds for an editor to finish saving: many write a file, rename it and touch its folder. The watcher keeps a
 * second change of a file within 50 to itself.
 */
const settling = 60;

/** Vite's socket does not tell which page is at its other end, and its own reload waits for more to come. */
const hereCode = `
import.meta.hot?.on('${reloadEvent}', () => location.reload());
import.meta.hot?.send('${hereEvent}', location.pathname);
`;

export function hereScript(): Plugin {
  return {
    name: 'chronodeck:here',
    apply: 'serve',
    resolveId: id => (id === `/${hereFile}` ? id : null),
    load: id => (id === `/${hereFile}` ? hereCode : null),
  };
}

/** The pages that are open in browsers, with the path of each. */
export type OpenPages = Map<WebSocketClient, string>;

/**
 * Watches the stories' folder. A page is loaded anew when its deck has changed; a mistake only covers it.
 * @param pages filled with those that are open.
 */
export function keepPagesFresh(server: ViteDevServer, desk: Desk, folder: string, pages: OpenPages): void {
  let names = desk.names();

  const tell = (payload: HotPayload, concerned: (path: string) => boolean) => {
    for (const [page, path] of pages) if (concerned(path)) page.send(payload);
  };
  const reload = (story: string) =>
    tell(
      { type: 'custom', event: reloadEvent },
      path => path === '/' || (storyNameIn(path) === story && !isSpeaker(path)),
    );

  const changed = (name: string) => {
    const before = names;
    names = desk.names();
    const story = desk.reopen(name);
    if (before.includes(name) !== names.includes(name)) return reload(name);
    if (!story) return;
    report(server, story.loaded);
    const overlay = overlayFor(story.loaded);
    if (story.changed || !overlay) reload(name);
    else tell(overlay, path => storyNameIn(path) === name && !isSpeaker(path));
  };

  server.ws.on('vite:client:disconnect', (_: undefined, page) => pages.delete(page));
  server.ws.on(hereEvent, (path: unknown, page) => {
    // Whoever is no browser may connect and send anything; what is thrown here would end the server.
    if (typeof path !== 'string') return;
    pages.set(page, path);
    const story = isSpeaker(path) ? undefined : desk.open(storyNameIn(path));
    const overlay = story && overlayFor(story.loaded);
    if (overlay) page.send(overlay);
  });

  /** Shows a save at its first sign when nothing is wrong in it: a file half written nearly always has mistakes. */
  const glance = (name: string): boolean => {
    const story = names.includes(name) && desk.names().includes(name) ? desk.reopen(name) : undefined;
    if (!story || mistakes(story.loaded).length > 0) return false;
    reload(name);
    return true;
  };

  /** `shown` is the state of the file that pages show already; empty when they do not. */
  const waiting = new Map<string, { timer: NodeJS.Timeout; shown: string }>();
  server.watcher.add(folder);
  server.watcher.on('all', (_, file) => {
    const [name = ''] = relative(folder, file).split(sep);
    if (name === '' || name === '..') return;
    const before = waiting.get(name);
    clearTimeout(before?.timer);
    const seen = stamp(file);
    const shown = before ? before.shown === seen : /\.(?:yaml|csv)$/.test(file) && glance(name);
    const timer = setTimeout(() => {
      waiting.delete(name);
      if (!shown || stamp(file) !== seen) changed(name);
    }, settling);
    waiting.set(name, { timer, shown: shown ? seen : '' });
  });
}

/** Tells one state of a file from another. */
function stamp(file: string): string {
  const { mtimeMs = 0, size = 0, ino = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return [file, mtimeMs, size, ino].join();
}

/** The speaker window holds no story of its own; loading it anew would only cut it off from the deck. */
function isSpeaker(path: string): boolean {
  return path.endsWith('/speaker/');
}

function report(server: ViteDevServer, loaded: LoadedStory): void {
  for (const text of formatProblems(loaded, mistakes(loaded))) server.config.logger.error(text);
}
