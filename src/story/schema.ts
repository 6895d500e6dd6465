/** Everything an author may write in `story.yaml`: the one declaration behind checks, types, hover texts and completion. */

import { z } from 'zod';
import { isZone } from '../time/zone.ts';
import { personSchema, placeSchema, sideSchema, sourceSchema } from './schema-entries.ts';
import { eventSchema } from './schema-event.ts';
import {
  date,
  entries,
  fields,
  flag,
  languageTag,
  line,
  many,
  markdown,
  number,
  oneOrMany,
  reference,
  slideId,
  word,
} from './schema-fields.ts';
import { measureSchema } from './schema-figures.ts';

const zone = z
  .string()
  .trim()
  .refine(isZone, 'is no time zone\nuse an IANA name such as `UTC` or `Asia/Dushanbe`')
  .meta({
    description:
      'IANA time zone: what a clock time without an offset means, and the zone in which times are shown. Default: UTC.',
    examples: ['UTC', 'Asia/Dushanbe'],
  });

const actSchema = fields(
  'act',
  {
    id: slideId('Stable id: the address of its slide.', 'siege'),
    title: line('The name of the chapter.', 'The siege'),
    subtitle: line('A line under the name.').optional(),
    text: markdown('One sentence for the slide of the act.').optional(),
    from: date('Its first day; default: that of the first event that names it.', '2012-07-24').optional(),
    to: date(
      'Its last day, included; default: open, or that of the last event that names it.',
      '2012-08-22',
    ).optional(),
    aside: flag('Background or aftermath: no day counter.').optional(),
  },
  'A chapter.',
);

const spanSchema = fields(
  'span',
  {
    id: slideId('Stable id.', 'civil-war'),
    title: line('The name drawn on the axis.', 'Civil war'),
    date: date('The stretch it covers.', '1992/1997'),
    text: markdown('What it was.').optional(),
  },
  'A named stretch on the axis, without a slide.',
);

const leastWeight = number(z.number().int().min(1).max(3), 'Picks every event of at least this weight, 1-3.', 3);

const cutSchema = fields(
  'cut',
  {
    title: line('The name of the shorter version.', 'In five minutes'),
    pick: many(
      z.union([
        reference('Id of an event, act, person or place, or a tag.', 'ceasefire'),
        fields('pick', { weight: leastWeight }, 'Every event of at least this weight.'),
      ]),
      'What the cut holds.',
    ).optional(),
    weight: leastWeight.optional(),
    duration: number(
      z.number().positive(),
      'Its planned length in minutes, for the pace of the speaker.',
      5,
    ).optional(),
  },
  'A named shorter version of the story.',
);

const layerSchema = fields(
  'layer',
  {
    file: line('A GeoJSON file in the folder of the story; [longitude, latitude] inside.', 'map/panj.geojson'),
    as: word(['region', 'river', 'line'], 'How it is drawn.'),
    label: line('Its name on the map.', 'Panj').optional(),
  },
  'A GeoJSON file drawn over the built-in borders.',
);

const colour = z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, 'must be a colour in quotes such as `"#b3261e"`');

const lookSchema = fields(
  'look',
  {
    theme: word(['paper', 'ink'], 'Light (paper, default) or dark (ink).').optional(),
    accent: z
      .union([
        colour,
        fields(
          'accent',
          {
            paper: colour.describe('On light paper.').optional(),
            ink: colour.describe('On dark paper.').optional(),
          },
          'A colour for each theme.',
        ),
      ])
      .optional()
      .meta({
        description:
          'The colour of "now": #rgb or #rrggbb, in quotes; or one for each theme, as no colour is text on both.',
        examples: ['#b3261e', { paper: '#b3261e', ink: '#f28b82' }],
      }),
    logo: line(
      'A picture file in the folder of the story: small on the title slide and over the reading view.',
      'media/logo.svg',
    ).optional(),
    css: line(
      'A style sheet in the folder of the story, loaded after the theme. Its tokens are those of src/theme/tokens.css.',
      'house.css',
    ).optional(),
  },
  'A house style over the theme.',
);

