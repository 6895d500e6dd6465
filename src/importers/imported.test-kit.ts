/** Timelines for tests of imports, and what comes of them. */

import { readStory } from '../story/read.ts';
import { ImportError, type Imported, importStory } from './import-story.ts';

const nothing = { has: () => false, text: () => undefined, list: () => [] };

export function from(content: unknown, file = 'trip.json'): Imported {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return importStory(new TextEncoder().encode(text), file);
}

/** The only event of a timeline with this slide. */
export function eventOf(slide: object) {
  const { story, losses } = from({
    title: { text: { headline: 'Trip' } },
    events: [{ text: { headline: 'Departure' }, start_date: { year: 1999 }, ...slide }],
  });
  return { event: story.events[0], losses: losses.map(({ where, field, what }) => `${where} ${field}: ${what}`) };
}

export function reading({ yaml }: Imported) {
  return readStory(yaml, { name: 'trip', files: nothing });
}

export function refusal(content: string | Uint8Array, file = 'trip.json'): ImportError {
  try {
    importStory(typeof content === 'string' ? new TextEncoder().encode(content) : content, file);
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
  throw new Error('was imported');
}

/** The timeline of `import-story.test.ts` as a sheet. */
export const csv = `Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
,,,,,,,,,The long trip,<p>How we went <b>north</b>.</p>,,,,,title,,
1999,3,,,2001,,,,,Départ,<p>We <em>leave</em>.</p><p>It rains &amp; rains.</p>,https://example.org/a.jpg,A. Author,The quay,,,On foot,
2000,2,29,4:30 PM,,,,,Leap day,A halt,"See <a href=""https://example.org/halt"">the log</a>",https://youtu.be/dQw4w9WgXcQ,,Film of it,,,By train,
1999,,,,2000,,,,,The first year,,,,,,era,,
`;
