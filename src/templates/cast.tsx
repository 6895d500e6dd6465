/** @jsxImportSource preact */
/** The people of a story by side; the rule over a side tells parties from reporters, as over accounts. */

import type { CastBlock, CastEntry } from '../deck/slides/cast-slides.ts';
import { peopleIn } from '../story/membership.ts';
import { Cites } from './cites.tsx';
import type { Context } from './context.ts';
import { ProseText } from './prose.tsx';
import type { BodyProps } from './slide.tsx';

export function CastBody({ slide, context }: BodyProps<'cast'>) {
  return (
    <div class={`body cast of-${Math.max(2, slide.columns.length)} size-${slide.size}`}>
      {slide.columns.map(blocks => (
        <div class="column">
          {blocks.map(block => (
            // reveal.js takes every section for a slide.
            <div class={`cast-side side-rule side-${block.side?.colour ?? 'grey'}`} {...partOf(block)}>
              {block.heading && <h3 class="side-name">{block.heading}</h3>}
              <Members entries={block.entries} context={context} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

export function Members({ entries, context }: { entries: CastEntry[]; context: Context }) {
  return (
    <ul class="members">
      {entries.map(entry => (
        <li class={entry.kind === 'person' && entry.text.length > 0 ? 'member told' : 'member'}>
          <Member entry={entry} context={context} />
        </li>
      ))}
    </ul>
  );
}

/** What the side's rule is drawn by. */
export function partOf({ side }: CastBlock): { 'data-part'?: 'party' | 'reporter' } {
  return side ? { 'data-part': side.reports ? 'reporter' : 'party' } : {};
}

function Member({ entry, context }: { entry: CastEntry; context: Context }) {
  if (entry.kind === 'names') {
    return (
      <p class="line">
        {entry.role && <span class="role">{entry.role}</span>}
        {entry.role && ' '}
        <span class="names">{context.words.list(entry.names)}</span>
      </p>
    );
  }
  const { id, name, role, text, citations } = entry;
  return (
    <>
      <p class="line">
        <Name id={id} name={name} context={context} />
        {role && ' '}
        {role && <span class="role">{role}</span>}
        {text.length === 0 && <Cites citations={citations} context={context} />}
      </p>
      {text.length > 0 && (
        <div class="told-text">
          <ProseText prose={text} citations={citations} context={context} />
        </div>
      )}
    </>
  );
}

/** In the deck the name of somebody whom events name is a button that follows them. */
function Name({ id, name, context: { deck, page } }: { id: string; name: string; context: Context }) {
  const followed = page === 'deck' && deck.story.events.some(event => peopleIn(event, deck.story).includes(id));
  if (!followed) return <strong>{name}</strong>;
  return (
    <button type="button" class="follow-name" data-thread={`person:${id}`}>
      {name}
    </button>
  );
}
