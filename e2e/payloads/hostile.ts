/** A story with a payload in every text that an author may write. */

/** Stands for a text. In Markdown, signs are written with a backslash. */
class Field {
  readonly name: string;
  readonly markdown: boolean;

  constructor(name: string, markdown = false) {
    this.name = name;
    this.markdown = markdown;
  }
}

const line = (name: string) => new Field(name);
const prose = (name: string) => new Field(name, true);

/** Every field of the format that holds words. */
const template = {
  title: line('story title'),
  subtitle: line('story subtitle'),
  summary: line('story summary'),
  authors: [line('author')],
  licence: line('story licence'),
  credits: [line('story credit')],
  warning: line('story warning'),
  method: prose('method'),
  corrections: [{ date: '2024-06-01', text: prose('correction') }],
  sources: {
    one: {
      publisher: line('publisher'),
      title: line('source title'),
      author: line('source author'),
      kind: line('source kind'),
      note: line('source note'),
      url: 'https://example.org/one',
    },
  },
  sides: { a: { name: line('side'), colour: 'blue' } },
  people: {
    ada: {
      name: line('person'),
      also: [line('other spelling')],
      role: line('role'),
      side: 'a',
      text: prose('person text'),
    },
    ben: { name: line('second person'), role: line('second role'), text: prose('second text') },
    cyd: { name: 'Cyd', role: 'Mason', side: 'a', text: 'Known from the first day.' },
    dot: { name: 'Dot', role: 'Porter', side: 'a', text: 'Known from the last day.' },
  },
  places: {
    here: { name: line('place'), at: [10, 10], text: prose('place text') },
    there: { name: line('second place'), at: [11, 11] },
  },
  map: { credit: line('map credit') },
  measures: {
    toll: { title: line('measure'), unit: line('unit'), categories: { all: { label: line('category'), side: 'a' } } },
  },
  acts: [
    {
      id: 'first',
      title: line('act'),
      subtitle: line('act subtitle'),
      text: prose('act text'),
      from: '2001',
      to: '2002',
    },
    { id: 'second', title: 'Second', from: '2003', to: '2004' },
  ],
  spans: [{ id: 'span', title: line('span'), date: '2001/2002', text: prose('span text') }],
  cuts: { short: { title: line('cut'), pick: ['start'] } },
  events: [
    {
      id: 'start',
      date: '2001-01-02',
      dateLabel: line('date label'),
      dateNote: line('date note'),
      title: line('event title'),
      text: prose('event text'),
      place: ['here', 'there'],
      people: ['ada', 'ben', 'cyd', 'dot'],
      media: [{ file: 'a.png', alt: 'Covered' }],
      tags: [line('tag')],
      lane: line('lane'),
      sources: ['one p. 1'],
      claims: [
        { by: line('speaker'), says: prose('claim'), status: 'stated', about: line('question'), sources: ['one'] },
        { by: 'ada', says: prose('second claim'), status: 'denies', about: line('question'), sources: ['one'] },
      ],
      figuresTitle: line('figures title'),
      figures: {
        toll: [
          { by: line('counter'), kind: 'media', values: { all: 3 }, note: line('reading note'), sources: ['one'] },
          { by: 'ada', kind: 'official', values: { all: { about: 5 } }, date: '2001-01-03', sources: ['one'] },
        ],
      },
      quote: { text: prose('quote'), by: line('quoted') },
      table: { caption: line('table caption'), columns: [line('column'), 'b'], rows: [[line('cell'), '2']] },
      notes: prose('notes'),
      warning: line('event warning'),
    },
    {
      id: 'end',
      date: '2003-01-02',
      title: line('last title'),
      text: prose('last text'),
      sources: ['one'],
      lane: line('second lane'),
      claimsTitle: line('claims title'),
      claims: [
        { by: 'ada', says: 'So it was.', status: 'stated', sources: ['one'] },
        { by: 'ben', says: 'It was not.', status: 'denies', sources: ['one'] },
      ],
      figures: {
        toll: [{ by: 'ada', kind: 'official', values: { all: 9 }, date: '2003-01-03', sources: ['one'] }],
      },
      media: [
        {
          file: 'a.png',
          alt: line('alt'),
          caption: line('caption'),
          credit: line('media credit'),
          licence: line('media licence'),
        },
        { url: 'https://example.org/page', title: line('page title'), caption: line('page caption') },
      ],
    },
  ],
};

export interface Hostile {
  /** `story.yaml`, which JSON is too. */
  yaml: string;
  /** What must be read on a page, by field; Markdown without its backslashes. */
  texts: Map<string, string>;
}

/**
 * The story in which the first field holds the shape number `first`, the next one the next, and so on around: as many such
 * stories as there are shapes have every shape in every field.
 */
export function hostileStory(shapes: [name: string, text: string][], first: number): Hostile {
  const texts = new Map<string, string>();
  let at = first;
  const fill = (part: unknown): unknown => {
    if (part instanceof Field) {
      const [, shape] = shapes[at % shapes.length] ?? ['', ''];
      const known = texts.get(part.name);
      if (known === undefined) at += 1;
      const text = known ?? `${shape} ${part.name}`;
      texts.set(part.name, text);
      return part.markdown ? text.replace(/[!-/:-@[-`{-~]/g, '\\$&') : text;
    }
    if (Array.isArray(part)) return part.map(fill);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, fill(inner)]));
  };
  return { yaml: JSON.stringify(fill(template), null, 1), texts };
}

/** How many fields hold words. */
export const fieldCount = new Set(fieldsIn(template)).size;

function fieldsIn(part: unknown): string[] {
  if (part instanceof Field) return [part.name];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(fieldsIn) : [];
}
