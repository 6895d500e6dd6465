/** @jsxImportSource preact */
import type { BodyProps } from './slide.tsx';

export function SettingBody({ slide, context }: BodyProps<'setting'>) {
  const credit = context.deck.views.get(slide.view)?.credit;
  return <div class="body">{credit && <p class="credit">{credit}</p>}</div>;
}
