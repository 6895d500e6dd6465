/**
 * Prose as HTML text, for formats that want it. Only the tags of this file come out, every text is escaped, and links lead
 * to http, https and mailto only; the links of a story to its own slides become their words.
 */

import type { Block, Citation, Inline, Prose } from '../story/prose.ts';

/** How a group of citations is written, already as HTML. */
export type CiteHtml = (citations: Citation[]) => string;

export function proseHtml(prose: Prose, cite: CiteHtml): string {
  return prose.map(block => blockHtml(block, cite)).join('');
}

/** The words of blocks without the blocks, a space between them. */
export function inlineHtml(prose: Prose, cite: CiteHtml): string {
  const inside = (block: Block): string =>
    block.type === 'paragraph'
      ? inlinesHtml(block.children, cite)
      : block.items.map(item => inlineHtml(item, cite)).join(' ');
  return prose.map(inside).join(' ');
}

/** A link, or its words alone where the address is none that may be followed. @param html of the words. */
export function linkHtml(href: string, html: string): string {
  if (!/^(https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) return html;
  return `<a href="${escapeHtml(new URL(href).href)}" rel="noopener noreferrer" target="_blank">${html}</a>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text, and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, sign => entities[sign] ?? sign);
}

/**
 * For plain text that a reader strips of markup and then takes for markup all the same, as TimelineJS 3.9 does with dates
 * and groups: no escape survives that, so signs that look like them stand in for angle brackets and what spells them.
 */
export function harmlessText(text: string): string {
  return text
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/&(?=#|lt|gt|amp)/gi, '＆');
}

function blockHtml(block: Block, cite: CiteHtml): string {
  if (block.type === 'paragraph') return `<p>${inlinesHtml(block.children, cite)}</p>`;
  const tag = block.ordered ? 'ol' : 'ul';
  return `<${tag}>${block.items.map(item => `<li>${proseHtml(item, cite)}</li>`).join('')}</${tag}>`;
}

function inlinesHtml(inlines: Inline[], cite: CiteHtml): string {
  return inlines.map(inline => inlineNode(inline, cite)).join('');
}

function inlineNode(inline: Inline, cite: CiteHtml): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value);
    case 'strong':
      return `<strong>${inlinesHtml(inline.children, cite)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesHtml(inline.children, cite)}</em>`;
    case 'link':
      return linkHtml(inline.href, inlinesHtml(inline.children, cite));
    case 'break':
      return '<br>';
    case 'cite':
      return cite(inline.citations);
  }
}
