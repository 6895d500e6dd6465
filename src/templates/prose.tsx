/** @jsxImportSource preact */
/** Prose as nodes. The tree holds nothing that is not on the allow-list, so there is nothing to clean here. */

import type { ComponentChildren } from 'preact';
import { leftOut } from '../story/cut.ts';
import { ownDirection } from '../story/direction.ts';
import type { Block, Citation, Inline, Prose } from '../story/prose.ts';
import { plainText } from '../story/prose-reading.ts';
import { Cites } from './cites.tsx';
import type { Context } from './context.ts';

interface ProseProps {
  prose: Prose;
  context: Context;
  /** Citations to stand after the last paragraph. */
  citations?: Citation[];
}

export function ProseText({ prose, context, citations = [] }: ProseProps) {
  const last = prose.at(-1);
  const inside = citations.length > 0 && last?.type === 'paragraph';
  return (
    <>
      {prose.map((block, index) => (
        <BlockNode block={block} context={context}>
          {inside && index === prose.length - 1 && <Cites citations={citations} context={context} />}
        </BlockNode>
      ))}
      {citations.length > 0 && !inside && (
        <p class="standing-cites">
          <Cites citations={citations} context={context} />
        </p>
      )}
    </>
  );
}

/** The words of blocks without the blocks, a space between them, for places that hold one paragraph. */
export function InlineText({ prose, context }: { prose: Prose; context: Context }) {
  return <Inlines nodes={inlinesOf(prose)} context={context} />;
}

function inlinesOf(prose: Prose): Inline[] {
  const paragraphs = prose.flatMap(block =>
    block.type === 'paragraph' ? [block.children] : block.items.map(item => inlinesOf(item)),
  );
  return paragraphs.flatMap((children, index) =>
    index === 0 ? children : [{ type: 'text', value: ' ' }, ...children],
  );
}

function BlockNode({ block, context, children }: { block: Block; context: Context; children?: ComponentChildren }) {
  if (block.type === 'paragraph') {
    return (
      <p {...ownDirection(plainText([block]), context.deck.story.language)}>
        <Inlines nodes={block.children} context={context} />
        {children}
      </p>
    );
  }
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map(item => (
        <li>
          <ProseText prose={item} context={context} />
        </li>
      ))}
    </List>
  );
}

function Inlines({ nodes, context }: { nodes: Inline[]; context: Context }) {
  return (
    <>
      {nodes.map(node => (
        <InlineNode node={node} context={context} />
      ))}
    </>
  );
}

function InlineNode({ node, context }: { node: Inline; context: Context }) {
  switch (node.type) {
    case 'text':
      return <>{node.value}</>;
    case 'strong':
      return (
        <strong>
          <Inlines nodes={node.children} context={context} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines nodes={node.children} context={context} />
        </em>
      );
    case 'link':
      if (context.page === 'paper' && leadsNowhere(node.href, context)) {
        return <Inlines nodes={node.children} context={context} />;
      }
      return (
        <a href={node.href} {...(node.href.startsWith('#') ? {} : { rel: 'noopener noreferrer', target: '_blank' })}>
          <Inlines nodes={node.children} context={context} />
        </a>
      );
    case 'break':
      return <br />;
    case 'cite':
      return <Cites citations={node.citations} context={context} />;
  }
}

/** A link to an event that a shorter version leaves out: on paper there is no whole story to open. */
function leadsNowhere(href: string, { deck }: Context): boolean {
  return leftOut(deck.story).some(id => href === `#${id}`);
}
