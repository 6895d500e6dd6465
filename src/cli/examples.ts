/** What to type: shown under the help of the program and of each command. */

type Example = [args: string, does: string];

/** By command; those of the program itself are under ''. Shown in this order. */
const examples: Record<string, Example[]> = {
  '': [
    ['new moon-landing', 'a first story, in slides/moon-landing/'],
    ['present moon-landing --open', 'shows it in a browser and follows its file'],
    ['', 'shows all stories'],
    ['pdf moon-landing --handout', 'slides with notes and sources, to hand out'],
    ['import timeline.json', 'a story of a timeline from another program'],
    ['build --out site', 'a site for any host'],
  ],
  new: [
    ['new moon-landing', 'slides/moon-landing/story.yaml'],
    ['new "Moon landing" --stories talks', 'talks/moon-landing/story.yaml with that title'],
  ],
  check: [
    ['check', 'all stories'],
    ['check moon-landing --coverage mission-report', 'which parts of a source are cited, and where'],
    ['check --strict --format github', 'in a workflow of GitHub: marks the lines, fails on warnings too'],
    ['check --format json', 'for programs'],
  ],
  schema: [
    ['schema > story.schema.json', 'a copy for an editor'],
    ['schema --page > STORY.md', 'every field, explained'],
  ],
  present: [
    ['present', 'all stories'],
    ['present moon-landing --open', 'opens the browser on one'],
    ['present --host 0.0.0.0 --port 8080', 'for other machines of the network too'],
  ],
  build: [
    ['build', 'all stories, to dist/'],
    ['build --out site --notes', 'with the speaker notes'],
    ['build --public', 'for everybody: without private events and notes'],
    ['build --cards --address https://example.org/stories/', 'with pictures for where links are shared'],
  ],
  pdf: [
    ['pdf', 'all stories, to out/'],
    ['pdf moon-landing --range 3-7,12 --out talk.pdf', 'some slides'],
    ['pdf moon-landing --handout Letter', 'upright pages with notes and sources'],
  ],
  png: [
    ['png moon-landing --scale 2', 'pictures of 2560x1440'],
    ['png moon-landing --cards', 'a card for each event'],
  ],
  pptx: [['pptx moon-landing --notes', 'out/moon-landing.pptx, to go on editing']],
  html: [
    ['html moon-landing', 'out/moon-landing.html, opens by a double click'],
    ['html moon-landing --notes --max-media 50', 'with the speaker notes and up to 50 MB of media'],
  ],
  import: [
    ['import timeline.json', 'slides/<its title>/story.yaml, and a report of what could not be kept'],
    ['import sheet.csv --to our-town', 'slides/our-town/story.yaml'],
  ],
  export: [
    ['export moon-landing --as csv', 'a table: one row an event'],
    ['export --as timelinejs', 'all stories for TimelineJS'],
    ['export moon-landing --as ics --cut short', 'a calendar of the shorter version'],
  ],
  browser: [['browser', 'its path, for scripts']],
};

/** The examples of a command as a part of its help; nothing when it has none. @param command its name, '' for the program. */
export function examplesOf(command: string): string {
  const lines = (examples[command] ?? []).map(([args, does]) => [`chronodeck ${args}`.trimEnd(), does] as const);
  if (lines.length === 0) return '';
  const width = Math.max(...lines.map(([typed]) => typed.length));
  return ['', 'Examples:', ...lines.map(([typed, does]) => `  ${typed.padEnd(width)}  ${does}`)].join('\n');
}
