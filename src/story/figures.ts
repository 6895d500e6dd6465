import type { Crossing } from './crossing.ts';
import { defined } from './defined.ts';
import type { Path } from './document.ts';
import { didYouMean } from './nearest.ts';
import { exactSum, quantityFrom, sameNumber } from './quantity.ts';
import type { FiguresSpec, MeasureSpec, QuantitySpec, ReadingSpec } from './schema-figures.ts';
import type { Measure, Quantity, Reading, StoryEvent } from './story.ts';

/** A measure with its categories' sides resolved. */
export function measureFrom(id: string, spec: MeasureSpec, crossing: Crossing): Measure {
  const path = ['measures', id, 'categories'];
  const categories = Object.entries(spec.categories).map(([category, { label, side }]) => {
    const known = crossing.reference('sides', side, [...path, category, 'side']);
    return [category, defined({ id: category, label, side: known })] as const;
  });
  const { title, unit, seriesAfter } = spec;
  return defined({ id, title, unit, categories: new Map(categories), seriesAfter });
}

/** The readings of one event, checked against the measures they belong to. */
export function figuresFrom(
  spec: FiguresSpec | undefined,
  path: Path,
  measures: Map<string, Measure>,
  crossing: Crossing,
): StoryEvent['figures'] {
  return Object.entries(spec ?? {}).flatMap(([id, written]) => {
    if (crossing.reference('measures', id, [...path, id]) === undefined) return [];
    const measure = measures.get(id);
    if (!measure) return [];
    const readings = written.map((reading, index) => readingFrom(reading, [...path, id, index], measure, crossing));
    return [{ measure: id, readings }];
  });
}

function readingFrom(spec: ReadingSpec, path: Path, measure: Measure, crossing: Crossing): Reading {
  const values = new Map<string, Quantity>();
  for (const [category, value] of Object.entries(spec.values ?? {})) {
    const at = [...path, 'values', category];
    if (!measure.categories.has(category)) {
      const all = [...measure.categories.keys()];
      const hint = didYouMean(category, all, `it has ${all.map(name => `\`${name}\``).join(', ')}`);
      crossing.report.error(at, `\`${measure.id}\` has no category \`${category}\``, hint, { part: 'key' });
    }
    const quantity = checked(value, at, crossing);
    if (quantity) values.set(category, quantity);
  }
  const statedTotal =
    spec.statedTotal === undefined ? undefined : checked(spec.statedTotal, [...path, 'statedTotal'], crossing);
  if (values.size === 0 && statedTotal === undefined) {
    crossing.report.error(path, 'the reading has no number', 'give `values`, `statedTotal` or both');
  }
  checkTotal(values, statedTotal, measure, [...path, 'statedTotal'], crossing);
  return defined({
    date: crossing.date(spec.date, [...path, 'date']),
    by: crossing.speaker(spec.by, [...path, 'by']),
    kind: spec.kind,
    values,
    statedTotal,
    note: spec.note,
    sources: crossing.citations(spec.sources, [...path, 'sources']),
  });
}

/** A total can only be checked when the source gives every part of it, and all of them exactly. */
function checkTotal(
  values: Map<string, Quantity>,
  total: Quantity | undefined,
  measure: Measure,
  path: Path,
  crossing: Crossing,
): void {
  if (!total || !('exact' in total) || [...measure.categories.keys()].some(category => !values.has(category))) return;
  const sum = exactSum(values.values());
  if (sum === undefined || sameNumber(sum, total.exact)) return;
  const message = `the stated total is ${total.exact}, and its parts add up to ${sum}`;
  crossing.report.error(path, message, 'if the source really says so, leave out `statedTotal` and tell it in `note`');
}

function checked(spec: QuantitySpec, path: Path, crossing: Crossing): Quantity | undefined {
  const quantity = quantityFrom(spec);
  if (!('wrong' in quantity)) return quantity;
  crossing.report.error(path, quantity.wrong, quantity.hint);
  return undefined;
}
