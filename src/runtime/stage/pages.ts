/** Where the pages of a slide begin that is higher than its place: no line, row or part of a drawing is cut by one. */

/** What lies on either side of what is seen, px. */
export interface Beyond {
  before: number;
  after: number;
  seen: number;
}

export interface Span {
  top: number;
  bottom: number;
}

/** How much of what is seen one step scrolls where nothing says where to stop. */
const share = 0.8;
/** Above the first line of a page, and what fades at its foot, px. */
const [head, foot] = [3, 26];

/** How far to scroll for one step, px; 0 where no more than `spare` is that way. Less than two pages are equal parts. */
export function pageOf({ before, after, seen }: Beyond, way: 1 | -1, spare = 1): number {
  const left = way === 1 ? after : before;
  if (left <= spare) return 0;
  return (way * left) / Math.ceil(left / (seen * share));
}

/** The place of the next page: that of the first thing which the foot of this one cuts. `wholes` in px from the top. */
export function nextTop(wholes: Span[], beyond: Beyond): number {
  const { before, after, seen } = beyond;
  const cut = wholes.filter(({ top, bottom }) => bottom > before + seen - foot && top > before + 28);
  const wanted = Math.min(...cut.map(({ top }) => top)) - head;
  return Number.isFinite(wanted) ? Math.min(wanted, before + after) : before + pageOf(beyond, 1);
}

/** Lines of text, rows of tables, pictures and parts of drawings, px from the top of what the slide holds. */
export function wholesIn(slide: HTMLElement): Span[] {
  const frame = slide.getBoundingClientRect();
  const scale = frame.height / slide.offsetHeight;
  const place = ({ top, bottom }: DOMRect): Span => ({
    top: (top - frame.top) / scale + slide.scrollTop,
    bottom: (bottom - frame.top) / scale + slide.scrollTop,
  });
  const parts = slide.querySelectorAll('tr, img, video, iframe, svg.locator-map, svg [data-step], svg .entry');
  const range = document.createRange();
  const lines: DOMRect[] = [];
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement instanceof SVGElement) continue;
    range.selectNodeContents(node);
    lines.push(...range.getClientRects());
  }
  const boxes = [...parts].map(part => {
    const box = part.getBoundingClientRect();
    // The heads of a table stay in view above its rows.
    const heads = part.closest('tbody')?.parentElement?.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    return new DOMRect(box.x, box.y - heads, box.width, box.height + heads);
  });
  return [...boxes, ...lines].filter(({ height }) => height > 1).map(place);
}
