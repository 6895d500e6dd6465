import { z } from 'zod';
import {
  date,
  fields,
  flag,
  languageTag,
  line,
  many,
  markdown,
  number,
  reference,
  webAddress,
  word,
} from './schema-fields.ts';
import { sideColours } from './story.ts';

const notLatitude = 'is the latitude, from -90 to 90\nthe order is [latitude, longitude]: are the two swapped?';
const latitude = number(
  z.number().min(-90, notLatitude).max(90, notLatitude),
  'Latitude in degrees north (WGS 84), -90 to 90.',
  37.49,
);
const notLongitude = 'is the longitude, from -180 to 180';
const longitude = number(
  z.number().min(-180, notLongitude).max(180, notLongitude),
  'Longitude in degrees east (WGS 84), -180 to 180.',
  71.55,
);

export const sourceSchema = fields(
  'source',
  {
    publisher: line('Who published it.', 'AFP'),
    title: line('Its title, in the language of the source.', 'Ceasefire in Khorog'),
    date: date('When it was published.', '2012-07-28').optional(),
    url: webAddress('Its address on the web.', 'https://example.org/report').optional(),
    archived: webAddress(
      'The address of an archived copy, only when there is one.',
      'https://web.archive.org/…',
    ).optional(),
    accessed: date('When the address was opened, only when it was.', '2024-05-01').optional(),
    author: line('Who wrote it.').optional(),
    language: languageTag('The language it is written in, BCP 47.', 'ru').optional(),
    kind: line('What it is, in one or two words.', 'agency report', 'law', 'photograph').optional(),
    note: line('What a reader should know about it.', 'Only the opening was available.').optional(),
  },
  'Something that events, claims and figures rest on. Cited as `id` or `id locator`: `afp-0728 s3`.',
);

export const sideSchema = fields(
  'side',
  {
    name: line('The name of the group.', 'Security forces'),
    colour: word(sideColours, 'A colour of the theme; each comes with a shape of its own.'),
    reports: flag('This side reports and does not take part: news organisations, monitors.').optional(),
  },
  'A group that people and figures belong to.',
);

export const personSchema = fields(
  'person',
  {
    name: line('The name as shown.', 'Abdullo Nazarov'),
    also: many(line('Another spelling.', 'Абдулло Назаров'), 'Other spellings, found by search.').optional(),
    role: line('Who this is, a few words.', 'Head of the regional security service').optional(),
    side: reference('Id of a side.', 'forces').optional(),
    text: markdown('One or two sentences for the cast slide.').optional(),
    sources: many(line('A source id, then where in it.', 'rferl-0724 p. 1'), 'Where this is known from.').optional(),
    redact: flag(
      'Show the role instead of the name and its other spellings, in every text; `check` says where.',
    ).optional(),
  },
  'A person or an organisation.',
);

export const placeSchema = fields(
  'place',
  {
    name: line('The name as shown.', 'Khorog'),
    at: z
      .tuple([latitude, longitude], {
        error: issue => (issue.code === 'invalid_type' ? undefined : 'must be [latitude, longitude]'),
      })
      .optional()
      .meta({
        description: '[latitude, longitude] in degrees. Left out: the place is named and not mapped.',
        examples: [[37.49, 71.55]],
      }),
    precision: number(
      z.number().positive(),
      'Radius in km within which the place is known to lie: draws a circle, and no coordinate that is shown or exported is finer.',
      5,
    ).optional(),
    text: markdown('What a reader should know about the place.').optional(),
    between: z
      .tuple([reference('Place id.', 'ishkashim'), reference('Place id.', 'khorog')], {
        error: issue => (issue.code === 'invalid_type' ? undefined : 'must be the ids of two places: [a, b]'),
      })
      .optional()
      .meta({
        description: 'The ids of two places with coordinates: this is a stretch between them, not a point.',
        examples: [['ishkashim', 'khorog']],
      }),
  },
  'Where things happen.',
);
