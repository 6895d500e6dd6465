import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsForAny } from '../fuzz.test-kit.ts';
import { readStory } from '../story/read.ts';
import { ImportError, importStory } from './import-story.ts';

const nothing = { has: () => false, text: () => undefined, list: () => [] };

/** Texts as they are found: markup, Markdown, dates, YAML and scripts in each other's way. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</li>',
      '</ul>',
      '<br>',
      '<a href="https://e.org/x">',
    ],
    ...[
      '<a href="javascript:x">',
      '</a>',
      '<script>',
      '</script>',
      '<svg>',
      '<img src=x onerror=y>',
      '<!--',
      '-->',
      '<',
      '>',
    ],
    ...[
      '[@a]',
      '[',
      ']',
      '(',
      ')',
      '*',
      '**',
      '_',
      '`',
      '```',
      '#',
      '- ',
      '1. ',
      '\\',
      '&amp;',
      '&',
      '&lt;script&gt;',
      '~~~',
    ],
    ...[
      '|a|\n|-|',
      '\n',
      '\n\n',
      '    ',
      '\t',
      ': ',
      ' #',
      '---',
      'null',
      '~',
      '"',
      "'",
      '%',
      '!x',
      '*a',
      '&a',
      '{',
      '\u202e',
    ],
    ...[
      'https://e.org/a?b=1&c=2',
      'www.e.org',
      'Хоруғ',
      '日本',
      '\ud83d',
      '=HYPERLINK("x")',
      '2012',
      'c. 1850',
      '-43',
      'word ',
    ],
  ),
  fc.string({ maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(''));
const loose = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.integer({ min: -99999, max: 99999 }),
  fc.constantFrom(null, true, {}, [], 1.5),
);
const date = fc.oneof(
  fc.record({
    year: fc.integer({ min: -3000, max: 3000 }),
    month: fc.integer({ min: -1, max: 14 }),
    day: fc.integer({ min: 0, max: 33 }),
  }),
  fc.record(
    { year: loose, month: loose, day: loose, hour: loose, minute: loose, display_date: loose },
    { requiredKeys: [] },
  ),
  loose,
);
const slide = fc.record(
  {
    start_date: date,
    end_date: date,
    text: fc.oneof(fc.record({ headline: loose, text: loose }, { requiredKeys: [] }), loose),
    media: fc.oneof(
      fc.record(
        { url: loose, caption: loose, credit: loose, alt: loose, title: loose, link: loose },
        { requiredKeys: [] },
      ),
      loose,
    ),
    group: loose,
    unique_id: loose,
    display_date: loose,
    location: fc.oneof(fc.record({ name: loose, lat: loose, lon: loose }, { requiredKeys: [] }), loose),
    background: loose,
  },
  { requiredKeys: [] },
);
const dated = { start_date: { year: 2000 }, text: { headline: 'There is one' } };

test('importStory(any JSON timeline) is read back without a mistake, every slide in it', () => {
  holdsForAny(
    'importers',
    150,
    fc.property(fc.array(slide, { maxLength: 4 }), fc.array(slide, { maxLength: 2 }), slide, (slides, eras, title) => {
      const file = JSON.stringify({ title, events: [...slides, dated], eras });
      const { yaml, story } = importStory(new TextEncoder().encode(file), 'any.json');
      const { problems } = readStory(yaml, { name: 'any', files: nothing });
      expect(problems.filter(problem => problem.level === 'error')).toEqual([]);
      expect(story.events).toHaveLength(slides.length + 1);
    }),
  );
});

test('importStory(any CSV) is read back without a mistake or refused in words', () => {
  const cell = text.map(words => `"${words.replaceAll('"', '""')}"`);
  const row = fc.array(cell, { maxLength: 12 }).map(cells => cells.join(','));
  holdsForAny(
    'importers',
    100,
    fc.property(fc.array(row, { maxLength: 6 }), rows => {
      const file = [
        'Year,Headline,Text,Media,Time,Month,Tags,Group,Quote,Place,Other',
        ...rows,
        '2000,There is one',
      ].join('\n');
      const { yaml } = importStory(new TextEncoder().encode(file), 'any.csv');
      const { problems } = readStory(yaml, { name: 'any', files: nothing });
      expect(problems.filter(problem => problem.level === 'error')).toEqual([]);
    }),
  );
});

test('importStory(any bytes) gives a story or an ImportError', () => {
  holdsForAny(
    'importers',
    300,
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        text.map(words => new TextEncoder().encode(words)),
      ),
      bytes => {
        try {
          importStory(bytes, 'any');
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
        }
      },
    ),
  );
});
