/** What a person reads of an import: the losses, those that say the same together. */

import type { Loss, LossKind } from './losses.ts';

interface Group extends Omit<Loss, 'where'> {
  places: string[];
}

const headings: Record<LossKind, string> = {
  draft: 'Drafts: in the file, not built until they are complete',
  lost: 'Not kept',
  changed: 'Kept in another form',
};
const order: LossKind[] = ['draft', 'lost', 'changed'];

/** Losses as lines: `lost     slide 3, 5  start_date.month: “13” is no month`. */
export function lossLines(losses: Loss[]): string[] {
  return order.flatMap(kind =>
    grouped(losses.filter(loss => loss.kind === kind)).map(group => `${kind.padEnd(8)} ${sentence(group)}`),
  );
}

/** The report that is kept beside the story, in Markdown. */
export function lossReport(source: string, losses: Loss[]): string {
  const parts = order.flatMap(kind => {
    const groups = grouped(losses.filter(loss => loss.kind === kind));
    return groups.length === 0
      ? []
      : [`## ${headings[kind]}`, groups.map(group => `- ${escaped(sentence(group))}`).join('\n')];
  });
  return `${[`# Import of ${escaped(source)}`, ...parts].join('\n\n')}\n`;
}

function grouped(losses: Loss[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { where, ...same } of losses) {
    const key = `${same.field}\0${same.what}`;
    const group = groups.get(key) ?? { ...same, places: [] };
    group.places.push(where);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function sentence({ places, field, what }: Group): string {
  const where = [placesText([...new Set(places)].filter(Boolean)), field].filter(Boolean).join(', ');
  return where === '' ? what : `${where}: ${what}`;
}

/** "slide 3, 5-8, row 2": numbers of one kind after its name, neighbours as a stretch. */
function placesText(places: string[]): string {
  const stretches: { noun: string; from: number; to: number }[] = [];
  const texts: string[] = [];
  for (const place of places) {
    const [, noun, number] = /^(\D+) (\d+)$/.exec(place) ?? [];
    if (noun === undefined) {
      texts.push(place);
      continue;
    }
    const last = stretches.at(-1);
    if (last?.noun === noun && Number(number) === last.to + 1) last.to += 1;
    else stretches.push({ noun, from: Number(number), to: Number(number) });
  }
  for (const [index, { noun, from, to }] of stretches.entries()) {
    const before = stretches[index - 1]?.noun === noun ? '' : `${noun} `;
    texts.push(`${before}${from}${to === from ? '' : `${to === from + 1 ? ', ' : '-'}${to}`}`);
  }
  return texts.join(', ');
}

/** The report quotes strangers: nothing of theirs is markup in it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&#|]/g, '\\$&');
}
