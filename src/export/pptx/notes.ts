/** Notes of a slide: what a drawing says, then every source of the slide in full. */

import { countsCitedOn } from '../../deck/slides/counted.ts';
import { plainText } from '../../story/prose-reading.ts';
import type { Words } from '../../words/words.ts';
import type { Font } from '../drawing/paint.ts';
import { ownColours, treeXml } from './master.ts';
import { emu } from './measure.ts';
import { referenceRuns } from './references.ts';
import { frameXml } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { type Paragraph, paragraphsXml } from './text.ts';
import { colourMap } from './theme.ts';
import { spaces, xml, xmlPart } from './xml.ts';

const font: Font = { family: 'sans', weight: 400, size: 16, leading: 20, colour: 'ink' };

/** A page of notes, px: upright, the slide above, the words below. */
const page = { width: 720, height: 960 };
const picture = { x: 40, y: 60, width: 640, height: 360 };
const words = { x: 60, y: 450, width: 600, height: 470 };
export const notesSize = { cx: emu(page.width), cy: emu(page.height) };

/** @param sheet the slide, drawn; `links`: where the relations of its notes are gathered. */
export function notesPart(sheet: Sheet, links: Sheet): string {
  const { book, slide } = sheet;
  const { deck, words: say } = book.context;
  const line = (text: string, weight: Font['weight'] = 400): Paragraph => ({
    runs: [{ text, font: { ...font, weight } }],
    before: 6,
  });
  const spoken = book.notes && slide.event ? plainText(slide.event.notes).split('\n').filter(Boolean) : [];
  const cited = new Set([...sheet.cited, ...countsCitedOn(slide).map(({ source }) => deck.numbers.get(source))]);
  const references = deck.references.filter(({ number }) => cited.has(number));
  const paragraphs = [
    ...spoken.map(text => line(text)),
    ...sheet.remarks.map(text => line(text)),
    ...(references.length > 0 ? [line(say.sources, 600)] : []),
    ...references.map(
      (reference): Paragraph => ({
        runs: [{ text: `${reference.number}. `, font }, ...referenceRuns(reference, font, 'whole')],
        before: 6,
      }),
    ),
  ];
  const shapes = [
    placeXml('sldImg', 2, say.shapes.slide, ''),
    placeXml('body', 3, say.shapes.notes, textBody(paragraphsXml(paragraphs, links))),
  ];
  return xmlPart(xml('p:notes', spaces, xml('p:cSld', {}, treeXml(shapes)), ownColours));
}

export function notesMasterPart({ shapes: names }: Words): string {
  const white = xml(
    'p:bg',
    {},
    xml('p:bgPr', {}, xml('a:solidFill', {}, xml('a:srgbClr', { val: 'FFFFFF' })), xml('a:effectLst')),
  );
  const shapes = [
    placeXml('sldImg', 2, names.slide, '', frameXml(picture)),
    placeXml('body', 3, names.notes, textBody(xml('a:p')), frameXml(words)),
  ];
  const style = xml('a:lvl1pPr', {}, xml('a:defRPr', { sz: 1200 }));
  return xmlPart(
    xml(
      'p:notesMaster',
      spaces,
      xml('p:cSld', {}, white, treeXml(shapes)),
      colourMap({ theme: 'paper' }),
      xml('p:notesStyle', {}, style),
    ),
  );
}

function textBody(paragraphs: string): string {
  return xml('p:txBody', {}, xml('a:bodyPr'), xml('a:lstStyle'), paragraphs);
}

function placeXml(type: 'sldImg' | 'body', id: number, name: string, text: string, frame = ''): string {
  const locks = type === 'sldImg' ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 };
  const nonVisual = xml(
    'p:nvSpPr',
    {},
    xml('p:cNvPr', { id, name }),
    xml('p:cNvSpPr', {}, xml('a:spLocks', locks)),
    xml('p:nvPr', {}, xml('p:ph', { type, ...(type === 'body' ? { idx: 1 } : { idx: 2 }) })),
  );
  const geometry = frame && frame + xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst'));
  return xml('p:sp', {}, nonVisual, xml('p:spPr', {}, geometry), text);
}
