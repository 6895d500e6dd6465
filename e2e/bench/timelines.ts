/** The same events for programs that read data: a page for each, and the file that it fetches. */

import { type SyntheticEvent, title } from './events.ts';

/** By the file's name in the size's folder. */
export const timelineFiles: Record<string, (events: SyntheticEvent[]) => string> = {
  'timelinejs.html': timelineJs,
  'timelinejs.json': timelineJsData,
  'vis-timeline.html': () => bundled('vis-timeline'),
  'vis-timeline.json': events =>
    JSON.stringify(
      events.map(event => ({
        id: event.id,
        start: event.date,
        content: `<b>${event.title}</b><p>${event.sentences.join(' ')}</p><p>${referenceOf(event)}</p>`,
      })),
    ),
  'react-chrono.html': () => bundled('react-chrono'),
  'react-chrono.json': events =>
    JSON.stringify(
      events.map(event => ({
        id: event.id,
        title: event.date,
        cardTitle: event.title,
        cardSubtitle: `${event.source.publisher}: ${event.source.title}, ${event.source.date}`,
        cardDetailedText: event.sentences.join(' '),
      })),
    ),
};

export function referenceOf({ source }: SyntheticEvent): string {
  return `${source.publisher}: <a href="${source.url}">${source.title}</a>, ${source.date}`;
}

/** As its documentation puts it into a page, but with no fonts from the network. */
function timelineJs(): string {
  const library = '/node_modules/@knight-lab/timelinejs/dist';
  return page(
    `<link rel="stylesheet" href="${library}/css/timeline.css">`,
    `<div id="timeline" style="width: 100%; height: 100vh"></div>
<script src="${library}/js/timeline.js"></script>
<script>window.timeline = new TL.Timeline('timeline', 'timelinejs.json', { font: null, script_path: '${library}/js' });</script>`,
  );
}

function timelineJsData(events: SyntheticEvent[]): string {
  return JSON.stringify({
    title: { text: { headline: title } },
    events: events.map(event => {
      const [year, month, day, hour, minute] = event.date.split(/[-T:]/).map(Number);
      return {
        unique_id: event.id,
        start_date: { year, month, day, ...(hour === undefined ? {} : { hour, minute }) },
        text: {
          headline: event.title,
          text: `<p>${event.sentences.join(' ')}</p><p><em>${referenceOf(event)}</em></p>`,
        },
      };
    }),
  });
}

/** The page of a component that `peers.ts` has bundled. */
function bundled(name: string): string {
  const folder = `/scratch/peers/${name}`;
  return page(
    `<link rel="stylesheet" href="${folder}/style.css">
<link rel="preload" href="${name}.json" as="fetch" crossorigin>
<script type="module" src="${folder}/main.js"></script>`,
    '<div id="timeline" style="height: 100vh"></div>',
  );
}

function page(head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>body { margin: 0 }</style>
${head}
</head>
<body>
${body}
</body>
</html>
`;
}
