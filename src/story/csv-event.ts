/** One row of a table of events as an event. */

import { edtfFor } from '../time/date-hint.ts';
import { splitList, unguardCell } from './csv-cell.ts';
import { listFields } from './csv-columns.ts';

/** A date in columns of its own, as typed. */
type Parts = Partial<Record<'year' | 'month' | 'day' | 'time', string>>;

interface Row {
  event: Record<string, unknown>;
  /** What is wrong with it, and the field whose cell it is in. */
  faults: { field: string; message: string; hint?: string }[];
}

/** @param fields those of the columns; nothing for columns that are not read. */
export function eventFromRow(fields: (string | undefined)[], cells: string[]): Row {
  const event: Record<string, unknown> = {};
  const faults: Row['faults'] = [];
  const nested: Record<string, Record<string, unknown>> = {};
  fields.forEach((name, index) => {
    const cell = unguardCell(cells[index]?.trim() ?? '');
    if (name === undefined || !cell) return;
    const [field = name, inner] = name.split('.');
    const value = listFields.has(inner ?? field) ? splitList(cell) : cell;
    if (inner !== undefined) nested[field] = { ...nested[field], [inner]: value };
    else event[field] = field === 'date' ? dateAsTyped(cell) : value;
  });
  const { start, end, ...others } = nested as { start?: Parts; end?: Parts };
  Object.assign(event, others);
  if (start) {
    const date = dateOf(start, end);
    if (typeof date === 'string') event.date = date;
    else faults.push(date);
  }
  const { any, ...media } = (event.media ?? {}) as Record<string, unknown>;
  if (typeof any === 'string') event.media = { [/^https?:/i.test(any) ? 'url' : 'file']: any, ...media };
  const kind = String(event.type ?? '').toLowerCase();
  delete event.type;
  if (kind !== '' && kind !== 'event') {
    const hint = '`chronodeck import` reads a sheet with a title and eras whole';
    faults.push({ field: 'type', message: `a row of the type \`${kind}\` is no event`, hint });
  }
  return { event, faults };
}

/** EDTF of what people type, where it can mean one thing only; else as it stands, to be refused with a hint. */
function dateAsTyped(cell: string): string {
  return edtfFor(cell) ?? cell;
}

function dateOf(start: Parts, end: Parts | undefined): string | Row['faults'][number] {
  const from = pointOf(start, 'start');
  if (typeof from !== 'string' || !end) return from;
  const to = pointOf(end, 'end');
  if (typeof to !== 'string') return to;
  return to === from ? from : `${from}/${to}`;
}

/** Years before our era are negative in such sheets, and -44 is 44 BCE; EDTF has a year 0, so that it is -0043 there. */
function pointOf({ year, month, day, time }: Parts, side: 'start' | 'end'): string | Row['faults'][number] {
  const fault = (part: string, message: string) => ({ field: `${side}.${part}`, message });
  if (year === undefined) return fault(month ? 'month' : day ? 'day' : 'time', 'there is no year to it');
  const digits = year.replace(/[,\s]/g, '');
  if (!/^-?\d+$/.test(digits)) return fault('year', `\`${year}\` is not a year`);
  const number = Number(digits) < 0 ? Number(digits) + 1 : Number(digits);
  const written = `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(4, '0')}`;
  if (day !== undefined && month === undefined) return fault('day', 'a day without its month');
  if (time !== undefined && day === undefined) return fault('time', 'a clock time without its day');
  const civil = [written, ...[month, day].filter(part => part !== undefined).map(part => part.padStart(2, '0'))];
  if (time === undefined) return civil.join('-');
  // Of any day, as years before our era are not what people type.
  const clock = edtfFor(`2000-01-01 ${time}`)?.slice('2000-01-01'.length);
  return clock ? civil.join('-') + clock : fault('time', `\`${time}\` is not a clock time`);
}
