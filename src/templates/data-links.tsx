/** @jsxImportSource preact */
/** The story as files of data, for whoever wants to reckon with it. */

import { type Context, inInterface } from './context.ts';

/** Where a site has them, under the folder of the story, by the names of formats (`src/exchange/formats.ts`). */
export const dataFolder = 'data';
export const dataFiles = {
  json: 'story.json',
  csv: 'story.csv',
  ics: 'story.ics',
  timelinejs: 'timelinejs.json',
} as const;

/** Nothing in a deck that is one file: there is nothing beside it. */
export function DataLinks({ context }: { context: Context }) {
  const { words, inlined, deck } = context;
  if (inlined) return null;
  return (
    <p class="data" {...inInterface(words, deck.story.language)}>
      {words.data}
      {Object.entries(dataFiles).map(([format, file], index) => (
        <>
          {index === 0 ? ' ' : ' · '}
          <a href={`../${dataFolder}/${file}`} download={file.replace(/^story/, deck.story.name)}>
            {words.dataFormat[format as keyof typeof dataFiles]}
          </a>
        </>
      ))}
    </p>
  );
}
