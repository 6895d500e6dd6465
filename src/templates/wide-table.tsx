/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

/** A table that scrolls by itself where the page is narrower, with the keys too once it has the focus. @param name its own. */
export function WideTable({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <div class="table-scroll" role="group" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}
