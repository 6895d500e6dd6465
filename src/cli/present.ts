import { createServer, type ViteDevServer } from 'vite';
import { CliError } from '../build/cli-error.ts';
import type { OpenPages } from '../build/live.ts';
import { chronodeck } from '../build/plugin.ts';
import { storyNameIn } from '../build/route.ts';
import { chooseStories, findStories } from '../build/stories.ts';
import { viteConfig } from '../build/vite.ts';
import { keysText, presentKeys } from './present-keys.ts';
import { hasKeyboard, listenForKeys } from './terminal-keys.ts';

export interface PresentOptions {
  stories: string;
  /** This port or none; without it 5173 or the next free one. */
  port?: number;
  host: string;
  /** Whether a browser is opened; where somebody sits at a terminal when missing. */
  open?: boolean;
}

/** Serves the stories until the server is closed or the process ends, and prints their addresses. */
export async function present(
  story: string | undefined,
  { stories, port, host, open }: PresentOptions,
): Promise<ViteDevServer> {
  const { folder, names } = chooseStories(stories, story);
  const pages: OpenPages = new Map();
  const start = names.length === 1 ? `/${encodeURIComponent(names[0] ?? '')}/` : '/';
  const server = await createServer({
    ...viteConfig(),
    plugins: chronodeck({ stories: folder, pages }),
    server: { host, port: port ?? 5173, strictPort: port !== undefined, open: (open ?? hasKeyboard()) ? start : false },
  });
  await listen(server, port, host);
  const { local = [], network = [] } = server.resolvedUrls ?? {};
  const [address = '', ...others] = [...local, ...network];
  console.log(address);
  for (const name of names) console.log(`${address}${encodeURIComponent(name)}/`);
  if (others.length > 0) console.error(`Also at ${others.join(' and ')}`);
  if (hasKeyboard()) {
    const show = { server, stories: folder, start, openStories: () => storiesIn(pages, findStories(folder)) };
    const silence = listenForKeys(
      presentKeys(show, () => {
        silence();
        void server.close().finally(() => process.exit());
      }),
      process.stdin,
    );
    console.error(keysText);
  } else {
    console.error('Ctrl+C ends it.');
  }
  return server;
}

function storiesIn(pages: OpenPages, names: string[]): string[] {
  const open = new Set([...pages.values()].map(storyNameIn));
  return names.filter(name => open.has(name));
}

async function listen(server: ViteDevServer, port: number | undefined, host: string): Promise<void> {
  try {
    await server.listen();
  } catch (error) {
    await server.close();
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || /already in use/.test(message)) {
      throw new CliError('outside', `port ${port} is taken`, 'name another one, or leave --port away');
    }
    if (code === 'EACCES') throw new CliError('outside', `port ${port} needs more rights`, 'name one above 1023');
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') {
      throw new CliError('outside', `this machine has no address ${host}`, 'name another one, or leave --host away');
    }
    throw error;
  }
}
