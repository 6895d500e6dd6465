/** What a PDF has once: its catalog, the roots of its trees, the outermost tags, the places that links lead to. */

import { linksOf, type Outline } from './bookmarks.ts';
import type { File } from './file.ts';
import { nameOf } from './links.ts';
import type { Heads } from './numbers.ts';
import { type Part, textOf } from './part.ts';
import { changed, listIn } from './pieces.ts';
import type { Renewed } from './renew.ts';

/** Writes them, made of what each part has. */
export function writeHeads(file: File, heads: Heads, parts: Renewed[], outline: Outline): void {
  const [first] = parts;
  if (!first) throw new Error('there are no parts');
  const all = (numbersOf: (part: Part) => number[]) =>
    `[${parts.flatMap(({ part, changes }) => numbersOf(part).map(number => `${changes.reference(number)} 0 R`)).join(' ')}]`;
  const names = namesIn(parts);
  file.add(heads.catalog, catalogOf(first, heads, names !== ''));
  file.add(heads.info, changed(textOf(first.part, first.part.info), first.changes));
  const count = parts.reduce((sum, { part }) => sum + part.pages.length, 0);
  file.add(heads.pages, `<</Type /Pages\n/Count ${count}\n/Kids ${all(({ pageTree }) => [pageTree])}>>`);
  writeTags(file, heads, parts, first, all);
  file.add(heads.outlines, `<</Type /Outlines${linksOf(outline, 0)}>>`);
  if (names !== '') file.add(heads.names, names);
}

function catalogOf({ part, changes }: Renewed, { pages, names }: Heads, hasNames: boolean): string {
  const reference = (number: number) => (number === part.pageTree ? pages : changes.reference(number));
  const catalog = changed(textOf(part, part.root), { ...changes, reference });
  return hasNames ? catalog.replace('/Type /Catalog', `/Type /Catalog\n/Dests ${names} 0 R`) : catalog;
}

function writeTags(
  file: File,
  heads: Heads,
  parts: Renewed[],
  { part, changes }: Renewed,
  all: (numbersOf: (part: Part) => number[]) => string,
): void {
  const holds = (tag: number, kids: string) => changed(textOf(part, tag), changes).replace(kidsOf, `/K ${kids}`);
  const kidsIn = (tag: (part: Part) => number) => all(one => listIn(textOf(one, tag(one)), 'K'));
  if (heads.main > 0) {
    file.add(heads.document, holds(part.tags.document, `${heads.main} 0 R`));
    file.add(
      heads.main,
      holds(
        part.tags.main ?? 0,
        kidsIn(({ tags }) => tags.main ?? 0),
      ),
    );
  } else {
    file.add(
      heads.document,
      holds(
        part.tags.document,
        kidsIn(({ tags }) => tags.document),
      ),
    );
  }
  const parents = parts.flatMap(one =>
    one.part.tags.parents.map(([key, tag]) => `${one.changes.key(key)} ${one.changes.reference(tag)} 0 R`),
  );
  file.add(heads.parentTree, `<</Type /ParentTree\n/Nums [${parents.join(' ')}]>>`);
  const branches = all(({ tags }) => tags.idBranches);
  if (branches !== '[]') file.add(heads.idTree, `<</Kids ${branches}>>`);
  const next = parts.reduce((sum, one) => sum + one.part.tags.nextKey, 0);
  const trees = `/ParentTree ${heads.parentTree} 0 R${branches === '[]' ? '' : `\n/IDTree ${heads.idTree} 0 R`}`;
  file.add(heads.tags, `<</Type /StructTreeRoot\n/K ${heads.document} 0 R\n/ParentTreeNextKey ${next}\n${trees}>>`);
}

const kidsOf = /\/K (?:\d+ 0 R\b|\[[^\]]*\])/;

/** Names of places in the pages. */
function namesIn(parts: Renewed[]): string {
  const names = parts.flatMap(({ part, changes, places }) =>
    places.flatMap(({ id, page, x, y }) => {
      const number = part.pages[page];
      return number === undefined ? [] : `/${nameOf(id)} [${changes.reference(number)} 0 R /XYZ ${x} ${y} 0]`;
    }),
  );
  return names.length > 0 ? `<<${names.join('\n')}>>` : '';
}
