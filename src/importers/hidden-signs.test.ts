import { expect, test } from 'vitest';
import { hiddenIn } from '../story/hidden.ts';
import { eventOf } from './imported.test-kit.ts';

test.each(['\u0000', '\u001b[31m', '\u202e', '\u2066', '\u009b', '\uffff', '\ud800', '&#27;', '&#x202e;', '&#8294;'])(
  'importStory(%j in every text, as JSON and HTML can write it) keeps none of it',
  sign => {
    const text = `a${sign}b`;
    const { event, losses } = eventOf({
      text: { headline: text, text: `${text}<img src="https://e.org/${sign}" alt="${text}">` },
      group: text,
      display_date: text,
      unique_id: text,
      media: {
        url: `https://e.org/${text}.png`,
        alt: text,
        caption: text,
        credit: text,
        link: `https://e.org/${sign}`,
      },
      [text]: text,
    });
    const left = sign.replace(/^&.*|[^[\w]/g, '');
    expect(event?.title).toBe(`a${left}b`);
    // JSON as text would write them as words.
    expect([...textsIn(event), ...losses].filter(words => hiddenIn(words) > 0)).toEqual([]);
  },
);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
