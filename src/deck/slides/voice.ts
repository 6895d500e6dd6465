/** Who speaks: a person of the story or the author's own words for somebody. */

import type { Person, Story } from '../../story/story.ts';

export interface Voice {
  name: string;
  role?: string;
  /** Theme colour of the voice's side; grey without one. */
  colour: string;
  /** Somebody who takes part, or somebody who reports; unknown for those on no side. */
  part?: 'party' | 'reporter';
}

/** What a person is called on every page: by the role when the name must not be shown. */
export function nameOf({ name, role, redact }: Person): string {
  return redact ? (role ?? '') : name;
}

export function voiceOf(by: string, story: Story): Voice {
  const person = story.people.get(by);
  const side = person?.side ? story.sides.get(person.side) : undefined;
  return {
    name: person ? nameOf(person) : by,
    ...(person?.role && !person.redact ? { role: person.role } : {}),
    colour: side?.colour ?? 'grey',
    ...(side ? { part: side.reports ? 'reporter' : 'party' } : {}),
  };
}
