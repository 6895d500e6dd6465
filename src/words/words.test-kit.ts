/** What tests do with a table of words as a whole, whatever is in it. */

import type { Grammar, PluralForms } from './grammar.ts';
import type { Table } from './table.ts';

/** Not read by anybody. */
const unread = new Set(['language', 'comma', 'colon', 'semicolon', 'persons']);

/** A table with every wording changed, those that functions put together too. */
export function reworded(table: Table, change: (wording: string) => string): Table {
  const entries = Object.entries(table).map(([key, value]) => [key, unread.has(key) ? value : changed(value, change)]);
  return Object.fromEntries(entries) as Table;
}

function changed(value: unknown, change: (wording: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'function') return (...values: unknown[]) => changed(value(...values), change);
  if (Array.isArray(value)) return value.map(one => changed(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, change)]));
}

/** All plural forms that a language's file names, by the kind of number. */
export function formsOf(
  language: (grammar: Grammar) => Table,
  grammar: Grammar,
): Record<'cardinal' | 'ordinal', PluralForms[]> {
  const found = { cardinal: [] as PluralForms[], ordinal: [] as PluralForms[] };
  const kept = (kind: 'cardinal' | 'ordinal') => (_: number, forms: PluralForms) => {
    found[kind].push(forms);
    return '';
  };
  const table = language({ ...grammar, plural: kept('cardinal'), ordinal: kept('ordinal') });
  collect(table, found.cardinal);
  return found;
}

function collect(value: unknown, forms: PluralForms[]): void {
  if (typeof value === 'function') value(...Array.from({ length: value.length }, () => 3));
  if (typeof value !== 'object' || value === null) return;
  if ('other' in value && Object.keys(value).every(key => /^(zero|one|two|few|many|other)$/.test(key)))
    forms.push(value as PluralForms);
  for (const one of Object.values(value)) collect(one, forms);
}
