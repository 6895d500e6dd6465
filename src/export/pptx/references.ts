/** Entries of sources in words: with their hosts on the slide, with whole addresses in the notes. */

import type { Reference } from '../../deck/references.ts';
import type { Font } from '../drawing/paint.ts';
import type { Run } from './text.ts';

/** Publisher, title as published, date, note, address. */
export function referenceRuns(reference: Reference, font: Font, addresses: 'host' | 'whole'): Run[] {
  const { publisher, title, date, note, host, archived, accessed, source } = reference;
  const plain = (text: string): Run => ({ text, font });
  const link = (text: string, href: string): Run => ({ text: addresses === 'host' ? text : href, font, href });
  const copy = addresses === 'host' ? [] : [plain(`${archived}: `)];
  return [
    { text: publisher, font: { ...font, weight: 600, colour: 'ink' } },
    plain('. '),
    { text: title, font: { ...font, colour: 'ink' }, language: source.language },
    plain(`${date && `. ${date}`}${note && ` (${note})`}. `),
    ...(source.url ? [link(host, source.url)] : []),
    ...(source.archived ? [plain(' '), ...copy, link(archived, source.archived)] : []),
    ...(accessed ? [plain(` (${accessed})`)] : []),
  ];
}
