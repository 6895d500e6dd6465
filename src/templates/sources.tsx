/** @jsxImportSource preact */
import type { Reference } from '../deck/references.ts';
import { type Context, dateWords } from './context.ts';
import type { BodyProps } from './slide.tsx';

export function SourcesBody({ slide, context }: BodyProps<'sources'>) {
  return (
    <div class="body two-columns">
      {slide.columns.map(column => (
        <ol class={slide.large ? 'column references large' : 'column references'}>
          {column.map(reference => (
            <ReferenceItem reference={reference} context={context} />
          ))}
        </ol>
      ))}
    </div>
  );
}

export function ReferenceItem({ reference, context }: { reference: Reference; context: Context }) {
  return (
    <li id={`ref-${reference.number}`} value={reference.number}>
      <span class="numeral" aria-hidden="true">
        {reference.number}
      </span>
      <span class="entry">
        <ReferenceText reference={reference} context={context} />
      </span>
    </li>
  );
}

/** Publisher, title as published, date, note, address. */
export function ReferenceText({ reference, context }: { reference: Reference; context: Context }) {
  const { words } = context;
  const { publisher, title, date, note, host, source } = reference;
  return (
    <>
      <strong>{publisher}</strong>. <cite {...(source.language ? { lang: source.language } : {})}>{title}</cite>
      {date && `. ${date}`}
      {note && ` (${note})`}. {source.url && <Outward href={source.url}>{host}</Outward>}
      {source.archived && ' '}
      {source.archived && <Outward href={source.archived}>{words.archived}</Outward>}
      {source.accessed && ` (${words.accessed(dateWords(context, source.accessed))})`}
    </>
  );
}

function Outward({ href, children }: { href: string; children: string }) {
  return (
    <a class="outward" href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
