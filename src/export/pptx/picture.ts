/** Pictures of a story inside a presentation. */

import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileInside } from '../../build/story-files.ts';
import type { Media } from '../../story/story.ts';
import type { Box } from './measure.ts';
import { frameXml, namedXml, type Shape } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { xml } from './xml.ts';

/** Formats that all programs open, with what they are called in the file's list of contents. */
export const pictureTypes: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
};

/** Nothing for formats that not every program opens: there a card stands. */
export function pictureShape(media: Pick<Media, 'file' | 'alt' | 'focus'>, box: Box, sheet: Sheet): Shape | undefined {
  const { file = '', alt } = media;
  const { folder, pictures } = sheet.book;
  const path = fileInside(folder, file);
  if (!(extname(file).toLowerCase() in pictureTypes) || !path) return undefined;
  const id = sheet.relate('image', file);
  const nonVisual = xml(
    'p:nvPicPr',
    {},
    namedXml(sheet, { name: file, alt }, false),
    xml('p:cNvPicPr', {}, xml('a:picLocks', { noChangeAspect: 1 })),
    xml('p:nvPr'),
  );
  const size = pictures.get(file);
  const fill = xml(
    'p:blipFill',
    {},
    xml('a:blip', { 'r:embed': id }),
    size && cropXml(size, box, media.focus),
    xml('a:stretch', {}, xml('a:fillRect')),
  );
  // Drawings with no ground of their own are made for white paper.
  const white = xml('a:solidFill', {}, xml('a:srgbClr', { val: 'FFFFFF' }));
  const properties = xml('p:spPr', {}, frameXml(box), xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')), white);
  return { box, xml: xml('p:pic', {}, nonVisual, fill, properties) };
}

export function pictureBytes(file: string, folder: string): Uint8Array {
  const path = fileInside(folder, file);
  if (!path) throw new Error(`no file of the story: ${file}`);
  return readFileSync(path);
}

/** What is cut off around the focus where the frame has other proportions, in thousandths of a percent. */
function cropXml(size: { width: number; height: number }, box: Box, [x, y]: [number, number] = [0.5, 0.5]): string {
  const scale = Math.max(box.width / size.width, box.height / size.height);
  const share = (whole: number, shown: number) => Math.max(0, 1 - shown / (whole * scale));
  const [across, down] = [share(size.width, box.width), share(size.height, box.height)];
  if (across < 0.01 && down < 0.01) return '';
  const part = (value: number) => Math.round(value * 100_000);
  return xml('a:srcRect', {
    l: part(across * x),
    r: part(across * (1 - x)),
    t: part(down * y),
    b: part(down * (1 - y)),
  });
}
