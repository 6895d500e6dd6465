/** @jsxImportSource preact */
/** Elements that wait in the page as data until scripts need them: no browser parses or lays out what nobody asks for. */

import type { ComponentChildren } from 'preact';
import { scriptJson } from './script-json.ts';
import { treesOf } from './tree.ts';

interface KeptProps {
  /** `data-kept`: what scripts call them. */
  name: string;
  /** Number of the first of them in a longer row. */
  from?: number;
  children: ComponentChildren;
}

export function Kept({ name, from, children }: KeptProps) {
  return (
    <script
      type="application/json"
      data-kept={name}
      data-from={from}
      dangerouslySetInnerHTML={{ __html: scriptJson(treesOf(children)) }}
    />
  );
}
