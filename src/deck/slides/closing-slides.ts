/** The last slides: how the story was made, what was corrected, the numbered sources. */

import type { Prose } from '../../story/prose.ts';
import type { Story } from '../../story/story.ts';
import { wordsFor } from '../../words/words.ts';
import type { ClosingSize, Slide } from '../deck.ts';
import type { Reference } from '../references.ts';
import type { Faces } from '../text/faces.ts';
import { linesOf, type TextRun } from '../text/fit.ts';
import { heightOf, pour, type Setting } from '../text/flow.ts';
import { stage, type TypeStyle, type } from '../text/type.ts';
import type { Workshop } from './event-slides.ts';

const columnGap = 56;
const columnWidth = (stage.width - 2 * stage.margin - columnGap) / 2;
const columnTop = 152;
const columnHeight = stage.bodyBottom - columnTop;
/** The key to marks and lines, at the foot of the method slide, px. */
export const keyBox = { width: stage.width - 2 * stage.margin, height: 104 };
/** A correction, px: its width, the line of its date, the space after it; the theme sets the same. */
const correctionBox = { width: 900, date: 25, gap: 18 };
/** Number column of the list of sources, px. */
const numeralWidth = 40;
const referenceGap = 9;

export function closingSlides(references: Reference[], workshop: Workshop): Slide[] {
  return [...methodSlides(workshop), ...correctionsSlides(workshop), ...sourcesSlides(references, workshop)];
}

/** Sizes of prose, largest first: the first that leaves everything on one slide. */
const proseSizes = ['prose', 'small'] as const;

function methodSlides({ story, faces, numbers }: Workshop): Slide[] {
  if (story.method.length === 0) return [];
  const settingOf = (size: ClosingSize): Setting => ({ faces, numbers, style: type[size], gap: 12 });
  const keyed = (columns: Prose[], size: ClosingSize) =>
    Math.max(...columns.map(column => heightOf(column, columnWidth, settingOf(size)))) + keyBox.height + 14 <=
    columnHeight;
  const size = proseSizes.find(each => {
    const columns = pourEvenly(story.method, settingOf(each));
    return columns.length <= 2 && keyed(columns, each);
  });
  const shown = size ?? 'small';
  return pairs(pourEvenly(story.method, settingOf(shown))).map((pair, index) => ({
    kind: 'method',
    id: index === 0 ? 'method' : `method-${index + 1}`,
    level: 2,
    title: wordsFor(story.language).method,
    part: index + 1,
    size: shown,
    columns: pair,
    key: keyed(pair, shown),
  }));
}

/** Corrections one under another; a text higher than a slide goes on under its date. */
function correctionsSlides(workshop: Workshop): Slide[] {
  const pagesIn = (each: ClosingSize) => correctionPages(each, workshop);
  const size = proseSizes.find(each => pagesIn(each).length <= 1) ?? 'small';
  return pagesIn(size).map((corrections, index) => ({
    kind: 'corrections',
    id: index === 0 ? 'corrections' : `corrections-${index + 1}`,
    level: 2,
    title: wordsFor(workshop.story.language).corrections,
    part: index + 1,
    size,
    corrections,
  }));
}

function correctionPages(size: ClosingSize, { story, faces, numbers }: Workshop): Story['corrections'][] {
  const { width, date, gap } = correctionBox;
  const setting = { faces, numbers, style: type[size], gap: 12 };
  const pages: Story['corrections'][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const correction of story.corrections) {
    for (const text of pour(correction.text, () => ({ width, height: columnHeight - date - gap }), setting)) {
      const height = date + heightOf(text, width, setting) + gap;
      if (used + height > columnHeight) {
        pages.push([]);
        used = 0;
      }
      pages.at(-1)?.push({ ...correction, text });
      used += height;
    }
  }
  return pages;
}

/** Two columns of about the same height when two are enough. */
function pourEvenly(prose: Prose, setting: Setting): Prose[] {
  const into = (height: number) => pour(prose, () => ({ width: columnWidth, height }), setting);
  for (let height = setting.style.leading * 4; height < columnHeight; height += setting.style.leading) {
    const columns = into(height);
    if (columns.length <= 2) return columns;
  }
  return into(columnHeight);
}

function sourcesSlides(references: Reference[], { story, faces }: Workshop): Slide[] {
  const large = sourceColumns(references, type.source, faces);
  const columns = large.length <= 2 ? large : sourceColumns(references, type.reference, faces);
  return pairs(columns).map((pair, index) => ({
    kind: 'sources',
    id: index === 0 ? 'sources' : `sources-${index + 1}`,
    level: 2,
    title: wordsFor(story.language).sources,
    part: index + 1,
    large: columns === large,
    columns: pair,
  }));
}

/** Columns of about the same height, on as few slides as they need. */
function sourceColumns(references: Reference[], style: TypeStyle, faces: Faces): Reference[][] {
  const sized = references.map(reference => {
    const lines = linesOf(faces, referenceRuns(reference, style), columnWidth - numeralWidth);
    return { reference, height: lines * style.leading + referenceGap };
  });
  let columns = pourSources(sized, columnHeight);
  const slides = Math.ceil(columns.length / 2);
  for (let height = columnHeight - style.leading; height > style.leading; height -= style.leading) {
    const shorter = pourSources(sized, height);
    if (Math.ceil(shorter.length / 2) > slides) break;
    columns = shorter;
  }
  return columns;
}

function pourSources(sized: { reference: Reference; height: number }[], most: number): Reference[][] {
  const columns: Reference[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const { reference, height } of sized) {
    if (used + height > most) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(reference);
    used += height;
  }
  return columns;
}

/** An entry as the template writes it. */
function referenceRuns(
  { publisher, title, date, note, host, archived, accessed }: Reference,
  style: TypeStyle,
): TextRun[] {
  const further = [host, archived, accessed && `(${accessed})`].filter(Boolean).join(' ');
  return [
    { text: publisher, style: { ...style, weight: 600 } },
    { text: `. ${title}${date && `. ${date}`}${note && ` (${note})`}. ${further}`, style },
  ];
}

function pairs<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / 2) }, (_, index) => items.slice(index * 2, index * 2 + 2));
}
