/** The last slides: how the story was made, what was corrected, the numbered sources. */

import type { Prose } from '../../story/prose.ts';
import type { Story } from '../../story/story.ts';
import { wordsFor } from '../../words/words.ts';
import type { Slide } from '../deck.ts';
import type { Reference } from '../references.ts';
import { linesOf, type TextRun } from '../text/fit.ts';
import { heightOf, pour, type Setting } from '../text/flow.ts';
import { stage, type } from '../text/type.ts';
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

function methodSlides({ story, faces, numbers }: Workshop): Slide[] {
  if (story.method.length === 0) return [];
  const setting = { faces, numbers, style: type.small, gap: 12 };
  const columns = pourEvenly(story.method, setting);
  return pairs(columns).map((pair, index) => ({
    kind: 'method',
    id: index === 0 ? 'method' : `method-${index + 1}`,
    level: 2,
    title: wordsFor(story.language).method,
    part: index + 1,
    columns: pair,
    key: Math.max(...pair.map(column => heightOf(column, columnWidth, setting))) + keyBox.height + 14 <= columnHeight,
  }));
}

/** Corrections one under another; a text higher than a slide goes on under its date. */
function correctionsSlides({ story, faces, numbers }: Workshop): Slide[] {
  const { width, date, gap } = correctionBox;
  const setting = { faces, numbers, style: type.small, gap: 12 };
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
  return pages.map((corrections, index) => ({
    kind: 'corrections',
    id: index === 0 ? 'corrections' : `corrections-${index + 1}`,
    level: 2,
    title: wordsFor(story.language).corrections,
    part: index + 1,
    corrections,
  }));
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
  const columns: Reference[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const reference of references) {
    const lines = linesOf(faces, referenceRuns(reference), columnWidth - numeralWidth);
    const height = lines * type.reference.leading + referenceGap;
    if (used + height > columnHeight) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(reference);
    used += height;
  }
  return pairs(columns).map((pair, index) => ({
    kind: 'sources',
    id: index === 0 ? 'sources' : `sources-${index + 1}`,
    level: 2,
    title: wordsFor(story.language).sources,
    part: index + 1,
    columns: pair,
  }));
}

/** An entry as the template writes it. */
function referenceRuns({ publisher, title, date, note, host, source }: Reference): TextRun[] {
  const style = type.reference;
  const further = [source.archived && 'archived copy', source.accessed?.text].filter(Boolean).join(' ');
  return [
    { text: publisher, style: { ...style, weight: 600 } },
    { text: `. ${title}${date && `. ${date}`}${note && ` (${note})`}. ${host} ${further}`, style },
  ];
}

function pairs<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / 2) }, (_, index) => items.slice(index * 2, index * 2 + 2));
}
