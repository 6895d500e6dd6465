/** Who speaks: a person of the story or the author's own words for somebody. */

import type { Story } from '../story/story.ts';

export interface Voice {
  name: string;
  role?: string;
  /** Theme colour of the voice's side; grey without one. */
  colour: string;
  /** Somebody who takes part, or somebody who reports; unknown for those on no side. */
  part?: 'party' | 'reporter';
}

export function voiceOf(by: string, story: Story): Voice {
  const person = story.people.get(by);
  const side = person?.side ? story.sides.get(person.side) : undefined;
  return {
    name: person?.name ?? by,
    ...(person?.role ? { role: person.role } : {}),
    colour: side?.colour ?? 'grey',
    ...(side ? { part: side.reports ? 'reporter' : 'party' } : {}),
  };
}
