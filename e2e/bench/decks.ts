/** The same events as each tool's author would write them: a title, then a slide or an entry an event with its source. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type SyntheticEvent, title } from './events.ts';
import { referenceOf, timelineFiles } from './timelines.ts';

const writers: Record<string, (events: SyntheticEvent[]) => string> = {
  'stories/towns/story.yaml': story,
  'marp.md': marp,
  'slidev.md': slidev,
  // What Slidev makes of its own styles is refused by the minifier that it chooses.
  'vite.config.mjs': () => 'export default { build: { cssMinify: false } };\n',
  // As reveal.js comes, and without the time that a transition takes, for the programs that print.
  'reveal.html': events => reveal(events, ''),
  'reveal-print.html': events => reveal(events, ", transition: 'none'"),
  ...timelineFiles,
};

/** Writes a deck for every tool into `folder`. */
export function writeDecks(folder: string, events: SyntheticEvent[]): void {
  for (const [name, write] of Object.entries(writers)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, write(events));
  }
}

function story(events: SyntheticEvent[]): string {
  const sources = events.map(({ id, source }) => `  ${id}-source: ${JSON.stringify(source)}`);
  const slides = events.map(({ id, title, date, sentences }) =>
    JSON.stringify({ id, date, title, text: `${sentences.join(' ')} [@${id}-source]` }),
  );
  return [
    `title: ${title}`,
    'language: en',
    'sources:',
    ...sources,
    'events:',
    ...slides.map(slide => `  - ${slide}`),
    '',
  ].join('\n');
}

function marp(events: SyntheticEvent[]): string {
  return ['---\nmarp: true\npaginate: true\n---', `# ${title}`, ...markdownSlides(events)].join('\n\n');
}

function slidev(events: SyntheticEvent[]): string {
  // No font of a story comes from somebody else's server.
  const head = `---\ntheme: default\ntitle: ${title}\nfonts:\n  provider: none\n---`;
  return [head, `# ${title}`, ...markdownSlides(events)].join('\n\n');
}

function markdownSlides(events: SyntheticEvent[]): string[] {
  return events.map(({ title, date, sentences, source }) => {
    const reference = `${source.publisher}: [${source.title}](${source.url}), ${source.date}`;
    return ['---', `## ${title}`, `**${date}**`, sentences.join(' '), `*${reference}*`].join('\n\n');
  });
}

function reveal(events: SyntheticEvent[], more: string): string {
  const library = '../../node_modules/reveal.js/dist';
  const slides = events.map(event => {
    const reference = referenceOf(event);
    const text = `<p><strong>${event.date}</strong></p><p>${event.sentences.join(' ')}</p><p><em>${reference}</em></p>`;
    return `<section><h2>${event.title}</h2>${text}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link rel="stylesheet" href="${library}/reveal.css">
<link rel="stylesheet" href="${library}/theme/serif.css">
</head>
<body>
<div class="reveal"><div class="slides">
<section><h1>${title}</h1></section>
${slides.join('\n')}
</div></div>
<script src="${library}/reveal.js"></script>
<script>Reveal.initialize({ width: 1280, height: 720${more} });</script>
</body>
</html>
`;
}
