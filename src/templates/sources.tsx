/** @jsxImportSource preact */
import type { Reference } from '../deck/references.ts';
import type { BodyProps } from './slide.tsx';

export function SourcesBody({ slide }: BodyProps<'sources'>) {
  return (
    <div class="body two-columns">
      {slide.columns.map(column => (
        <ol class={slide.large ? 'column references large' : 'column references'}>
          {column.map(reference => (
            <ReferenceItem reference={reference} />
          ))}
        </ol>
      ))}
    </div>
  );
}

export function ReferenceItem({ reference }: { reference: Reference }) {
  return (
    <li id={`ref-${reference.number}`} value={reference.number}>
      <span class="numeral">{reference.number}</span>
      <span class="entry">
        <ReferenceText reference={reference} />
      </span>
    </li>
  );
}

/** Publisher, title as published, date, note, address. */
export function ReferenceText({ reference }: { reference: Reference }) {
  const { publisher, title, date, note, host, archived, accessed, source } = reference;
  return (
    <>
      <strong>{publisher}</strong>. <cite {...(source.language ? { lang: source.language } : {})}>{title}</cite>
      {date && `. ${date}`}
      {note && ` (${note})`}. {source.url && <Outward href={source.url}>{host}</Outward>}
      {source.archived && ' '}
      {source.archived && <Outward href={source.archived}>{archived}</Outward>}
      {accessed && ` (${accessed})`}
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
