/** @jsxImportSource preact */
/** What a thread needs on the page: the dialog that offers them, and the line that says which is followed. */

import { type Thread, type ThreadKind, threadsOf } from '../deck/threads.ts';
import { type Context, inInterface } from './context.ts';
import { DialogHead } from './dialogs.tsx';

export function Follow({ context }: { context: Context }) {
  const { words } = context;
  const threads = threadsOf(context.deck.story);
  const lists: [kind: ThreadKind, name: string][] = [
    ['person', words.people],
    ['place', words.places],
    ['tag', words.tags],
  ];
  return (
    <dialog id="follow" aria-label={words.follow}>
      <DialogHead name={words.follow} context={context} />
      <div class="threads">
        {lists.map(([kind, name]) => (
          <ThreadList name={name} threads={threads.filter(thread => thread.kind === kind)} context={context} />
        ))}
      </div>
    </dialog>
  );
}

function ThreadList({ name, threads, context }: { name: string; threads: Thread[]; context: Context }) {
  if (threads.length === 0) return null;
  return (
    <section aria-label={name}>
      <h3 {...inInterface(context.words, context.deck.story.language)}>{name}</h3>
      <ul>
        {threads.map(thread => (
          <li>
            <button type="button" data-thread={thread.key}>
              <span class="name">{thread.name}</span>{' '}
              <span class="size" {...inInterface(context.words, context.deck.story.language)}>
                {context.words.events(thread.events.length)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Stands above every slide while something is followed. */
export function ThreadLine({ context: { words, deck } }: { context: Context }) {
  return (
    <p class="thread-line" hidden>
      <span class="thread-text" />
      <button type="button" data-do="leave" {...inInterface(words, deck.story.language)}>
        {words.leave}
      </button>
    </p>
  );
}
