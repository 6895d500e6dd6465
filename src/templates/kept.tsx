/** @jsxImportSource preact */
/**
 * Elements that wait in the page as packed data until scripts need them: no browser parses or lays out what nobody asks for,
 * and what comes before them is not kept waiting by what is a twelfth as long.
 */

import type { ComponentChildren } from 'preact';
import { withLanguages } from './foreign.ts';
import { pack } from './pack.ts';
import { treesOf } from './tree.ts';

interface KeptProps {
  /** `data-kept`: what scripts call them. */
  name: string;
  /** Number of the first of them in a longer row. */
  from?: number;
  /** BCP 47, of the page. */
  language: string;
  children: ComponentChildren;
}

export function Kept({ name, from, language, children }: KeptProps) {
  return (
    <script
      type="text/plain"
      data-kept={name}
      data-from={from}
      dangerouslySetInnerHTML={{ __html: pack(treesOf(withLanguages(children, { language }))) }}
    />
  );
}
