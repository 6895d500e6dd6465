/**
 * Editors read and lay out stories in threads of their own, while this one starts the browser and prints. An editor keeps
 * what it has loaded and opened for the next story.
 */

import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CliError } from '../build/cli-error.ts';
import type { Letters, Order, Printed } from './edition.ts';

/** What crosses from an editor's thread: errors lose their class on the way, so that these go as what they are made of. */
export type Envelope =
  | { name: keyof Letters; letter: unknown }
  | { name: 'failure'; made: CliError['made']; stack: string | undefined };

/** Waits for a letter of this name; those before it are passed over. @throws CliError, or whatever ended the editor. */
export type NextLetter = <Name extends keyof Letters>(name: Name) => Promise<Letters[Name]>;

export interface Editors {
  /** Has an order edited for `use`, which reads the letters as they come and may send pages to be polished. */
  edit<T>(order: Order, use: (next: NextLetter, send: (printed: Printed) => void) => Promise<T>): Promise<T>;
  /** Ends them, whatever they are doing. */
  close(): Promise<void>;
}

/** As compiled: Node.js 20 loads no TypeScript into a thread. */
const program = new URL('./editor.js', import.meta.url);

/** There are as many editors as orders at once. */
export function openEditors(): Editors {
  const editors: Worker[] = [];
  const idle: Worker[] = [];
  return {
    async edit(order, use) {
      const editor = idle.pop() ?? startEditor(editors);
      const post = on(editor, 'message', { close: ['exit'] });
      const next: NextLetter = name => readUntil(name, post);
      try {
        editor.postMessage(order);
        const result = await use(next, printed => editor.postMessage(printed));
        await next('end');
        idle.push(editor);
        return result;
      } finally {
        await post.return?.();
      }
    },
    close: async () => void (await Promise.all(editors.map(editor => editor.terminate()))),
  };
}

function startEditor(editors: Worker[]): Worker {
  const editor = new Worker(program);
  // An error reaches whoever waits for a letter; when nobody does any more, another failure has been told.
  editor.on('error', () => {});
  editors.push(editor);
  return editor;
}

async function readUntil<Name extends keyof Letters>(
  name: Name,
  post: AsyncIterator<Envelope[]>,
): Promise<Letters[Name]> {
  for (;;) {
    const { value, done } = await post.next();
    const envelope: Envelope | undefined = done ? undefined : value[0];
    if (!envelope) throw new Error(`the editor ended before its letter: ${name}`);
    if (envelope.name === 'failure') throw Object.assign(new CliError(...envelope.made), { stack: envelope.stack });
    if (envelope.name === name) return envelope.letter as Letters[Name];
  }
}
