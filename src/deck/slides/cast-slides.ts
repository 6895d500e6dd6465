/** The people of a story on slides: by side, a column a side where that fits, else poured into two columns a slide. */

import type { Citation, Prose } from '../../story/prose.ts';
import type { Person, Side, Story } from '../../story/story.ts';
import { type Words, wordsFor } from '../../words/words.ts';
import type { CastSlide } from '../deck.ts';
import { linesOf, linesOfText, type TextRun } from '../text/fit.ts';
import { heightOf, pour, textRuns } from '../text/flow.ts';
import { stage, type TypeStyle, type } from '../text/type.ts';
import { type CastGroup, castOf } from './cast.ts';
import { type Workshop, withCitations, withoutCitations } from './event-slides.ts';
import { nameOf } from './voice.ts';

/** A person with what is known of them, or several of whom there is little to say in one paragraph. */
export type CastEntry =
  | { kind: 'person'; id: string; name: string; role?: string; text: Prose; citations: Citation[] }
  | { kind: 'names'; names: string[]; role?: string };

/** People of one side who stand under one another. */
export interface CastBlock {
  side?: Side;
  /** Over the block: the name of the side; missing when the story has no sides. */
  heading?: string;
  entries: CastEntry[];
}

type CastColumn = CastBlock[];
type Size = CastSlide['size'];

/** The columns, px; the theme sets the same. `head`: the rule over a block, the space round its heading. */
const box = { height: stage.bodyBottom - 176, gap: 48, head: 24, between: 22 };
const headingStyle: TypeStyle = { family: 'sans', weight: 700, size: 19, leading: 26 };
/** Under an entry with a text and under one without, px. */
const gaps = { prose: { text: 18, line: 6 }, small: { text: 13, line: 5 } } as const;
const blockGap = 10;
/** Bare names that stand in one paragraph at most. */
const mostNames = 20;

export function castSlides(workshop: Workshop): CastSlide[] {
  const blocks = castBlocks(workshop.story);
  if (blocks.length === 0) return [];
  const { size, pages } = arrange(blocks, workshop);
  return pages.map((columns, index) => ({
    kind: 'cast',
    id: index === 0 ? 'cast' : `cast-${index + 1}`,
    level: 2,
    title: wordsFor(workshop.story.language).cast,
    part: index + 1,
    columns,
    size,
  }));
}

/** What is needed to try one arrangement after the other. */
interface Room extends Pick<Workshop, 'story' | 'faces' | 'numbers'> {
  /** Of entries that were measured, by size and width. */
  heights: Map<string, Map<CastEntry, number>>;
  /** Of entries that were divided, by size and width. */
  parts: Map<string, Map<CastEntry, CastEntry[]>>;
}

/** One slide when there is a way, in the largest type; else as many as it takes. */
function arrange(blocks: CastBlock[], { story, faces, numbers }: Workshop): { size: Size; pages: CastColumn[][] } {
  const workshop: Room = { story, faces, numbers, heights: new Map(), parts: new Map() };
  for (const size of ['prose', 'small'] as const) {
    const most = size === 'prose' ? 3 : 4;
    if (blocks.length > 1 && blocks.length <= most) {
      const width = widthOf(blocks.length);
      if (blocks.every(block => blockHeight(block, width, size, workshop) <= box.height))
        return { size, pages: [blocks.map(block => [block])] };
    }
    const columns = pourEvenly(blocks, size, workshop);
    if (columns.length <= 2) return { size, pages: [columns] };
  }
  const columns = pourBlocks(blocks, box.height, 'small', workshop);
  const pages = Array.from({ length: Math.ceil(columns.length / 2) }, (_, page) =>
    columns.slice(page * 2, page * 2 + 2),
  );
  return { size: 'small', pages };
}

function widthOf(columns: number): number {
  return (stage.width - 2 * stage.margin - (columns - 1) * box.gap) / columns;
}

/** Two columns of about the same height, when two are enough. */
function pourEvenly(blocks: CastBlock[], size: Size, workshop: Room): CastColumn[] {
  for (let height = 100; height < box.height; height += 12) {
    const columns = pourBlocks(blocks, height, size, workshop);
    const highest = Math.max(...columns.map(column => columnHeight(column, widthOf(2), size, workshop)));
    if (columns.length <= 2 && highest <= box.height) return columns;
  }
  return pourBlocks(blocks, box.height, size, workshop);
}

/** Entries in order, a new column where one is full; a block that goes on has its heading again. */
function pourBlocks(blocks: CastBlock[], height: number, size: Size, workshop: Room): CastColumn[] {
  const width = widthOf(2);
  const columns: CastColumn[] = [];
  for (const { entries, ...head } of blocks) {
    let open: CastBlock | undefined;
    for (const entry of entries.flatMap(whole => partsOf(whole, width, size, workshop))) {
      const column = columns.at(-1);
      const added: CastBlock = open ? { ...open, entries: [...open.entries, entry] } : { ...head, entries: [entry] };
      const tried = column && [...(open ? column.slice(0, -1) : column), added];
      if (tried && columnHeight(tried, width, size, workshop) <= height) {
        columns[columns.length - 1] = tried;
        open = added;
      } else {
        open = { ...head, ...(open?.heading ? { heading: continued(head.heading, workshop) } : {}), entries: [entry] };
        columns.push([open]);
      }
    }
  }
  return columns;
}

