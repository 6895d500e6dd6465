/** A file of another program as a story: text in, story out. */

import { frameOf } from '../story/frames.ts';
import { readStory } from '../story/read.ts';
import type { StoryInput } from '../story/schema.ts';
import { slug } from '../story/transliterate.ts';
import { storyOf } from './assemble.ts';
import { readCalendar } from './calendar.ts';
import { decode } from './decode.ts';
import type { FieldNames } from './event.ts';
import { ImportError } from './import-error.ts';
import { readJson } from './json.ts';
import { type Loss, Losses, namesOf } from './losses.ts';
import { lossLines } from './report.ts';
import { readSheet } from './sheet.ts';
import type { Timeline } from './slide.ts';
import { storyYaml } from './story-yaml.ts';
import { readTimelineJson } from './timeline-json.ts';
import { readOldTimeline } from './timeline-old.ts';

export { ImportError } from './import-error.ts';

export interface Imported {
  story: StoryInput;
  /** The content of `story.yaml`. */
  yaml: string;
  /** "TimelineJS JSON". */
  format: string;
  losses: Loss[];
  /** A name for the folder of the story: ASCII, never empty. */
  name: string;
}

const jsonNames: FieldNames = {
  headline: 'text.headline',
  text: 'text.text',
  group: 'group',
  date: 'start_date',
  media: {
    url: 'media.url',
    caption: 'media.caption',
    credit: 'media.credit',
    alt: 'media.alt',
    title: 'media.title',
    link: 'media.link',
  },
};
const oldNames: FieldNames = {
  headline: 'headline',
  text: 'text',
  group: 'tag',
  date: 'startDate',
  media: {
    url: 'asset.media',
    caption: 'asset.caption',
    credit: 'asset.credit',
    alt: 'asset.alt',
    title: 'asset.title',
    link: 'asset.link',
  },
};
const sheetNames: FieldNames = {
  headline: 'Headline',
  text: 'Text',
  group: 'Group',
  date: 'date',
  media: {
    url: 'Media',
    caption: 'Media Caption',
    credit: 'Media Credit',
    alt: 'Alt Text',
    title: 'Media',
    link: 'Link',
  },
};
const calendarNames: FieldNames = {
  headline: 'SUMMARY',
  text: 'DESCRIPTION',
  group: 'CATEGORIES',
  date: 'DTSTART',
  media: { url: 'ATTACH', caption: 'ATTACH', credit: 'ATTACH', alt: 'ATTACH', title: 'ATTACH', link: 'URL' },
};

/** Lines that explain a refusal. */
const maxDetails = 5;

/**
 * Reads TimelineJS JSON of any version, its CSV, a plain CSV of events or iCalendar, whichever the content is.
 * @param file the file's name, without its folder: a title where the file has none
 * @throws ImportError where nothing can be imported: what is wrong, where, and the next step
 */
export function importStory(bytes: Uint8Array, file: string): Imported {
  const losses = new Losses();
  try {
    return imported(bytes, file, losses);
  } catch (error) {
    if (error instanceof ImportError) error.details = lossLines(losses.list).slice(0, maxDetails);
    throw error;
  }
}

function imported(bytes: Uint8Array, file: string, losses: Losses): Imported {
  const text = decode(bytes, losses);
  const stem = file.replace(/\.[^.]*$/, '');
  const { timeline, names } = read(text, losses);
  const story = storyOf(timeline, stem, losses, names);
  const yaml = storyYaml(story, [
    `Imported from ${file.replace(/\s+/g, ' ')} (${timeline.format}).`,
    ...hostLines(story),
  ]);
  const { problems } = readStory(yaml, {
    name: stem,
    files: { has: () => false, text: () => undefined, list: () => [] },
  });
  const error = problems.find(problem => problem.level === 'error');
  if (error) throw new ImportError(`the story would not be readable: ${error.message}`, 'divide or correct the file');
  const name = [slug(story.title), slug(stem)].find(words => /[a-z0-9]/.test(words)) ?? 'story';
  return { story, yaml, format: timeline.format, losses: losses.list, name: name.slice(0, 60).replace(/-+$/, '') };
}

/** Which hosts a story may ask for media is its author's choice, not the file's. */
function hostLines({ events }: StoryInput): string[] {
  const media = events.flatMap(event => event.media ?? []);
  const hosts = [...new Set(media.flatMap(({ url, title }) => hostOf(url, title !== undefined)))].sort();
  if (hosts.length === 0) return [];
  return [
    'Media are links until you allow their hosts; then they load after a click:',
    `allowHosts: [${hosts.join(', ')}]`,
  ];
}

/** The host that a medium loads from: of a card only what can be framed, over https. */
function hostOf(url: string | undefined, card: boolean): string[] {
  const source = url === undefined ? undefined : (frameOf(url)?.src ?? (card ? undefined : url));
  return source?.startsWith('https:') ? [new URL(source).host] : [];
}

function read(text: string, losses: Losses): { timeline: Timeline; names: FieldNames } {
  const start = text.trimStart().slice(0, 2000);
  if (/^<(!doctype|html|head|body|\?xml|!--|script|rss)/i.test(start)) {
    throw new ImportError(
      'this is a web page, not the data of a timeline',
      'save the file itself: the address that ends in .json or .csv',
    );
  }
  if (/^BEGIN:V/i.test(start)) return { timeline: readCalendar(text, losses), names: calendarNames };
  if (/^(\{|\[|(?:(?:var|let|const)\s+)?[\w.$]+\s*[=(]\s*[{[]|\/[/*])/.test(start))
    return readTimeline(readJson(text, losses), losses);
  return { timeline: readSheet(text, losses), names: sheetNames };
}

function readTimeline(value: unknown, losses: Losses): { timeline: Timeline; names: FieldNames } {
  const inner = isMap(value) && isMap(value.timeline) ? value.timeline : value;
  if (isMap(value) && inner !== value) {
    for (const name of Object.keys(value))
      if (name !== 'timeline') losses.lost('', name, 'not kept: it stands beside the timeline');
  }
  if (Array.isArray(inner) || (isMap(inner) && Array.isArray(inner.events))) {
    return { timeline: readTimelineJson(inner, losses), names: jsonNames };
  }
  if (isMap(inner) && (Array.isArray(inner.date) || 'startDate' in inner)) {
    return { timeline: readOldTimeline(inner, losses), names: oldNames };
  }
  const fields = isMap(value) ? namesOf(Object.keys(value).slice(0, 8)) : '';
  throw new ImportError(
    `this JSON has no list \`events\`${fields === '' ? '' : `: its fields are ${fields}`}`,
    'export the timeline as TimelineJS JSON, CSV or iCalendar',
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
