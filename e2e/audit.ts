/** What is wrong with the text on the screen: outside its place, cut, covered, on top of other text, too small. */

import type { Page } from '@playwright/test';
import { lonelyWords } from './headlines.ts';

/**
 * Everything that is wrong on the slide that is shown, or on one page of the paper document.
 * @param sheet selector of that page
 */
export async function faultsOn(page: Page, sheet = ''): Promise<string[]> {
  return [...(await page.evaluate(audit, sheet)), ...(await page.evaluate(lonelyWords, sheet))];
}

/**
 * Looks at every visible line of text, in HTML and SVG, and says what is wrong with it; nothing when all is well.
 * It runs inside the page, so everything that it needs stands inside it. All measures are px of
 * the 1280x720 stage. The box of a line is its ink, from the top of capitals to the foot of descenders, not its leading.
 * @param sheet selector of one page of the paper document, which is then the stage; '' for the deck
 */
async function audit(sheet: string): Promise<string[]> {
  const width = 1280;
  const ribbonTop = 598;
  const smallest = 14;
  const tolerance = 1;
  /** Ink above and below the baseline, em. */
  const ink = { above: 0.74, below: 0.22 };

  interface Point {
    x: number;
    y: number;
  }
  interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  interface Line {
    text: string;
    element: Element;
    /** What the line belongs to: lines of the same paragraph do not overlap each other. */
    owner: Element;
    /** The four corners, clockwise from the top left. */
    quad: Point[];
    box: Box;
    size: number;
  }

  await document.fonts.ready;
  const root = document.querySelector(sheet || 'body') ?? document.body;
  // What is outside the window is under nothing.
  if (sheet) root.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const slides = document.querySelector(sheet || '.slides')?.getBoundingClientRect() ?? new DOMRect();
  const scale = slides.width / width;
  const context = document.createElement('canvas').getContext('2d');
  const everything = new CSSStyleSheet();
  everything.replaceSync('* { pointer-events: auto !important; }');
  const seen = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  const toStage = ({ x, y }: Point): Point => ({ x: (x - slides.left) / scale, y: (y - slides.top) / scale });
  const toScreen = ({ x, y }: Point): Point => ({ x: x * scale + slides.left, y: y * scale + slides.top });
  const boxOf = (element: Element): Box => {
    const rect = element.getBoundingClientRect();
    const [from, to] = [toStage({ x: rect.left, y: rect.top }), toStage({ x: rect.right, y: rect.bottom })];
    return { left: from.x, top: from.y, right: to.x, bottom: to.y };
  };
  const hull = (quad: Point[]): Box => {
    const [xs, ys] = [quad.map(({ x }) => x), quad.map(({ y }) => y)];
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  };
  const within = (inner: Box, outer: Box, by = tolerance) =>
    inner.left >= outer.left - by &&
    inner.right <= outer.right + by &&
    inner.top >= outer.top - by &&
    inner.bottom <= outer.bottom + by;
  const meet = (a: Box, b: Box) =>
    a.left < b.right - tolerance &&
    b.left < a.right - tolerance &&
    a.top < b.bottom - tolerance &&
    b.top < a.bottom - tolerance;

  /** Ascent and descent of the box that the browser gives to a line of text, em. */
  const metrics = (style: CSSStyleDeclaration) => {
    if (!context) return { ascent: 0.9, descent: 0.3 };
    context.font = `${style.fontStyle} ${style.fontWeight} 100px ${style.fontFamily}`;
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
    return { ascent: fontBoundingBoxAscent / 100, descent: fontBoundingBoxDescent / 100 };
  };

  /** From two ends of a baseline. */
  const lineFrom = (node: Text, owner: Element, from: Point, to: Point, size: number): Line => {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
    const down = (point: Point, by: number): Point => ({ x: point.x - uy * by * size, y: point.y + ux * by * size });
    const quad = [down(from, -ink.above), down(to, -ink.above), down(to, ink.below), down(from, ink.below)];
    const text = node.data.replace(/\s+/g, ' ').trim().slice(0, 50);
    return { text, element: node.parentElement as Element, owner, quad, box: hull(quad), size };
  };

  const htmlLines = (node: Text, parent: Element): Line[] => {
    let owner = parent;
    while (owner.parentElement && getComputedStyle(owner).display.startsWith('inline')) owner = owner.parentElement;
    const range = document.createRange();
    range.selectNodeContents(node);
    const style = getComputedStyle(parent);
    const { ascent, descent } = metrics(style);
    const size = Number.parseFloat(style.fontSize) / (parent.closest('.slides, .sheet') ? 1 : scale);
    const rects = [...range.getClientRects()].filter(rect => rect.width > 0.5);
    return rects.map(rect => {
      const y = rect.top + (rect.height * ascent) / (ascent + descent);
      return lineFrom(node, owner, toStage({ x: rect.left, y }), toStage({ x: rect.right, y }), size);
    });
  };

  const svgLines = (node: Text, parent: SVGTextContentElement): Line[] => {
    let before = 0;
    for (let other = node.previousSibling; other; other = other.previousSibling)
      before += other.textContent?.length ?? 0;
    const last = Math.min(before + node.data.length, parent.getNumberOfChars()) - 1;
    const matrix = parent.getScreenCTM();
    if (last < before || !matrix) return [];
    // Letters that run from right to left end at their left.
    const ends = Array.from({ length: last - before + 1 }, (_, index) => [
      parent.getStartPositionOfChar(before + index),
      parent.getEndPositionOfChar(before + index),
    ])
      .flat()
      .sort((a, b) => a.x - b.x);
    const [from, to] = [ends[0], ends.at(-1)].map(end => toStage((end as DOMPoint).matrixTransform(matrix))) as [
      Point,
      Point,
    ];
    const size = (Number.parseFloat(getComputedStyle(parent).fontSize) * Math.hypot(matrix.a, matrix.b)) / scale;
    return [lineFrom(node, parent.closest('text') ?? parent, from, to, size)];
  };

  const allLines = (): Line[] => {
    const lines: Line[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const parent = node.parentElement;
      if (!parent || node.data.trim() === '' || !seen(parent)) continue;
      if (parent.closest('script, style, noscript, title, desc, .visually-hidden')) continue;
      lines.push(...(parent instanceof SVGTextContentElement ? svgLines(node, parent) : htmlLines(node, parent)));
    }
    return lines;
  };

  /** Two quads overlap when no side of either parts them. */
  const overlap = (a: Line, b: Line): boolean => {
    if (!meet(a.box, b.box)) return false;
    return ![a.quad, b.quad].some(quad =>
      quad.some((point, index) => {
        const next = quad[(index + 1) % 4] as Point;
        const length = Math.hypot(next.x - point.x, next.y - point.y) || 1;
        const across = ({ x, y }: Point) =>
          ((y - point.y) * (next.x - point.x) - (x - point.x) * (next.y - point.y)) / length;
        const [own, other] = quad === a.quad ? [a, b] : [b, a];
        return Math.max(...other.quad.map(across)) <= Math.min(...own.quad.map(across)) + tolerance;
      }),
    );
  };

  const paints = (element: Element): boolean => {
    const style = getComputedStyle(element);
    const clear = (colour: string) => colour === 'none' || colour === 'transparent' || /[,/]\s*0\)$/.test(colour);
    if (!seen(element)) return false;
    if (element instanceof SVGGeometryElement) return !clear(style.fill) && style.fillOpacity !== '0';
    if (/^(img|video|canvas|iframe)$/i.test(element.tagName)) return true;
    return element instanceof HTMLElement && (!clear(style.backgroundColor) || style.backgroundImage !== 'none');
  };

  /** What is painted over the middle, the beginning or the end of a line. */
  const cover = ({ quad, element }: Line): Element | undefined => {
    const [a, b, , d] = quad as [Point, Point, Point, Point];
    const along = (share: number, axis: 'x' | 'y') => a[axis] + (b[axis] - a[axis]) * share + (d[axis] - a[axis]) * 0.6;
    for (const share of [0.05, 0.5, 0.95]) {
      const { x, y } = toScreen({ x: along(share, 'x'), y: along(share, 'y') });
      const stack = document.elementsFromPoint(x, y);
      const own = stack.findIndex(hit => hit === element || element.contains(hit));
      const over = stack.slice(0, Math.max(own, 0)).find(hit => !hit.contains(element) && paints(hit));
      if (over) return over;
    }
    return undefined;
  };

  const cutBy = ({ element, box }: Line): Element | undefined => {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const inline = getComputedStyle(at).display === 'inline' && !(at instanceof SVGElement);
      const cuts = at instanceof SVGElement ? at instanceof SVGSVGElement : !inline;
      if (cuts && getComputedStyle(at).overflow !== 'visible' && !within(box, boxOf(at))) return at;
    }
    return undefined;
  };

  const named = (element: Element) => {
    const { className } = element;
    const classes = typeof className === 'string' ? className : (className as SVGAnimatedString).baseVal;
    return [element.tagName.toLowerCase(), ...classes.split(/\s+/).filter(Boolean)].join('.');
  };
  const at = ({ left, top, right, bottom }: Box) => [left, top, right, bottom].map(Math.round).join(' ');

  const faults = new Set<string>();
  const lines = allLines();
  const pictures = [...root.querySelectorAll('figure, svg.lens, svg.figures, img, video')].filter(seen);
  const blocks = new Set(lines.filter(({ element }) => !element.closest('svg')).map(({ owner }) => owner));
  const upper: Box = { left: 0, top: 0, right: width, bottom: ribbonTop };
  const lower: Box = { left: 0, top: ribbonTop, right: width, bottom: 720 };
  document.adoptedStyleSheets.push(everything);
  for (const line of lines) {
    const { text, element, owner, box, size } = line;
    const say = (fault: string) => faults.add(`“${text}” (${at(box)}) ${fault}`);
    const svg = element.closest('svg');
    const drawing = svg && !element.closest('.map, .ribbon');
    if (!within(box, element.closest('.ribbon') ? lower : upper)) say('leaves its part of the stage');
    if (!svg && (box.left < boxOf(owner).left - 2 || box.right > boxOf(owner).right + 2))
      say(`leaves its ${named(owner)}`);
    for (const block of drawing ? blocks : []) if (meet(box, boxOf(block))) say(`enters ${named(block)}`);
    if (size < smallest - 0.1) say(`is ${size.toFixed(1)} px small`);
    const cutter = cutBy(line);
    if (cutter) say(`is cut by ${named(cutter)}`);
    const over = cover(line);
    if (over) say(`is covered by ${named(over)}`);
    for (const picture of pictures)
      if (!picture.contains(element) && meet(box, boxOf(picture))) say(`meets ${named(picture)}`);
  }
  lines.forEach((a, index) => {
    for (const b of lines.slice(index + 1)) {
      if (a.owner !== b.owner && overlap(a, b))
        faults.add(`“${a.text}” (${at(a.box)}) overlaps “${b.text}” (${at(b.box)})`);
    }
  });
  for (const picture of pictures)
    if (!within(boxOf(picture), upper))
      faults.add(`${named(picture)} (${at(boxOf(picture))}) leaves its part of the stage`);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== everything);
  return [...faults];
}
