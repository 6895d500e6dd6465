/** @jsxImportSource preact */
import { KeyDrawing } from './key.tsx';
import { ProseText } from './prose.tsx';
import type { BodyProps } from './slide.tsx';

export function MethodBody({ slide, context }: BodyProps<'method'>) {
  return (
    <div class="body">
      <div class="two-columns">
        {slide.columns.map(column => (
          <div class={`column closing size-${slide.size}`}>
            <ProseText prose={column} context={context} />
          </div>
        ))}
      </div>
      {slide.key && <KeyDrawing context={context} />}
    </div>
  );
}
