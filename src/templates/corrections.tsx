/** @jsxImportSource preact */
import { dateWords } from './context.ts';
import { ProseText } from './prose.tsx';
import type { BodyProps } from './slide.tsx';

export function CorrectionsBody({ slide, context }: BodyProps<'corrections'>) {
  return (
    <div class="body">
      <dl class={`corrections closing size-${slide.size}`}>
        {slide.corrections.map(correction => (
          <>
            <dt>{dateWords(context, correction.date)}</dt>
            <dd>
              <ProseText prose={correction.text} context={context} />
            </dd>
          </>
        ))}
      </dl>
    </div>
  );
}
