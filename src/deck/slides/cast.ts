/** Who takes part, side by side: the parties, those on no side, then those who report. */

import type { Person, Side, Story } from '../../story/story.ts';
import { nameOf } from './voice.ts';

/** The people of one side; without a side, those on none. */
export interface CastGroup {
  side?: Side;
  members: Person[];
}

/** Fewer people than this need no slide that introduces them. */
const least = 3;

/**
 * Groups in the order of the slides that show them. Reporters of whom nothing but the name is known are left out; so are
 * people to redact without a role. Empty when too few are left.
 */
export function castOf(story: Story): CastGroup[] {
  const people = [...story.people.values()].filter(person => nameOf(person) !== '');
  const sides = [...story.sides.values()];
  const onSide = (side: Side) => people.filter(person => person.side === side.id);
  const groups: CastGroup[] = [
    ...sides.filter(side => !side.reports).map(side => ({ side, members: onSide(side) })),
    { members: people.filter(person => person.side === undefined) },
    ...sides.filter(side => side.reports).map(side => ({ side, members: onSide(side).filter(isIntroduced) })),
  ];
  const shown = groups.filter(({ members }) => members.length > 0);
  const count = shown.reduce((sum, { members }) => sum + members.length, 0);
  return count < least ? [] : shown.map(group => ({ ...group, members: byDetail(group.members) }));
}

function isIntroduced({ role, text, redact }: Person): boolean {
  return text.length > 0 || (role !== undefined && !redact);
}

/** Those with a text first, then those with a source or role, then bare names; else as in the file. */
function byDetail(members: Person[]): Person[] {
  const rank = (person: Person) =>
    person.text.length > 0 ? 0 : person.sources.length > 0 || isIntroduced(person) ? 1 : 2;
  return [...members].sort((a, b) => rank(a) - rank(b));
}
