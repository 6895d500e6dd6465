/** Colours and typefaces of the presentation: changed there, they change on every slide. */

import { digitsOf, type Ink } from '../drawing/ink.ts';
import { xml, xmlPart } from './xml.ts';

/**
 * The theme's own next choices: every Windows and macOS has them, and LibreOffice sets Arial as wide elsewhere. The shipped
 * fonts cannot travel in a file that others edit.
 */
const faces = { serif: 'Georgia', sans: 'Arial' };

/** What is light and what is dark, by the words of the format: `dk1` is dark in both themes. */
const roles = {
  paper: { dk1: 'ink', lt1: 'paper', dk2: 'soft', lt2: 'raised' },
  ink: { dk1: 'paper', lt1: 'ink', dk2: 'raised', lt2: 'soft' },
} as const;
const accents = ['accent', 'blue', 'violet', 'red', 'green', 'sand'];

export function themePart(ink: Ink): string {
  const colour = (name: string, token: string) => xml(`a:${name}`, {}, xml('a:srgbClr', { val: digitsOf(ink, token) }));
  const colours = [
    ...(['dk1', 'lt1', 'dk2', 'lt2'] as const).map(role => colour(role, roles[ink.theme][role])),
    ...accents.map((token, index) => colour(`accent${index + 1}`, token)),
    colour('hlink', 'soft'),
    colour('folHlink', 'soft'),
  ];
  const font = (face: string) =>
    xml('a:latin', { typeface: face }) + xml('a:ea', { typeface: '' }) + xml('a:cs', { typeface: face });
  const solid = xml('a:solidFill', {}, xml('a:schemeClr', { val: 'phClr' }));
  const lines = xml('a:ln', { w: 9525 }, solid);
  const effect = xml('a:effectStyle', {}, xml('a:effectLst'));
  const elements = xml(
    'a:themeElements',
    {},
    xml('a:clrScheme', { name: 'chronodeck' }, ...colours),
    xml(
      'a:fontScheme',
      { name: 'chronodeck' },
      xml('a:majorFont', {}, font(faces.serif)),
      xml('a:minorFont', {}, font(faces.sans)),
    ),
    xml(
      'a:fmtScheme',
      { name: 'chronodeck' },
      xml('a:fillStyleLst', {}, solid, solid, solid),
      xml('a:lnStyleLst', {}, lines, lines, lines),
      xml('a:effectStyleLst', {}, effect, effect, effect),
      xml('a:bgFillStyleLst', {}, solid, solid, solid),
    ),
  );
  const space = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  return xmlPart(xml('a:theme', { 'xmlns:a': space, name: 'chronodeck' }, elements));
}

/** Which of the theme's colours are paper and ink. */
export function colourMap({ theme }: Pick<Ink, 'theme'>): string {
  const light = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
  const dark = { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' };
  const rest = Object.fromEntries([1, 2, 3, 4, 5, 6].map(number => [`accent${number}`, `accent${number}`]));
  return xml('p:clrMap', { ...(theme === 'ink' ? dark : light), ...rest, hlink: 'hlink', folHlink: 'folHlink' });
}
