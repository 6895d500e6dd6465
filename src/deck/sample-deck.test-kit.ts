/** Stories for tests of decks and pages, read from YAML as authors write it. */

import { readStory, type StoryFiles } from '../story/read.ts';
import type { Story } from '../story/story.ts';
import type { Atlas } from './map/atlas.ts';
import { numberReferences } from './references.ts';
import type { Workshop } from './slides/event-slides.ts';
import { setUpLenses } from './slides/lens-choice.ts';
import type { Faces } from './text/faces.ts';

const nothingBeside: StoryFiles = { has: () => false, text: () => undefined, list: () => [] };

/**
 * A story from its YAML.
 * @throws when an author would be told of a mistake.
 */
export function storyOf(text: string): Story {
  const { story, problems } = readStory(text, { name: 'sample', files: nothingBeside });
  const mistakes = problems.filter(problem => problem.level === 'error');
  if (!story || mistakes.length > 0) throw new Error(mistakes.map(problem => problem.message).join('\n'));
  return story;
}

/** A story of dated events and nothing else. JSON is YAML, so any text is safe in a title. */
export function storyOfDates(dates: string[], head = ''): Story {
  const events = dates.map((date, index) => JSON.stringify({ id: `e${index}x`, date, title: `Event ${index}` }));
  return storyOf(`title: Dates\n${head}\nevents:\n${events.map(event => `  - ${event}\n`).join('')}`);
}

export function workshopOf(story: Story, faces: Faces, atlas?: Atlas): Workshop {
  const numbers = new Map(numberReferences(story).map(({ source, number }) => [source.id, number]));
  const views = { views: new Map(), smallViews: new Map() };
  return { story, faces, ...(atlas ? { atlas } : {}), numbers, lenses: setUpLenses(story, faces), ...views };
}

/**
 * A story that makes every kind of slide.
 * @param mark put before each text that an author writes freely: what must arrive as text and as nothing else.
 */
export function wholeStory(mark = ''): Story {
  const line = (text: string) => JSON.stringify(mark + text);
  const markdown = (text: string) => JSON.stringify(mark.replace(/[\\`*_{}[\]()#+.!<>&-]/g, '\\$&') + text);
  return storyOf(`
title: ${line('The flood at Ennerdale')}
subtitle: ${line('A dam, a night')}
summary: ${line('What was said and when.')}
timezone: Europe/London
authors: [${line('A. Author')}]
licence: ${line('CC BY 4.0')}
credits: [${line('Borders: somebody')}]
asOf: 2024-05-01
dayOne: 2001-03-04
duration: 20
warning: ${line('Deaths are described.')}
method: ${markdown('Put together from *two* papers [@gazette p. 2].\n\n- one\n- two')}
corrections:
  - { date: 2024-06-01, text: ${markdown('A name was misspelt [@herald].')} }
sources:
  herald: { publisher: ${line('Herald')}, title: ${line('Water rises')}, date: 2001-03-05, url: "https://www.example.org/a?b=1&c=2", note: ${line('opening only')}, author: ${line('B. Writer')} }
  gazette: { publisher: ${line('Gazette')}, title: ${line('The dam')}, date: 2001-03, archived: "https://archive.example.org/x", accessed: 2024-05-01 }
  uncited: { publisher: Nobody, title: Never named }
sides:
  water: { name: ${line('Water board')}, colour: blue }
  village: { name: ${line('Village')}, colour: violet }
  press: { name: ${line('Press')}, colour: grey, reports: true }
people:
  board: { name: ${line('Water board')}, also: [${line('WB')}], role: ${line('Keeps the dam')}, side: water }
  herald-desk: { name: ${line('Herald desk')}, role: ${line('Newspaper')}, side: press }
places:
  dam: { name: ${line('The dam')}, at: [54.52, -3.38], precision: 2 }
  bridge: { name: ${line('The bridge')}, at: [54.55, -3.45] }
  road: { name: ${line('The road')}, between: [dam, bridge] }
map: { credit: ${line('Own survey')} }
measures:
  dead:
    title: ${line('People reported drowned')}
    categories:
      villagers: { label: ${line('villagers')}, side: village }
      workers: { label: ${line('workers')}, side: water }
      others: { label: ${line('others')} }
acts:
  - { id: before, title: ${line('Before')}, subtitle: ${line('A line')}, text: ${markdown('The dam is built.')}, from: 1998, to: 2000, aside: true }
  - { id: night, title: ${line('The night')}, text: ${markdown('It breaks.')}, from: 2001-03-04, to: 2001-03-06~ }
spans:
  - { id: drought, title: ${line('Drought')}, date: 1998/1999 }
events:
  - id: built
    date: 1998-05
    title: ${line('The dam is finished')}
    text: ${markdown('It holds **well** [@gazette p. 1; @herald], and [so](#burst) *on*.')}
    place: dam
    status: alleged
    dateNote: ${line('The paper gives the month.')}
  - id: rain
    date: 2001-03-04T18:00
    title: ${line('Rain begins')}
    dateLabel: ${line('That evening')}
    text: ${markdown('It rains.')}
    sources: [herald s1]
    people: [board]
    tags: [${line('weather')}]
    notes: ${markdown('Speak *slowly* here.')}
  - id: burst
    date: 2001-03-04T23:00~
    title: ${line('The dam bursts')}
    text: ${markdown('Water comes down [@herald s2].')}
    place: road
    weight: 3
    claimsTitle: ${line('Why it burst')}
    claims:
      - { by: board, says: ${markdown('At the dam.')}, place: dam, sources: [gazette] }
      - { by: ${line('A farmer')}, says: ${markdown('At the bridge.')}, place: bridge, status: alleged }
      - { by: board, says: ${markdown('Too much rain.')}, about: ${line('Why?')}, date: 2001-03-05, sources: [gazette] }
      - { by: herald-desk, says: ${markdown('Old walls.')}, about: ${line('Why?')}, status: reported, date: 2001-03-05, sources: [herald] }
    figuresTitle: ${line('Drowned')}
    figures:
      dead:
        - { by: board, kind: official, date: 2001-03-05, values: { villagers: 7, others: 0 }, note: ${line('By the morning.')}, sources: [gazette] }
        - { by: ${line('A nurse')}, kind: witness, values: { villagers: { from: 10, to: 14 }, workers: 3 }, note: ${line('At noon.')} }
        - { by: herald-desk, kind: media, values: { villagers: { moreThan: 9 } }, sources: [herald] }
  - id: counted
    date: 2001-03-06
    title: ${line('The count goes up')}
    figures:
      dead:
        - { by: board, kind: official, date: 2001-03-06, values: { villagers: 9, workers: 2, others: 0 }, sources: [gazette] }
`);
}
