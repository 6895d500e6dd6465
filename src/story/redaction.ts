/**
 * People whose names are not to be shown (`redact`): the role stands in the place of every spelling, before anything else
 * is read. What is made of the words of a story, such as ids and addresses, is so made without the names.
 */

import { type AuthorDocument, mapOf, type Path } from './document.ts';
import { slug } from './transliterate.ts';

/** Something to tell the author about a name. */
export interface Remark {
  level: 'error' | 'warning' | 'note';
  path: Path;
  message: string;
  hint?: string;
  /** What in the text it is about. */
  excerpt?: string;
}

export interface Redacted {
  /** The same document with the roles in it; its places are those of what was written. */
  document: AuthorDocument;
  /** Where names were replaced, and where one still stands. */
  remarks: Remark[];
}

/** Somebody to redact. */
interface Hidden {
  id: string;
  /** What the id is in the story: its own where it says nothing of the name. */
  alias: string;
  role: string;
  spellings: string[];
}

type Values = Record<string, unknown>;
type Code = keyof typeof codeWords;

const codeWords = {
  id: ['the id', 'choose another: ids are in addresses'],
  file: ['the name', 'give the file another: it is copied under it'],
  address: ['the address', 'it stays as it is; leave it out if the name must not be read in it'],
} as const;

/** Fields that hold ids: what they name has been looked at where it stands. */
const references = /^(?:act|place|places|between|side|sources|seriesAfter)$/;
/** Fields whose words would lead nowhere if they were others, and what they hold. */
const codes: Record<string, Code> = {
  id: 'id',
  file: 'file',
  css: 'file',
  logo: 'file',
  thumbnail: 'file',
  url: 'address',
  archived: 'address',
};
/** Fields that may hold the id of a person. */
const callers = /^(?:people|by|pick)$/;
/** Shorter words of a name are words of any text as well. */
const shortest = 4;

export function redactNames(document: AuthorDocument): Redacted {
  const people = mapOf(mapOf(document.value).people);
  const hidden = Object.entries(people).flatMap(([id, person], index) => hiddenFrom(id, mapOf(person), index + 1));
  if (hidden.length === 0) return { document, remarks: [] };
  const pass = new Pass(hidden);
  const value = pass.through(document.value, []);
  const written = new Map(hidden.map(({ id, alias }) => [alias, id]));
  const original = (path: Path): Path => {
    const [top, id, ...rest] = path;
    const known = top === 'people' ? written.get(String(id)) : undefined;
    return known === undefined ? path : ['people', known, ...rest];
  };
  return {
    document: {
      value,
      mark: (path, part) => document.mark(original(path), part),
      find: (path, excerpt, occurrence) => document.find(original(path), excerpt, occurrence),
    },
    remarks: pass.remarks,
  };
}

function hiddenFrom(id: string, { redact, name, also, role }: Values, place: number): Hidden[] {
  // Without a role there is nothing to show in its place, which is reported with the person.
  if (!/^true$/i.test(String(redact)) || typeof name !== 'string' || typeof role !== 'string') return [];
  const others = (Array.isArray(also) ? also : [also]).filter(other => typeof other === 'string');
  const spellings = [name, ...others].map(spellingOf).filter(spelling => spelling !== '');
  const telling = spellings.flatMap(wordsOf).some(word => slugWords(id).includes(slug(word)));
  return [{ id, alias: telling ? `person-${place}` : id, role: role.trim(), spellings }];
}

/** One way through a document. */
class Pass {
  readonly remarks: Remark[] = [];
  readonly #hidden: Hidden[];
  readonly #roles: Map<string, string>;
  readonly #names: RegExp;
  /** Words of the names, as they stand there. */
  readonly #parts: RegExp | undefined;

