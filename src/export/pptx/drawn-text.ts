/** Words of a drawing as text boxes: lines that stand under one another are one box, so that they can be edited as one. */

import { widthOf } from '../../deck/text/measure.ts';
import { type Drawn, type Look, lookOf } from '../drawing/drawn.ts';
import { fontFrom } from '../drawing/paint.ts';
import type { Surroundings } from './drawing.ts';
import { frameXml, namedXml, type Shape, textXml } from './shapes.ts';
import type { Paragraph, Run } from './text.ts';
import { xml } from './xml.ts';

interface Line {
  x: number;
  /** Baseline. */
  y: number;
  anchor: NonNullable<Paragraph['align']>;
  /** Lines of one kind go on; another kind begins a paragraph. */
  kind: string;
  /** Degrees clockwise about (x, y). */
  turn: number;
  runs: Run[];
}

/** From the middle of a line to its baseline, em: about the same in all common faces. */
const rise = 0.355;

/** @param texts `text` elements with nothing between them */
export function labelShapes(texts: Drawn[], around: Surroundings): Shape[] {
  const lines = texts.flatMap(text => linesOf(text, around)).filter(({ runs }) => runs.some(run => run.text.trim()));
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last && isUnder(line, last)) group?.push(line);
    else groups.push([line]);
  }
  return groups.map(group => boxOf(group, around));
}

function isUnder(line: Line, above: Line): boolean {
  const down = line.y - above.y;
  const size = Math.max(sizeOf(line), sizeOf(above));
  return line.x === above.x && line.anchor === above.anchor && !line.turn && down > 0 && down < 1.8 * size;
}

function sizeOf({ runs }: Line): number {
  return Math.max(...runs.map(({ font }) => font.size));
}

function linesOf(text: Drawn, around: Surroundings): Line[] {
  const { attributes } = text;
  const look = lookOf(text, around.sheet.book.ink, around.look);
  const [, turn = '0'] = /^rotate\((-?[\d.]+)/.exec(attributes.transform ?? '') ?? [];
  const anchor = ({ start: 'start', middle: 'middle', end: 'end' } as const)[look['text-anchor'] ?? 'start'] ?? 'start';
  let line: Line = {
    x: around.x + Number(attributes.x ?? 0),
    y: around.y + Number(attributes.y ?? 0),
    anchor,
    kind: text.classes.join(' '),
    turn: Number(turn),
    runs: [],
  };
  const lines = [line];
  for (const child of text.children) {
    if (typeof child === 'string') {
      line.runs.push({ text: child, font: fontFrom(look) });
      continue;
    }
    const { x, y, dx, dy } = child.attributes;
    if (x !== undefined) {
      const height = y === undefined ? line.y + Number(dy ?? 0) : around.y + Number(y);
      line = { ...line, x: around.x + Number(x), y: height, kind: [line.kind, ...child.classes].join(' '), runs: [] };
      lines.push(line);
    }
    const space = dx === undefined ? '' : '\u2002';
    line.runs.push(...tspanRuns(child, space, lookOf(child, around.sheet.book.ink, look), around));
  }
  return lines;
}

/** Numbers of sources in a drawing are links, as they are in text. */
function tspanRuns(element: Drawn, space: string, look: Look, { sheet }: Surroundings): Run[] {
  const text = space + element.children.map(child => (typeof child === 'string' ? child : '')).join('');
  const font = fontFrom(look);
  if (!element.classes.includes('numbers')) return text === '' ? [] : [{ text, font }];
  return text.split(/(\d+)/).flatMap((part): Run[] => {
    if (part === '') return [];
    if (!/^\d+$/.test(part)) return [{ text: part, font }];
    sheet.cited.add(Number(part));
    return [{ text: part, font, href: `#ref-${part}` }];
  });
}

function boxOf(lines: Line[], { sheet, href, alt }: Surroundings): Shape {
  const [first] = lines as [Line, ...Line[]];
  const { faces, language } = sheet.book;
  const width = Math.max(
    ...lines.map(({ runs }) =>
      runs.reduce(
        (sum, { text, font }) => sum + widthOf(faces, font.capitals ? text.toLocaleUpperCase(language) : text, font),
        0,
      ),
    ),
  );
  const leadings = lines.map((line, index) => {
    const above = lines[index - 1];
    return above ? line.y - above.y : lines[1] ? Math.min(lines[1].y - line.y, 1.3 * sizeOf(line)) : 1.3 * sizeOf(line);
  });
  const height = leadings.reduce((sum, leading) => sum + leading, 0);
  const left = { start: first.x, middle: first.x - width / 2, end: first.x - width }[first.anchor];
  const box = { x: left, y: first.y - rise * sizeOf(first) - (leadings[0] ?? 0) / 2, width: width + 1, height };
  const paragraphs = paragraphsOf(lines, leadings);
  const placed = first.turn ? turned(box, first) : box;
  const nonVisual = xml(
    'p:nvSpPr',
    {},
    namedXml(sheet, { name: first.kind.split(' ')[0] || 'label', href, ...(href ? { alt } : {}) }, true),
    xml('p:cNvSpPr', { txBox: 1 }),
    xml('p:nvPr'),
  );
  const look = xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')) + xml('a:noFill');
  const properties = xml('p:spPr', {}, frameXml(placed, { turn: first.turn }), look);
  const words = textXml(sheet, paragraphs, { fit: 'line', anchor: 'ctr' });
  return { box: placed, xml: xml('p:sp', {}, nonVisual, properties, words) };
}

function paragraphsOf(lines: Line[], leadings: number[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    if (last && lines[index - 1]?.kind === line.kind) last.runs.push('break', ...line.runs);
    else
      paragraphs.push({
        runs: [...line.runs],
        align: line.anchor,
        ...(lines.length > 1 ? { leading: leadings[index] ?? 0 } : {}),
      });
  }
  return paragraphs;
}

/** DrawingML turns a box about its middle, SVG about the anchor of its text. */
function turned(box: Shape['box'], { x, y, turn }: Line): Shape['box'] {
  const angle = (turn * Math.PI) / 180;
  const [dx, dy] = [box.x + box.width / 2 - x, box.y + box.height / 2 - y];
  const middle = [x + dx * Math.cos(angle) - dy * Math.sin(angle), y + dx * Math.sin(angle) + dy * Math.cos(angle)];
  return { ...box, x: (middle[0] ?? 0) - box.width / 2, y: (middle[1] ?? 0) - box.height / 2 };
}
