/** Colours of the theme as elements. */

import { digitsOf, type Ink } from '../drawing/ink.ts';
import { xml } from './xml.ts';

/** Tokens that are colours of the presentation's theme: who changes the theme there changes them everywhere. */
const schemes = new Map([
  ['ink', 'tx1'],
  ['paper', 'bg1'],
  ['soft', 'tx2'],
  ['raised', 'bg2'],
  ['accent', 'accent1'],
  ['blue', 'accent2'],
  ['violet', 'accent3'],
  ['red', 'accent4'],
  ['green', 'accent5'],
  ['sand', 'accent6'],
]);

/**
 * A colour as an element.
 * @param colour a token, or `white`
 * @param opacity 0-1
 */
export function colourXml(ink: Ink, colour: string, opacity = 1): string {
  const alpha = opacity < 1 && xml('a:alpha', { val: Math.round(opacity * 100_000) });
  if (colour === 'white') return xml('a:srgbClr', { val: 'FFFFFF' }, alpha);
  const scheme = schemes.get(colour);
  if (scheme) return xml('a:schemeClr', { val: scheme }, alpha);
  return xml('a:srgbClr', { val: digitsOf(ink, colour) }, alpha);
}
