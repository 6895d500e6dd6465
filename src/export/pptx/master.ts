/** The master of slides and its layouts: where headline, text and number stand when a slide says nothing else. */

import type { ThemeName } from '../../build/tokens.ts';
import { stage } from '../../deck/text/type.ts';
import type { ShapeName } from '../../words/shape-names.ts';
import type { Words } from '../../words/words.ts';
import { type Box, centipoints } from './measure.ts';
import { withRegion } from './region.ts';
import { frameXml, type Shape } from './shapes.ts';
import type { Layout } from './sheet.ts';
import { colourMap } from './theme.ts';
import { spaces, xml, xmlPart } from './xml.ts';

/** Layouts in their order; `type` as the format calls them (ECMA-376, 19.7.15). */
export const layouts: Layout[] = ['title', 'section', 'text', 'headline'];

const types = { title: 'title', section: 'secHead', text: 'obj', headline: 'titleOnly' };

const left = stage.margin;
const headline: Box = { x: left, y: 92, width: 1184, height: 52 };
const body: Box = { x: left, y: 160, width: 1184, height: stage.bodyBottom - 160 };
/** At the foot of the right margin, as on paper. */
export const numberBox: Box = { x: 1232, y: 696, width: 36, height: 20 };
const opening: Box = { x: left, y: 126, width: 554, height: 148 };
const act: Box = { x: left, y: 226, width: stage.columnWidth, height: 62 };

interface Place {
  type: string;
  idx?: number;
  part: ShapeName;
  box: Box;
}

const numberPlace: Place = { type: 'sldNum', idx: 12, part: 'slideNumber', box: numberBox };
const places: Record<Layout, Place[]> = {
  title: [
    { type: 'ctrTitle', part: 'headline', box: opening },
    { type: 'subTitle', idx: 1, part: 'summary', box: { ...opening, y: 290, height: 296 } },
    numberPlace,
  ],
  section: [
    { type: 'title', part: 'headline', box: act },
    { type: 'body', idx: 1, part: 'text', box: { ...act, y: 304, height: 282 } },
    numberPlace,
  ],
  text: [
    { type: 'title', part: 'headline', box: headline },
    { type: 'body', idx: 1, part: 'text', box: body },
    numberPlace,
  ],
  headline: [{ type: 'title', part: 'headline', box: headline }, numberPlace],
};

/** Puts shapes where the way of reading has them. */
type Turn = (xml: string) => string;

/** @param axis what every slide has at its foot */
export function masterPart(theme: ThemeName, axis: Shape[], words: Words, turn: Turn): string {
  const background = xml(
    'p:bg',
    {},
    xml('p:bgPr', {}, xml('a:solidFill', {}, xml('a:schemeClr', { val: 'bg1' })), xml('a:effectLst')),
  );
  const shapes = places.text.map((place, index) => placeXml(place, 900 + index, words));
  const list = layouts.map((_, index) => xml('p:sldLayoutId', { id: 2147483649 + index, 'r:id': `rId${index + 1}` }));
  return xmlPart(
    xml(
      'p:sldMaster',
      spaces,
      xml('p:cSld', {}, background, treeXml([...axis.map(shape => shape.xml), ...shapes].map(turn))),
      colourMap({ theme }),
      xml('p:sldLayoutIdLst', {}, ...list),
      textStyles(),
    ),
  );
}

export function layoutPart(layout: Layout, words: Words, turn: Turn): string {
  const shapes = places[layout].map((place, index) => placeXml(place, 2 + index, words));
  return xmlPart(
    xml(
      'p:sldLayout',
      { ...spaces, type: types[layout], preserve: 1 },
      xml('p:cSld', { name: words.layouts[layout] }, treeXml(shapes.map(turn))),
      ownColours,
    ),
  );
}

export const ownColours = xml('p:clrMapOvr', {}, xml('a:masterClrMapping'));

/** All shapes of a slide. */
export function treeXml(shapes: string[]): string {
  const zero = ['off', 'chOff'].map(name => xml(`a:${name}`, { x: 0, y: 0 }));
  const none = ['ext', 'chExt'].map(name => xml(`a:${name}`, { cx: 0, cy: 0 }));
  const frame = xml('a:xfrm', {}, zero[0], none[0], zero[1], none[1]);
  const nonVisual = xml('p:nvGrpSpPr', {}, xml('p:cNvPr', { id: 1, name: '' }), xml('p:cNvGrpSpPr'), xml('p:nvPr'));
  return xml('p:spTree', {}, nonVisual, xml('p:grpSpPr', {}, frame), ...shapes);
}

function placeXml({ type, idx, part, box }: Place, id: number, words: Words): string {
  const name = words.shapes[part];
  const lang = withRegion(words.language);
  const nonVisual = xml(
    'p:nvSpPr',
    {},
    xml('p:cNvPr', { id, name }),
    xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1 })),
    xml('p:nvPr', {}, xml('p:ph', { type, idx })),
  );
  const geometry = xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst'));
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' };
  const field = xml(
    'a:fld',
    { id: '{5C7A2A3D-0E6B-4B59-9C3F-1D2E3F405162}', type: 'slidenum' },
    xml('a:rPr', { lang }),
    '<a:t>‹#›</a:t>',
  );
  const run = xml('a:r', {}, xml('a:rPr', { lang }), xml('a:t', {}, name));
  const style =
    type === 'sldNum'
      ? xml('a:lstStyle', {}, xml('a:lvl1pPr', { algn: 'r' }, runStyle({ size: 11, face: '+mn', colour: 'tx2' })))
      : xml('a:lstStyle');
  return xml(
    'p:sp',
    {},
    nonVisual,
    xml('p:spPr', {}, frameXml(box), geometry),
    xml(
      'p:txBody',
      {},
      xml('a:bodyPr', insets, xml('a:normAutofit')),
      style,
      xml('a:p', {}, type === 'sldNum' ? field : run),
    ),
  );
}

interface RunStyle {
  /** px */
  size: number;
  face: '+mj' | '+mn';
  bold?: boolean;
  colour?: string;
}

function runStyle({ size, face, bold = false, colour = 'tx1' }: RunStyle): string {
  return xml(
    'a:defRPr',
    { sz: centipoints(size), b: bold ? 1 : 0 },
    xml('a:solidFill', {}, xml('a:schemeClr', { val: colour })),
    xml('a:latin', { typeface: `${face}-lt` }),
    xml('a:ea', { typeface: `${face}-ea` }),
    xml('a:cs', { typeface: `${face}-cs` }),
  );
}

function textStyles(): string {
  const level = (name: string, run: string, margin: number) =>
    xml(
      `a:${name}`,
      { marL: margin * 9525, indent: 0, algn: 'l' },
      xml('a:spcBef', {}, xml('a:spcPts', { val: 0 })),
      xml('a:buNone'),
      run,
    );
  const text = runStyle({ size: 25, face: '+mj' });
  const plain = runStyle({ size: 17, face: '+mn' });
  const depths = [1, 2, 3, 4, 5];
  return xml(
    'p:txStyles',
    {},
    xml('p:titleStyle', {}, level('lvl1pPr', runStyle({ size: 43, face: '+mj', bold: true }), 0)),
    xml('p:bodyStyle', {}, ...depths.map(depth => level(`lvl${depth}pPr`, text, 26 * (depth - 1)))),
    xml('p:otherStyle', {}, ...depths.map(depth => level(`lvl${depth}pPr`, plain, 0))),
  );
}
