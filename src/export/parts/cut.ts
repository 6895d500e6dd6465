/** A paper document cut into several, each with its own sheets. */

import type { Sheet } from '../edition.ts';
import type { Paper } from '../paper.ts';
import { withAddresses } from './links.ts';

export interface CutPaper extends Paper<Sheet> {
  /** Ids in it that links of some part lead to. */
  targets: string[];
}

/** As the template writes it; text has no `<` that is not escaped. */
const sheetStart = /<section id="([^"]+)" class="slide sheet"/g;

/**
 * Cuts it into parts of about the same size.
 * @param most sheets in a part.
 * @throws Error when the document is not written as its sheets say.
 */
export function cutPaper(paper: Paper<Sheet>, most: number): CutPaper[] {
  const { html, targets } = withAddresses(paper.html);
  const starts = [...html.matchAll(sheetStart)];
  const end = html.lastIndexOf('</main>');
  if (starts.map(([, id]) => id).join() !== paper.sheets.map(({ id }) => id).join() || end < 0)
    throw new Error('the paper document does not have a section for each sheet');
  const at = (nth: number) => starts[nth]?.index ?? end;
  const count = Math.ceil(starts.length / most);
  return Array.from({ length: count }, (_, nth) => {
    const [first, next] = [nth, nth + 1].map(one => Math.round((one * starts.length) / count)) as [number, number];
    const sections = html.slice(at(first), at(next));
    return {
      ...paper,
      html: `${html.slice(0, at(0))}${sections}${html.slice(end)}`,
      sheets: paper.sheets.slice(first, next),
      targets: Array.from(sections.matchAll(/ id="([^"]+)"/g), ([, id = '']) => id).filter(id => targets.has(id)),
    };
  });
}
