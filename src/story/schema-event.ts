import { z } from 'zod';
import {
  date,
  fields,
  flag,
  line,
  many,
  markdown,
  number,
  reference,
  slideId,
  webAddress,
  word,
} from './schema-fields.ts';
import { figuresSchema } from './schema-figures.ts';

const citations = (description: string) =>
  many(line('A source id, then where in it.', 'afp-0728 s3', 'ria-0725 p. 2'), description);
const share = (description: string) => number(z.number().min(0).max(1), description, 0.5);

export const claimSchema = fields(
  'claim',
  {
    by: line('Who says it: the id of a person, or free text.', 'gknb', 'residents'),
    says: markdown('What they say, in your own words.'),
    status: word(
      ['stated', 'reported', 'alleged', 'denies', 'confirmed', 'retracted'],
      'How it is said. Default: stated.',
    ).optional(),
    date: date('When it was said.', '2012-07-24').optional(),
    place: reference('Id of the place where it happened according to this claim.', 'khorog').optional(),
    about: line(
      'The question it answers; claims with the same question stand together.',
      'Where was he killed?',
    ).optional(),
    sources: citations('Where the claim stands.').optional(),
  },
  'One of several accounts, with who gives it.',
);

export const mediaSchema = fields(
  'media',
  {
    file: line('A picture, video or sound file in the folder of the story.', 'media/square.jpg').optional(),
    url: webAddress(
      'The address of remote media: a picture, video or sound file, a film on YouTube or Vimeo, a map, a PDF, a page. ' +
        'Loaded after a click and only from `allowHosts`; else a link.',
      'https://vimeo.com/76979871',
    ).optional(),
    kind: word(
      ['image', 'video', 'audio', 'map', 'pdf', 'page'],
      'What it is, when the name or the host does not tell.',
    ).optional(),
    title: line('What it is called: the heading of the card that stands for what is not shown at once.').optional(),
    alt: line(
      'What it shows, for those who cannot see or hear it. May be left out where a `title` says what it is, but never ' +
        'for a picture.',
      'An empty square in front of the town hall.',
    ).optional(),
    thumbnail: line(
      'A picture file in the folder of the story, shown small on the card of a video, a sound or remote media.',
      'media/film.jpg',
    ).optional(),
    caption: line('The words under it.').optional(),
    credit: line('Who made it.', 'Photo: A. Author').optional(),
    licence: line('Its terms.', 'CC BY-SA 4.0').optional(),
    focus: z
      .tuple([share('From the left.'), share('From the top.')])
      .optional()
      .meta({
        description:
          'The centre of interest, kept when the picture is cropped: shares (0-1) from the left and the top.',
        examples: [[0.5, 0.3]],
      }),
  },
  'A picture, video, sound, map, PDF or page: `file` or `url`.',
);

const quoteSchema = fields(
  'quote',
  {
    text: markdown('The words.'),
    by: line('Who said them: the id of a person, or free text.').optional(),
    sources: citations('Where the words stand.').optional(),
  },
  'Words worth a slide of their own.',
);

const tableSchema = fields(
  'table',
  {
    caption: line('What the table shows.').optional(),
    columns: z
      .array(line('The head of a column.'))
      .min(1, 'needs at least one column')
      .describe('The heads of the columns.'),
    rows: z
      .array(z.array(z.string().default('').describe('One cell, plain text.')))
      .describe('Rows of cells, each as many as there are columns.'),
  },
  'Rows and columns on a slide of their own.',
);

export const eventSchema = fields(
  'event',
  {
    id: slideId('Stable id: the address of the slide. Default: made from date and title.', 'ceasefire').optional(),
    date: date(
      "When it happened; a clock time without an offset is in the story's `timezone`.",
      '2012-07-21',
      '2012-07',
      '1992/1997',
      '2012-07-24T04:00~',
      '[2012-07-21,2012-07-22]',
    ),
    dateLabel: line('Words shown instead of the date; the axis still uses `date`.', 'The eve of the talks').optional(),
    dateNote: line('How the date is known.', 'The report says Saturday.').optional(),
    act: reference('Id of the act. Default: the act whose span holds the date.', 'siege').optional(),
    title: line('The headline: what is known and no more.', 'A ceasefire is announced'),
    text: markdown('What happened.').optional(),
    place: many(reference('Id of a place.', 'khorog'), 'Where it happened; several: at all of them.').optional(),
    people: many(reference('Id of a person.', 'nazarov'), 'Who took part.').optional(),
    tags: many(line('A free word.', 'talks'), 'Free words to follow and to pick by.').optional(),
    lane: line('The row of the axis on which it stands.', 'Diplomacy').optional(),
    weight: number(
      z.number().int('must be 1, 2 or 3').min(1).max(3),
      '1 detail, 2 normal (default), 3 turning point.',
      3,
    ).optional() as z.ZodOptional<z.ZodType<1 | 2 | 3, 1 | 2 | 3>>,
    status: word(
      ['confirmed', 'reported', 'alleged', 'disputed', 'retracted'],
      'How well it is known. Default: reported, when a source is given.',
    ).optional(),
    draft: flag('Not built at all; mistakes in it are warnings.').optional(),
    private: flag('Left out of builds with `--public`.').optional(),
    sources: citations('What the event rests on; inside text write `[@afp-0728 s3]`.').optional(),
    claims: z.array(claimSchema).optional().describe('Competing or attributed accounts.'),
    claimsTitle: line('The headline over the claims.').optional(),
    figures: figuresSchema.optional(),
    figuresTitle: line('The headline over the figures.').optional(),
    media: many(mediaSchema, 'Pictures, video, sound.').optional(),
    quote: quoteSchema.optional(),
    table: tableSchema.optional(),
    notes: markdown('Speaker notes; sources and what comes next are added by the program.').optional(),
    warning: line('A content warning: the media of this event stays covered until asked for.').optional(),
    show: word(
      ['event', 'disputed', 'claims', 'figures', 'media', 'quote', 'table'],
      'The kind of the first slide, when the default is not wanted.',
    ).optional(),
  },
  'Something that happened.',
);

export type EventSpec = z.output<typeof eventSchema>;
export type ClaimSpec = z.output<typeof claimSchema>;
export type MediaSpec = z.output<typeof mediaSchema>;
