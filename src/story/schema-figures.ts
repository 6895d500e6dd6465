import { z } from 'zod';
import { date, entries, entryId, fields, line, many, number, reference, word } from './schema-fields.ts';

const count = (description: string, ...examples: number[]) => number(z.number(), description, ...examples);

const inexact = fields(
  'value',
  {
    about: count('Roughly this many.', 20).optional(),
    moreThan: count('More than this; the number itself is excluded.', 100).optional(),
    atLeast: count('This many or more.', 30).optional(),
    atMost: count('This many or fewer.', 40).optional(),
    from: count('The least of a range; needs `to`.', 20).optional(),
    to: count('The greatest of a range; needs `from`.', 30).optional(),
  },
  'A value that its source does not give exactly: one of `about`, `moreThan`, `atLeast`, `atMost`, or `from` with `to`.',
);

/** A number, or one of the inexact shapes. */
export const quantitySchema = z
  .union([count('An exact value, in the unit of the measure.', 12), inexact])
  .describe('A number, or one of `{about}`, `{moreThan}`, `{atLeast}`, `{atMost}`, `{from, to}`.');

export const readingSchema = fields(
  'reading',
  {
    date: date('When the reading was given; default: the date of the event.', '2012-07-25').optional(),
    by: line('Who counted: the id of a person, or free text.', 'gknb', 'a doctor at the hospital'),
    kind: word(
      ['official', 'anonymous', 'media', 'ngo', 'witness'],
      'What sort of source counted. Readings of different sorts are never added and never share a bar.',
    ),
    values: z
      .record(entryId, quantitySchema)
      .optional()
      .describe('Category id of the measure to value. A category the source does not give is left out; that is not 0.'),
    statedTotal: quantitySchema
      .optional()
      .describe('The total that the source itself states. Checked against the parts only when all parts are exact.'),
    note: line('A caveat shown with the reading.', 'The wounded are not counted.').optional(),
    sources: many(line('A source id, then where in it.', 'afp-0728 s3'), 'Where the reading stands.').optional(),
  },
  'What one party counted at one time.',
);

export const figuresSchema = z
  .record(entryId, z.array(readingSchema).min(1, 'needs at least one reading'))
  .describe('Counted values: measure id, then the list of its readings.');

export const measureSchema = fields(
  'measure',
  {
    title: line('What is counted.', 'Killed in Khorog'),
    unit: line('The unit of its values; people when left out.', 'somoni per kg').optional(),
    categories: entries(
      fields(
        'category',
        {
          label: line('The name shown with its marks.', 'Security forces'),
          side: reference('Id of the side whose colour and shape it takes.', 'forces').optional(),
        },
        'One of the parts that a measure is divided into.',
      ),
      'The parts that readings give values for, in the order of drawing.',
    ),
    seriesAfter: reference(
      'Id of the event or act after which the slide with all readings stands; default: the end of the act with the latest reading.',
      'ceasefire',
    ).optional(),
  },
  'A quantity followed through the story: a death toll, a price, votes.',
);

export type QuantitySpec = z.output<typeof quantitySchema>;
export type ReadingSpec = z.output<typeof readingSchema>;
export type FiguresSpec = z.output<typeof figuresSchema>;
export type MeasureSpec = z.output<typeof measureSchema>;
