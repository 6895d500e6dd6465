/** @jsxImportSource preact */
import type { Voice } from '../deck/slides/voice.ts';
import type { Citation } from '../story/prose.ts';
import { Cites } from './cites.tsx';
import { type Context, groupOnPaper } from './context.ts';
import { ProseText } from './prose.tsx';
import type { BodyProps } from './slide.tsx';

export function QuoteBody({ slide, context }: BodyProps<'quote'>) {
  return (
    <div class="body">
      <figure class={`quote size-${slide.size} drop-${slide.drop}`} {...groupOnPaper(context)}>
        <blockquote>
          <ProseText prose={slide.words} context={context} />
        </blockquote>
        <Speaker voice={slide.voice} citations={slide.citations} context={context} />
      </figure>
    </div>
  );
}

interface SpeakerProps {
  voice: Voice | undefined;
  citations: Citation[];
  context: Context;
}

/** Who said it, under the rule of the side; the numbers alone when nobody is named. */
export function Speaker({ voice, citations, context }: SpeakerProps) {
  if (!voice && citations.length === 0) return null;
  return (
    <figcaption
      class={`speaker side-rule side-${voice?.colour ?? 'grey'}`}
      {...(voice?.part ? { 'data-part': voice.part } : {})}
    >
      <p class="who">
        {voice?.name}
        <Cites citations={citations} context={context} />
      </p>
      {voice?.role && <p class="role">{voice.role}</p>}
    </figcaption>
  );
}