export const storySchema = fields(
  'story',
  {
    title: line('The name of the story.', 'Apollo 11'),
    subtitle: line('One line under the title.').optional(),
    summary: line('One paragraph: title slide, page description, subject of the PDF.').optional(),
    language: languageTag('BCP 47: language of the page, of dates and numbers. Default: en.', 'en', 'tg').optional(),
    timezone: zone.optional(),
    authors: many(line('A name.'), 'Who made the story.').optional(),
    published: date('When it was published.', '2024-05-01').optional(),
    licence: line('Its terms.', 'CC BY 4.0').optional(),
    credits: many(line('A credit line.', 'Map data: Natural Earth'), 'Credits for data and fonts.').optional(),
    asOf: date('The day to which its knowledge reaches.', '2012-08-31').optional(),
    duration: number(z.number().positive(), 'Planned length in minutes, for the pace of the speaker.', 20).optional(),
    warning: line('A content warning, shown before the story starts.').optional(),
    method: markdown('How the story was put together and what it does not claim. Makes a slide.').optional(),
    corrections: z
      .array(
        fields(
          'correction',
          { date: date('When it was corrected.', '2024-06-01'), text: markdown('What was wrong and what is right.') },
          'A public correction.',
        ),
      )
      .optional()
      .describe('Public corrections. Makes a slide when not empty.'),
    dayOne: date('Slides from this day on carry a counter ("Day 4").', '2012-07-21').optional(),
    sources: entries(sourceSchema, 'What the story rests on.').optional(),
    sides: entries(sideSchema, 'Groups that people and figures belong to.').optional(),
    people: entries(personSchema, 'Persons and organisations.').optional(),
    places: entries(placeSchema, 'Where things happen.').optional(),
    map: fields(
      'map',
      {
        layers: many(layerSchema, "The story's own GeoJSON.").optional(),
        credit: line('Who made the layers.').optional(),
      },
      'What the maps show beside the built-in borders.',
    ).optional(),
    measures: entries(measureSchema, 'Quantities followed through the story.').optional(),
    acts: z.array(actSchema).optional().describe('Chapters, in order.'),
    spans: z.array(spanSchema).optional().describe('Named stretches drawn on the axis, without slides.'),
    cuts: entries(cutSchema, 'Named shorter versions.').optional(),
    look: lookSchema.optional(),
    allowHosts: many(
      line('A host name.', 'upload.wikimedia.org', 'www.youtube-nocookie.com', 'player.vimeo.com'),
      'Hosts that remote media may load from, after a click.',
    ).optional(),
    events: z
      .array(eventSchema)
      .min(1, 'needs at least one event')
      .describe('The events, in any order; or the name of a .csv or .yaml file beside the story that holds the list.'),
  },
  'A story: event data that becomes a timeline presentation.',
);

/** A story as its author wrote it, each field checked by itself: numbers and flags made, one-or-list fields made lists. */
export type StorySpec = z.output<typeof storySchema>;
/** What an author may write, for programs that write stories: one-or-list fields may be one. */
export type StoryInput = z.input<typeof storySchema>;

/** The JSON Schema (2020-12) that editors complete and check from. */
export function storyJsonSchema(): z.core.JSONSchema.JSONSchema {
  const schema = z.toJSONSchema(storySchema, {
    io: 'input',
    override({ jsonSchema }) {
      const written = jsonSchema as Record<string, unknown>;
      // An unquoted `1969` is a number to an editor; as date, title or cell it is text to us.
      if (written.type === 'string' && !written.enum) written.type = ['string', 'number'];
      // So are `true` and an empty cell of a table, the one text that may be left out.
      if (written.default === '') written.type = ['string', 'number', 'boolean', 'null'];
      if (written[oneOrMany]) {
        const { type, items } = written;
        for (const key of [oneOrMany, 'type', 'items']) delete written[key];
        written.anyOf = [items, { type, items }];
      }
    },
  });
  const events = schema.properties?.events;
  if (typeof events === 'object') {
    const { description, ...list } = events;
    schema.properties = {
      ...schema.properties,
      events: { description, anyOf: [list, { type: 'string' }] } as typeof events,
    };
  }
  return schema;
}
