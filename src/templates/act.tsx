/** @jsxImportSource preact */
import type { Agenda } from '../deck/slides/agenda.ts';
import { ownDirection } from '../story/direction.ts';
import type { Context } from './context.ts';
import { Pause } from './pause.tsx';
import { ProseText } from './prose.tsx';
import type { BodyProps } from './slide.tsx';

export function ActBody({ slide, context }: BodyProps<'act'>) {
  const { agenda, subtitled, body } = slide;
  return (
    <div class={agenda ? 'body' : 'body wide'}>
      <div class={subtitled ? 'text subtitled' : 'text'}>
        <ProseText prose={body} context={context} />
      </div>
      {agenda && (
        <div class="pane">
          <AgendaList agenda={agenda} context={context} />
        </div>
      )}
    </div>
  );
}

function AgendaList({ agenda, context }: { agenda: Agenda; context: Context }) {
  return (
    <ol class={`agenda ${agenda.density}`}>
      {agenda.entries.map(entry => (
        <li>
          <a href={`#${entry.event}`}>
            <span class="when">{entry.when}</span>
            <Pause sign=":" context={context} />
            <span class="what" {...ownDirection(entry.title, context.deck.story.language)}>
              {entry.title}
            </span>
          </a>
        </li>
      ))}
      {agenda.more > 0 && <li class="more">{context.words.more(agenda.more)}</li>}
    </ol>
  );
}
