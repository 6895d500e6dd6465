/** @jsxImportSource preact */
import type { Candidate } from '../deck/deck.ts';
import { voiceOf } from '../deck/slides/voice.ts';
import { Cites } from './cites.tsx';
import type { Context } from './context.ts';
import { Caveats } from './event.tsx';
import { InlineText, ProseText } from './prose.tsx';
import type { BodyProps } from './slide.tsx';

export function DisputedBody({ slide, context }: BodyProps<'disputed'>) {
  return (
    <div class="body">
      <div class="text">
        <ProseText prose={slide.body} citations={slide.citations} context={context} />
        <ul class="candidates">
          {slide.candidates.map(candidate => (
            <CandidateItem candidate={candidate} context={context} />
          ))}
        </ul>
        {slide.noted && <Caveats event={slide.event} context={context} />}
      </div>
    </div>
  );
}

export function CandidateItem({ candidate, context }: { candidate: Candidate; context: Context }) {
  const { story } = context.deck;
  const name = story.places.get(candidate.place)?.name ?? candidate.place;
  return (
    <li>
      <strong>{name}</strong>
      {candidate.claims.length === 0 && <p>{context.words.nobodySays}</p>}
      {candidate.claims.map(claim => (
        <p>
          <span class="by">{voiceOf(claim.by, story).name + context.words.colon.trimEnd()}</span>{' '}
          <InlineText prose={claim.says} context={context} />
          <Cites citations={claim.sources} context={context} />
        </p>
      ))}
    </li>
  );
}
