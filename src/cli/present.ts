import { createServer, type ViteDevServer } from 'vite';
import { CliError } from '../build/cli-error.ts';
import { chronodeck } from '../build/plugin.ts';
import { chooseStories } from '../build/stories.ts';
import { viteConfig } from '../build/vite.ts';

export interface PresentOptions {
  stories: string;
  /** This port or none; without it 5173 or the next free one. */
  port?: number;
  host: string;
  open?: boolean;
}

/** Serves the stories until the server is closed or the process ends, and prints their addresses. */
export async function present(
  story: string | undefined,
  { stories, port, host, open }: PresentOptions,
): Promise<ViteDevServer> {
  const { folder, names } = chooseStories(stories, story);
  const server = await createServer({
    ...viteConfig(),
    plugins: chronodeck({ stories: folder }),
    server: {
      host,
      port: port ?? 5173,
      strictPort: port !== undefined,
      open: open ? (names.length === 1 ? `/${names[0]}/` : '/') : false,
    },
  });
  await listen(server, port, host);
  const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0] ?? '';
  console.log(address);
  for (const name of names) console.log(`${address}${encodeURIComponent(name)}/`);
  console.error('Ctrl+C ends it.');
  return server;
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
