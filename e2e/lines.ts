/** The paragraphs of a slide as the browser has set them. */

/** A stretch of a paragraph in one style. */
export interface SetRun {
  text: string;
  family: 'serif' | 'sans';
  weight: number;
  italic: boolean;
  /** px of the stage. */
  size: number;
  /** em. */
  tracking: number;
  /** A group of source numbers. */
  citation: boolean;
}

export interface SetParagraph {
  /** Where it stands: `div.text p`. */
  place: string;
  runs: SetRun[];
  /** Of the content box, px of the stage. */
  width: number;
  /** Distance between baselines, px of the stage. */
  leading: number;
  lines: number;
}

/**
 * Every block of a slide that holds text and no further block, with its lines counted by where they begin. Runs inside
 * the page (`locator.evaluate(paragraphsOf)`). Left out is what is set on one line by force, and citations that stand alone.
 */
export async function paragraphsOf(slide: Element): Promise<SetParagraph[]> {
  await document.fonts.ready;
  const scale = slide.getBoundingClientRect().width / 1280;

  const runsOf = (block: Element): SetRun[] => {
    const runs: SetRun[] = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement as Element;
      const group = parent.closest('.cites');
      const last = runs.at(-1);
      if (group && last?.citation) {
        last.text += node.textContent ?? '';
        continue;
      }
      const style = getComputedStyle(group ?? parent);
      const size = Number.parseFloat(style.fontSize);
      runs.push({
        text: node.textContent ?? '',
        family: style.fontFamily.includes('Serif') ? 'serif' : 'sans',
        weight: Number(style.fontWeight),
        italic: style.fontStyle === 'italic',
        size,
        tracking: (Number.parseFloat(style.letterSpacing) || 0) / size,
        citation: group !== null,
      });
    }
    return runs;
  };

  /** Citations stand higher than their line, and never alone on one: they do not count. */
  const linesIn = (block: Element, leading: number): number => {
    const tops: number[] = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('.cites')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { top, width } of range.getClientRects()) if (width > 0) tops.push(top / scale);
    }
    const sorted = tops.toSorted((a, b) => a - b);
    return sorted.filter((top, index) => index === 0 || top - (sorted[index - 1] ?? 0) > leading / 2).length;
  };

  const inline = (element: Element) => getComputedStyle(element).display.startsWith('inline');
  const blocks = [...slide.querySelectorAll('h1, h2, h3, h4, p, li, dt, dd, span, caption, th, td')].filter(
    element =>
      element.checkVisibility() &&
      !inline(element) &&
      element.textContent?.trim() &&
      !element.matches('.standing-cites') &&
      getComputedStyle(element).whiteSpace !== 'nowrap' &&
      [...element.children].every(inline),
  );
  return blocks.map(block => {
    const style = getComputedStyle(block);
    const leading = Number.parseFloat(style.lineHeight);
    const sides = ['padding-left', 'padding-right', 'border-left-width', 'border-right-width'];
    const beside = sides.reduce((sum, side) => sum + Number.parseFloat(style.getPropertyValue(side)), 0);
    return {
      place: [block.parentElement, block]
        .map(one => [one?.tagName.toLowerCase(), ...(one?.classList ?? [])].join('.'))
        .join(' '),
      runs: runsOf(block),
      width: block.getBoundingClientRect().width / scale - beside,
      leading,
      lines: linesIn(block, leading),
    };
  });
}
