/** The formats that a story can be exported to. A new one is a file, a line here, and a test. */

import type { Story } from '../story/story.ts';
import { writeCalendar } from './calendar.ts';
import { writeCsv } from './csv.ts';
import type { Exported } from './exported.ts';
import { writeStoryData } from './story-data.ts';
import { type TimelineOptions, writeTimelineJs } from './timelinejs.ts';

export const formatNames = ['timelinejs', 'csv', 'ics', 'json'] as const;
export type FormatName = (typeof formatNames)[number];

interface Format {
  /** What the names of files end in. */
  ending: string;
  /** Media type. */
  type: string;
  write: (story: Story, options: TimelineOptions) => Exported;
}

export const formats = {
  timelinejs: { ending: '.json', type: 'application/json', write: writeTimelineJs },
  csv: { ending: '.csv', type: 'text/csv', write: writeCsv },
  ics: { ending: '.ics', type: 'text/calendar', write: writeCalendar },
  json: { ending: '.json', type: 'application/json', write: writeStoryData },
} satisfies Record<FormatName, Format>;
