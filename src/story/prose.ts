/**
 * Markdown as a story holds it: a small tree rebuilt from an allow-list, never HTML.
 * Paragraphs, lists, emphasis, links (http, https, mailto, `#id`) and citations `[@source locator]`.
 */

/** One use of a source. `locator` is free text: a sentence, page or minute (`s3`, `p. 2`). */
export interface Citation {
  source: string;
  locator?: string;
}

export type Inline =
  | { type: 'text'; value: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'break' }
  | { type: 'cite'; citations: Citation[] };

export type Block = { type: 'paragraph'; children: Inline[] } | { type: 'list'; ordered: boolean; items: Block[][] };

export type Prose = Block[];
