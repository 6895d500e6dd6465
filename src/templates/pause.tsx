/** @jsxImportSource preact */
import type { Context } from './context.ts';

/** A stop that is heard and not seen, after a part of a line that stands apart from the next. On paper space does it. */
export function Pause({ sign, context }: { sign: '.' | ':' | ','; context: Context }) {
  return context.page === 'deck' ? <span class="visually-hidden">{sign}</span> : null;
}
