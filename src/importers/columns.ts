/** The heads that a table of events may have, and what they mean. */

/** What a column holds; the names that mean it, in lower case and without spaces, `_`, `-` and `.`. */
const names = {
  year: 'year',
  month: 'month',
  day: 'day',
  time: 'time starttime',
  endYear: 'endyear',
  endMonth: 'endmonth',
  endDay: 'endday',
  endTime: 'endtime',
  startDate: 'date startdate start from begin begins when eventdate datestart',
  endDate: 'enddate end to until ends dateend',
  displayDate: 'displaydate datelabel',
  headline: 'headline title name event subject heading',
  text: 'text description details body content',
  media: 'media mediaurl image imageurl picture photo video',
  credit: 'mediacredit credit',
  caption: 'mediacaption caption',
  thumbnail: 'mediathumbnail thumbnail',
  alt: 'alttext alt mediaalt',
  link: 'link url website',
  type: 'type',
  group: 'group tag lane category',
  background: 'background',
  tags: 'tags keywords',
  id: 'id uniqueid',
  place: 'place location where',
  lat: 'lat latitude',
  lon: 'lon lng long longitude',
  notes: 'notes',
  dateNote: 'datenote',
  weight: 'weight',
  quote: 'quote quotetext',
  quoteBy: 'quoteby',
  /** What a table of this program was exported from. */
  provenance: 'chronodeck',
} as const;

export type Column = keyof typeof names;

const meanings = new Map<string, Column>(
  Object.entries(names).flatMap(([column, list]) =>
    list.split(' ').map((name): [string, Column] => [name, column as Column]),
  ),
);

/** What a column with this head holds; letter case, spaces and `_` do not count. */
export function columnOf(head: string): Column | undefined {
  return meanings.get(head.toLowerCase().replace(/[\s_.-]/g, ''));
}
