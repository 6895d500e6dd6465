/** @jsxImportSource preact */
import type { Agenda } from '../deck/slides/agenda.ts';
import type { Context } from './context.ts';
import { ProseText } from './prose.tsx';
import type { BodyProps } from './slide.tsx';

export function ActBody({ slide, context }: BodyProps<'act'>) {
  const act = context.deck.story.acts.find(candidate => candidate.id === slide.act);
  return (
    <div class="body">
      <div class="text">
        {act?.subtitle && <p class="subtitle">{act.subtitle}</p>}
        {act && <ProseText prose={act.text} context={context} />}
      </div>
      <div class="pane">
        <AgendaList agenda={slide.agenda} context={context} />
      </div>
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
            <span class="what">{entry.title}</span>
          </a>
        </li>
      ))}
      {agenda.more > 0 && <li class="more">{context.words.more(agenda.more)}</li>}
    </ol>
  );
}