  constructor(hidden: Hidden[]) {
    this.#hidden = hidden;
    const spellings = hidden.flatMap(person => person.spellings.map(spelling => [spelling, person.role] as const));
    this.#roles = new Map(spellings.map(([spelling, role]) => [folded(spelling), role]));
    this.#names = wholeWords(
      spellings.map(([spelling]) => spelling),
      'giu',
    );
    const parts = [...new Set(spellings.flatMap(([spelling]) => wordsOf(spelling)))];
    this.#parts = parts.length > 0 ? wholeWords(parts, 'gu') : undefined;
  }

  through(value: unknown, path: Path): unknown {
    if (typeof value === 'string') return this.#text(value, path);
    if (Array.isArray(value)) return value.map((item, index) => this.through(item, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    const [top] = path;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        const here = [...path, key];
        // The other spellings of a name are there to be found by search.
        if (top === 'people' && path.length === 2 && key === 'also' && this.#person(path[1])) return [];
        if (path.length === 1 && isKeyed(top)) this.#refuse(key, here, 'id');
        const alias = top === 'people' && path.length === 1 ? this.#person(key)?.alias : undefined;
        return [[alias ?? key, this.through(inner, here)]];
      }),
    );
  }

  #text(text: string, path: Path): string {
    const field = String(path.findLast(step => typeof step === 'string'));
    const person = callers.test(field) ? this.#person(text.trim()) : undefined;
    if (person) return person.alias;
    const code = path.length === 1 && field === 'events' ? 'file' : codes[field];
    if (code) this.#refuse(text, path, code);
    if (code || references.test(field)) return text;

    const found: string[] = [];
    const replaced = text.normalize('NFC').replace(this.#names, name => {
      found.push(spellingOf(name));
      return this.#roles.get(folded(spellingOf(name))) ?? '';
    });
    const own = path[0] === 'people' && path.length === 3 && this.#person(path[1]);
    if (own && field === 'role' && found.length > 0) {
      const message = `the role that is shown in the place of a name holds \`${found[0]}\``;
      this.remarks.push({ level: 'error', path, message, hint: 'say it without a name to redact' });
    } else if (found.length > 0 && !(own && field === 'name')) {
      const names = [...new Set(found)].map(name => `\`${name}\``).join(', ');
      const times = found.length > 1 ? ` (${found.length} times)` : '';
      this.remarks.push({ level: 'note', path, message: `${names} gives way to the role here${times}` });
    }
    if (!(own && field === 'name')) this.#warnOfParts(replaced, path);
    return found.length > 0 ? replaced : text;
  }

  /** What is left of a name in a text: a family name alone, another form of it. */
  #warnOfParts(text: string, path: Path): void {
    const parts = new Set(this.#parts ? (text.match(this.#parts) ?? []) : []);
    for (const part of parts) {
      const message = `\`${part}\` is part of a name to redact, and is shown`;
      this.remarks.push({ level: 'warning', path, message, hint: 'add it to `also` of the person', excerpt: part });
    }
  }

  /** A whole name in what cannot be replaced is a mistake; a part of it may be another's. */
  #refuse(code: string, path: Path, kind: Code): void {
    const words = slugWords(code);
    const line = words.join('-');
    const spellings = this.#hidden.flatMap(person => person.spellings);
    const whole = spellings.find(spelling => `-${line}-`.includes(`-${slug(spelling)}-`) && slug(spelling) !== '');
    const part = spellings.flatMap(wordsOf).find(word => words.includes(slug(word)));
    const said = whole ?? part;
    if (said === undefined || this.#person(path[1])?.id === code) return;
    const [noun, hint] = codeWords[kind];
    const level = whole !== undefined && kind !== 'address' ? 'error' : 'warning';
    const name = whole === undefined ? 'part of a name to redact' : 'a name to redact';
    this.remarks.push({ level, path, message: `${noun} \`${code}\` holds \`${said}\`, ${name}`, hint });
  }

  #person(id: unknown): Hidden | undefined {
    return this.#hidden.find(person => person.id === id);
  }
}

/** Top-level fields that map ids to entries. */
function isKeyed(field: unknown): boolean {
  return /^(?:sources|sides|people|places|measures|cuts)$/.test(String(field));
}

/** Signs within a word that nobody sees, as they come with pasted text: soft hyphens, joiners and their opposites. */
const unseen = '[\u00ad\u200b-\u200d\u2060\ufeff]';

/** Between two words of a name; in Markdown as its sign, too. */
const space = `(?:\\s|${unseen}|&nbsp;)`;

/** Any of some texts, each as whole words, the longest that fits. */
function wholeWords(texts: string[], flags: string): RegExp {
  const patterns = [...texts]
    .sort((a, b) => b.length - a.length)
    .map(text =>
      text
        .split(' ')
        .map(word => [...word].map(sign => sign.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')).join(`${unseen}*`))
        .join(`${space}+`),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

/** One way to write a name: composed letters, single spaces. */
function spellingOf(name: string): string {
  return name
    .normalize('NFC')
    .replace(new RegExp(unseen, 'g'), '')
    .replace(/(?:\s|&nbsp;)+/g, ' ')
    .trim();
}

/** One way to write its letters, whatever their case. */
function folded(spelling: string): string {
  return spelling.toUpperCase().toLowerCase();
}

/** The words of a name that tell whose it is: not its particles, which begin small. */
function wordsOf(spelling: string): string[] {
  return spelling.split(/[\s.-]+/).filter(word => word.length >= shortest && !/^\p{Ll}/u.test(word));
}

function slugWords(text: string): string[] {
  return slug(text).split('-').filter(Boolean);
}