function continued(heading: string | undefined, { story }: Room): string {
  return `${heading} (${wordsFor(story.language).continued})`;
}

function columnHeight(column: CastColumn, width: number, size: Size, workshop: Room): number {
  const heights = column.map(block => blockHeight(block, width, size, workshop));
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, column.length - 1) * box.between;
}

function blockHeight({ heading, entries }: CastBlock, width: number, size: Size, workshop: Room): number {
  const lines = heading ? linesOfText(workshop.faces, heading, headingStyle, width) : 0;
  const heights = entries.map((entry, index) => {
    const gap =
      index === entries.length - 1 ? 0 : gaps[size][entry.kind === 'person' && entry.text.length > 0 ? 'text' : 'line'];
    return entryHeight(entry, width, size, workshop) + gap;
  });
  return box.head + lines * headingStyle.leading + heights.reduce((sum, height) => sum + height, 0);
}

function entryHeight(entry: CastEntry, width: number, size: Size, workshop: Room): number {
  return kept(workshop.heights, `${size} ${width}`, entry, () => measure(entry, width, size, workshop));
}

/** What is known of an entry, found out when it is asked for the first time. */
function kept<T>(all: Map<string, Map<CastEntry, T>>, setting: string, entry: CastEntry, find: () => T): T {
  const known = all.get(setting) ?? new Map<CastEntry, T>();
  all.set(setting, known);
  const value = known.get(entry) ?? find();
  known.set(entry, value);
  return value;
}

function measure(entry: CastEntry, width: number, size: Size, { faces, numbers, story }: Room): number {
  const line = linesOf(faces, lineRuns(entry, numbers, wordsFor(story.language)), width) * type.note.leading;
  if (entry.kind === 'names' || entry.text.length === 0) return line;
  const text = withCitations(entry.text, entry.citations);
  return line + heightOf(text, width, { faces, numbers, style: type[size], gap: blockGap });
}

/** The first line of an entry, as the template writes it. */
function lineRuns(entry: CastEntry, numbers: Map<string, number>, words: Words): TextRun[] {
  if (entry.kind === 'names') {
    const role = entry.role ? [{ text: `${entry.role} `, style: type.note }] : [];
    return [...role, { text: words.list(entry.names), style: { ...type.note, weight: 600 } }];
  }
  const { name, role, text, citations } = entry;
  return [
    { text: name, style: { ...type.note, weight: 700 } },
    ...(role ? [{ text: ` ${role}`, style: type.note }] : []),
    ...(text.length === 0 && citations.length > 0 ? textRuns([{ type: 'cite', citations }], type.note, numbers) : []),
  ];
}

/** An entry that is higher than a column goes on under its name. */
function partsOf(entry: CastEntry, width: number, size: Size, workshop: Room): CastEntry[] {
  return kept(workshop.parts, `${size} ${width}`, entry, () => divide(entry, width, size, workshop));
}

function divide(entry: CastEntry, width: number, size: Size, workshop: Room): CastEntry[] {
  if (entry.kind === 'names' || entry.text.length === 0) return [entry];
  const { faces, numbers } = workshop;
  const room = box.height - box.head - 2 * headingStyle.leading - 2 * type.note.leading;
  const setting = { faces, numbers, style: type[size], gap: blockGap };
  const parts = pour(withCitations(entry.text, entry.citations), () => ({ width, height: room }), setting);
  return parts.map((text, index) => ({
    ...entry,
    text: withoutCitations(text, entry.citations),
    citations: index === parts.length - 1 ? entry.citations : [],
  }));
}

/** The people of a story with what is to be said of them, before they are poured into columns. */
export function castBlocks(story: Story): CastBlock[] {
  const groups = castOf(story);
  const sided = groups.some(({ side }) => side);
  return groups.map(group => ({
    ...(group.side ? { side: group.side } : {}),
    ...(sided ? { heading: group.side?.name ?? wordsFor(story.language).castOthers } : {}),
    entries: entriesOf(group),
  }));
}

/** Bare names share a paragraph; reporters of one kind do too, behind what they are. */
function entriesOf({ side, members }: CastGroup): CastEntry[] {
  const entries: CastEntry[] = [];
  const shared = new Map<string, string[]>();
  for (const person of members) {
    const role = roleOf(person);
    const brief = person.text.length === 0 && person.sources.length === 0 && (side?.reports || role === undefined);
    if (brief) shared.set(role ?? '', [...(shared.get(role ?? '') ?? []), nameOf(person)]);
    else {
      const { text, sources: citations } = person;
      entries.push({
        kind: 'person',
        id: person.id,
        name: nameOf(person),
        ...(role === undefined ? {} : { role }),
        text,
        citations,
      });
    }
  }
  for (const [role, names] of shared) {
    for (let from = 0; from < names.length; from += mostNames)
      entries.push({ kind: 'names', names: names.slice(from, from + mostNames), ...(role ? { role } : {}) });
  }
  return entries;
}

/** A person to redact is called by the role already. */
function roleOf({ role, redact }: Person): string | undefined {
  return redact ? undefined : role;
}
