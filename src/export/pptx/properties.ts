/** Who, what, when: of the story, never of the machine. */

import { provenanceOf } from '../../build/provenance.ts';
import type { Deck } from '../../deck/deck.ts';
import { provenanceLine } from '../../story/provenance.ts';
import { dayOf } from '../day.ts';
import { escaped, xml, xmlPart } from './xml.ts';

export function corePart(deck: Deck, language: string): string {
  const { title, authors, summary, subtitle, cut } = deck.story;
  const day = dayOf(deck).toISOString().replace(/\.\d+/, '');
  const subject = summary ?? subtitle;
  const date = (name: string) => xml(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, day);
  return xmlPart(
    xml(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      xml('dc:title', {}, escaped(cut ? `${title} (${cut.title})` : title)),
      subject && xml('dc:subject', {}, escaped(subject)),
      xml('dc:description', {}, escaped(provenanceLine(provenanceOf(deck.story)))),
      authors.length > 0 && xml('dc:creator', {}, escaped(authors.join(', '))),
      xml('dc:language', {}, language),
      date('created'),
      date('modified'),
    ),
  );
}

export function appPart(slides: number): string {
  const space = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return xmlPart(
    xml(
      'Properties',
      { xmlns: space },
      xml('Application', {}, 'chronodeck'),
      xml('Slides', {}, String(slides)),
      xml('Notes', {}, String(slides)),
    ),
  );
}
