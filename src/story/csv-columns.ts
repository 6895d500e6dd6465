/** What the columns of a table of events may be called. */

import { eventSchema, mediaSchema } from './schema-event.ts';

/** Fields whose cells hold several values, divided by `;` (`\;` is the sign itself). */
export const listFields: ReadonlySet<string> = new Set(['place', 'people', 'tags', 'sources']);

/** The fields of an event that fit into a cell, and those of one picture and one quote. */
export const columnNames = [
  ...Object.keys(eventSchema.shape).filter(name => !['claims', 'figures', 'media', 'quote', 'table'].includes(name)),
  ...Object.keys(mediaSchema.shape)
    .filter(name => name !== 'focus')
    .map(name => `media.${name}`),
  'quote.text',
  'quote.by',
  'quote.sources',
];

/** The parts of a date in columns of their own, as TimelineJS has them. */
const dateColumns = {
  year: 'start.year',
  month: 'start.month',
  day: 'start.day',
  time: 'start.time',
  endyear: 'end.year',
  endmonth: 'end.month',
  endday: 'end.day',
  endtime: 'end.time',
};

/** What sheets call these fields: the columns of TimelineJS, and words that people use. */
const otherNames: Record<string, string> = {
  ...dateColumns,
  headline: 'title',
  startdate: 'date',
  displaydate: 'dateLabel',
  group: 'lane',
  tag: 'lane',
  description: 'text',
  media: 'media.any',
  mediacredit: 'media.credit',
  mediacaption: 'media.caption',
  alttext: 'media.alt',
  type: 'type',
};

/** Columns of TimelineJS for which a story has no field. */
const withoutField: ReadonlySet<string> = new Set(['background', 'mediathumbnail']);

/** The column in which an exported table says what it was made from. */
export const provenanceColumn = 'chronodeck';

export type Column = { field: string } | { unused: true } | { provenance: true } | undefined;

/** The field of a column by its head: letter case, spaces, `_` and `-` do not count; nothing for an unknown one. */
export function columnFor(head: string): Column {
  const wanted = plain(head);
  const own = columnNames.find(known => plain(known) === wanted) ?? otherNames[wanted];
  if (own !== undefined) return { field: own };
  if (wanted === provenanceColumn) return { provenance: true };
  return withoutField.has(wanted) ? { unused: true } : undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
