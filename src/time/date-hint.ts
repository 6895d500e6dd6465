/** What to write instead of the dates that people type. A hint is given only where one reading is possible. */

import { daysInMonth } from './calendar.ts';

type Groups = (string | undefined)[];

const monthStarts = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const months =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const seasons: Record<string, string> = { spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' };

/** Longest text that is looked at, in characters: words around a date may stand around each other. */
const longest = 100;

/** Patterns of what people type, in lower case, and the EDTF of their groups. The first that matches decides. */
const forms: [pattern: RegExp, read: (groups: Groups) => string | undefined][] = [
  // Words around a date that can be read without them.
  [/^(?:c\.|ca\.?|circa|about|around|approximately|approx\.?|~)\s*(.+)$/, ([date]) => marked(date, '~')],
  [/^(?:possibly|perhaps|probably|maybe)\s+(.+)$/, ([date]) => marked(date, '?')],
  [/^until\s+(.+)$/, ([date]) => framed('../', date, '')],
  [/^(?:since|from)\s+(.+)$/, ([date]) => framed('', date, '/..')],
  // Years and longer.
  [/^(\d{4})\s*(?:[-–—]|to|until)\s*(\d{4})$/, ([from = '', to = '']) => (from < to ? `${from}/${to}` : undefined)],
  [/^(?:the\s+)?(\d{2}[1-9])0['’]?s$/, ([decade]) => `${decade}X`],
  [/^(\d{3}x|\d\dxx)$/, ([year]) => year?.toUpperCase()],
  [
    /^(?:the\s+)?([1-9]\d?)(?:st|nd|rd|th)\s+century$/,
    ([century]) => `${String(Number(century) - 1).padStart(2, '0')}XX`,
  ],
  [/^(\d{1,5})\s*(?:bce?|b\.\s?c\.(?:\s?e\.)?)$/, ([year]) => yearBce(Number(year))],
  [/^(?:ad\s*)?(\d{3,4})(?:\s*(?:ce|ad))?$/, ([year]) => year?.padStart(4, '0')],
  [/^(?:ad\s*(\d{1,2})|(\d{1,2})\s*(?:ce|ad))$/, ([one, other]) => (one ?? other)?.padStart(4, '0')],
  // Days and months.
  [/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/, ([year, month, day]) => iso(year, month, day)],
  [/^(\d{4})[-./](\d{1,2})$/, ([year, month]) => iso(year, month)],
  [/^(\d{4})(\d\d)(\d\d)$/, ([year, month, day]) => iso(year, month, day)],
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, ([day, month, year]) => iso(year, month, day)],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, ([one, other, year]) => slashed(one, other, year)],
  [/^(\d{1,2})[./](\d{4})$/, ([month, year]) => iso(year, month)],
  [
    new RegExp(`^(?:[a-z]+day,?\\s+)?(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?${months},?\\s+(\\d{4})$`),
    ([day, month, year]) => iso(year, monthOf(month), day),
  ],
  [
    new RegExp(`^(?:[a-z]+day,?\\s+)?${months}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`),
    ([month, day, year]) => iso(year, monthOf(month), day),
  ],
  [new RegExp(`^${months},?\\s+(?:of\\s+)?(\\d{4})$`), ([month, year]) => iso(year, monthOf(month))],
  [
    /^(?:the\s+)?(spring|summer|autumn|fall|winter)\s+(?:of\s+)?(\d{4})$/,
    ([name = '', year]) => `${year}-${seasons[name]}`,
  ],
  // Clock times.
  [
    /^(.+?)(?:t|,?\s+(?:at\s+)?)(\d{1,2})[:.](\d\d)(?:\s*(am|pm))?$/,
    ([day, hour, minute, half]) => clocked(day, hour, minute, half),
  ],
  [/^(.+?)(?:t|,?\s+(?:at\s+)?)(\d{1,2})(?:\s*(am|pm))?$/, ([day, hour, half]) => clocked(day, hour, '00', half)],
];

/** The EDTF that an author may have meant by a text that is not EDTF, or `undefined`. */
export function edtfFor(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  if (plain.length > longest) return undefined;
  for (const [pattern, read] of forms) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const meant = read(match.slice(1));
    return meant === text.trim() ? undefined : meant;
  }
  return undefined;
}

/** The two days that 7/8/2012 can be; nothing for any other text. */
export function twoDaysOf(text: string): [monthFirst: string, dayFirst: string] | undefined {
  const [, one, other, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  const monthFirst = iso(year, one, other);
  const dayFirst = iso(year, other, one);
  return monthFirst && dayFirst && monthFirst !== dayFirst ? [monthFirst, dayFirst] : undefined;
}

function marked(text: string | undefined, mark: '~' | '?'): string | undefined {
  const date = plainDateOf(text);
  return date && date + mark;
}

function framed(before: string, text: string | undefined, after: string): string | undefined {
  const date = plainDateOf(text);
  return date && before + date + after;
}

/** EDTF of a single date without marks, which may be EDTF already. */
function plainDateOf(text = ''): string | undefined {
  const date = /^\d{4}(-\d\d){0,2}$/.test(text) ? text : edtfFor(text);
  return date && /^[-\dTXY:]+$/.test(date) ? date : undefined;
}

/** EDTF has a year 0, so 44 BCE is -0043. */
function yearBce(year: number): string | undefined {
  if (year === 0) return undefined;
  if (year >= 10_000) return `Y-${year}`;
  return year === 1 ? '0000' : `-${String(year - 1).padStart(4, '0')}`;
}

/** 7/21/2012 can only be July; 7/8/2012 can be two days, so there is no hint. */
function slashed(one?: string, other?: string, year?: string): string | undefined {
  const monthFirst = iso(year, one, other);
  const dayFirst = iso(year, other, one);
  if (monthFirst && dayFirst && monthFirst !== dayFirst) return undefined;
  return monthFirst ?? dayFirst;
}

function monthOf(name = ''): string {
  return String(monthStarts.indexOf(name.slice(0, 3)) + 1);
}

function iso(year = '', month = '', day?: string): string | undefined {
  const length = daysInMonth(Number(year), Number(month));
  if (length === 0 || (day !== undefined && (Number(day) < 1 || Number(day) > length))) return undefined;
  const parts = day === undefined ? [month] : [month, day];
  return [year, ...parts.map(part => part.padStart(2, '0'))].join('-');
}

function clocked(dayText = '', hour = '', minute = '', half?: string): string | undefined {
  const day = plainDateOf(dayText);
  const read = Number(hour);
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  if ((half ? read < 1 || read > 12 : read > 23) || Number(minute) > 59) return undefined;
  const hours = half ? (read % 12) + (half === 'pm' ? 12 : 0) : read;
  return `${day}T${String(hours).padStart(2, '0')}:${minute}`;
}
