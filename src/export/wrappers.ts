/**
 * Tags that say nothing and hold nothing but tags. Chromium now and then leaves one of them out, when it is busy: the same
 * document would not always give the same bytes. They are taken out, and what they held is held by what held them.
 */

import { openFile } from './parts/file.ts';
import { changed, listIn, type Pieces, readPieces, referenceIn, referencesIn } from './parts/pieces.ts';
import { tableOf } from './table.ts';

/** @param printed as Chromium writes it; one without a table of its objects stays as it is. */
export function withoutWrappers(printed: Uint8Array): Uint8Array {
  if (!tableOf(Buffer.from(printed.buffer, printed.byteOffset, printed.byteLength).toString('latin1'))) return printed;
  const pieces = readPieces(printed);
  const held = wrappersIn(pieces);
  const kept = [...pieces.objects.keys()].filter(number => !held.has(number));
  const numbers = new Map(kept.map((number, index) => [number, index + 1]));
  const changes = {
    reference: (number: number) => numbers.get(number) ?? missing(number),
    key: (key: number) => key,
    string: (text: string) => text,
    subset: (letters: string) => letters,
  };
  const file = openFile();
  for (const number of kept) {
    const { text = '', stream } = pieces.objects.get(number) ?? {};
    file.add(numbers.get(number) ?? 0, changed(unwrapped(text, pieces, held), changes), stream);
  }
  return file.end(changes.reference(pieces.root), changes.reference(pieces.info));
}

const tag = '<</Type /StructElem';

/** Words in another language have the role that Chromium keeps for them (`src/templates/foreign.ts`): they are no emphasis. */
function asSpan(text: string): string {
  return text.replace(/^(<<\/Type \/StructElem\n\/S )\/Em(?=\n\/Lang )/, '$1/Span');
}

/** What each of them holds, by its number. One with an id may be named elsewhere. */
function wrappersIn({ objects }: Pieces): Map<number, number[]> {
  const held = new Map<number, number[]>();
  for (const [number, { text }] of objects) {
    const isWrapper = text.startsWith(`${tag}\n/S /NonStruct\n/P `) && !/\/(?:Pg|ID|A|Alt|Lang) /.test(text);
    if (isWrapper && /\/K (?:\d+ 0 R|\[(?:\d+ 0 R ?)+\])>>$/.test(text)) held.set(number, listIn(text, 'K'));
  }
  return held;
}

/** A tag with what its wrappers hold in their place, and held by what holds its wrapper. */
function unwrapped(text: string, { objects }: Pieces, held: Map<number, number[]>): string {
  if (!text.startsWith(tag)) return text;
  const above = (number: number): number => {
    const wrapper = held.has(number) ? objects.get(number) : undefined;
    return wrapper ? above(referenceIn(wrapper.text, 'P')) : number;
  };
  const below = (number: number): number[] => held.get(number)?.flatMap(below) ?? [number];
  return asSpan(text)
    .replace(/\/P (\d+) 0 R/, (_, number) => `/P ${above(Number(number))} 0 R`)
    .replace(/\/K (\d+ 0 R|\[[^\]]*\])>>$/, (whole, value: string) => {
      const inside = referencesIn(value);
      if (!inside.some(number => held.has(number))) return whole;
      const list = value.replace(/(\d+) 0 R/g, (_, number) =>
        below(Number(number))
          .map(one => `${one} 0 R`)
          .join(' '),
      );
      return `/K ${list.startsWith('[') || !list.includes('R ') ? list : `[${list}]`}>>`;
    });
}

function missing(number: number): never {
  throw new Error(`the browser refers to an object that is not there: ${number}`);
}
