/** Pages that are open in browsers: they follow the files, and show the mistakes in them. */

import { relative, sep } from 'node:path';
import type { HotPayload, Plugin, ViteDevServer, WebSocketClient } from 'vite';
import type { Desk } from './desk.ts';
import { formatProblems, type LoadedStory, mistakes } from './load.ts';
import { overlayFor } from './overlay.ts';
import { storyNameIn } from './route.ts';

/** Address of the script by which a page says where it is, relative to the site's root. */
export const hereFile = '@chronodeck/here.js';

const hereEvent = 'chronodeck:here';
/** Milliseconds for an editor to finish saving: many write a file, rename it and touch its folder. */
const settling = 40;

/** Vite's socket does not tell which page is at its other end. */
export function hereScript(): Plugin {
  return {
    name: 'chronodeck:here',
    apply: 'serve',
    resolveId: id => (id === `/${hereFile}` ? id : null),
    load: id => (id === `/${hereFile}` ? `import.meta.hot?.send('${hereEvent}', location.pathname);` : null),
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
    tell({ type: 'full-reload' }, path => path === '/' || (storyNameIn(path) === story && !isSpeaker(path)));

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
  server.ws.on(hereEvent, (path: string, page) => {
    pages.set(page, path);
    const story = isSpeaker(path) ? undefined : desk.open(storyNameIn(path));
    const overlay = story && overlayFor(story.loaded);
    if (overlay) page.send(overlay);
  });

  const waiting = new Map<string, NodeJS.Timeout>();
  server.watcher.add(folder);
  server.watcher.on('all', (_, file) => {
    const [name = ''] = relative(folder, file).split(sep);
    if (name === '' || name === '..') return;
    clearTimeout(waiting.get(name));
    waiting.set(
      name,
      setTimeout(() => changed(name), settling),
    );
  });
}

/** The speaker window holds no story of its own; loading it anew would only cut it off from the deck. */
function isSpeaker(path: string): boolean {
  return path.endsWith('/speaker/');
}

function report(server: ViteDevServer, loaded: LoadedStory): void {
  for (const text of formatProblems(loaded, mistakes(loaded))) server.config.logger.error(text);
}
