/**
 * The kinds of field that a story is made of. Every scalar reaches the schema as the text that was typed, so numbers and
 * flags are made here.
 *
 * Messages are predicates ("must be a list"): `issue.ts` puts the field's name before them. A hint stands on a second line.
 */

import { z } from 'zod';

/** Marks the lists in whose place one entry may stand; the JSON Schema takes it out again. */
export const oneOrMany = 'x-one-or-many';

/** One line of plain text: white space folded, never empty. */
export function line(description: string, ...examples: string[]) {
  return documented(z.string().overwrite(folded).min(1, 'is empty'), description, examples);
}

/** Markdown: paragraphs, emphasis, links, lists, `[@source locator]`. */
export function markdown(description: string, ...examples: string[]) {
  return documented(z.string().min(1, 'is empty'), `${description} Markdown.`, examples);
}

/** An EDTF date, kept as text: what it means depends on the story's time zone. */
export function date(description: string, ...examples: string[]) {
  const text = z.string({
    error: issue =>
      Array.isArray(issue.input)
        ? 'must be text, not a list\nput a set of dates in quotes: `"[2012-07-21,2012-07-22]"`'
        : undefined,
  });
  return documented(text.trim().min(1, 'is empty'), `${description} EDTF.`, examples);
}

/** An id that becomes part of an address: ASCII letters, digits, `-` and `_`, at least one letter. */
export function slideId(description: string, ...examples: string[]) {
  const wrong =
    'must be ASCII letters, digits, `-` and `_`, with at least one letter\nfor example `ceasefire` or `first-shots`';
  const text = z.string().regex(/^(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9_-]*$/, wrong);
  return documented(text.max(80, 'is longer than 80 characters'), description, examples);
}

/** The id of an entry in a map: letters of any script, digits, `.`, `-` and `_`, at least one letter. */
export const entryId = z
  .string()
  .regex(
    /^(?=.*\p{L})[\p{L}\p{N}\p{M}._-]+$/u,
    'is no id: letters, digits, `.`, `-` and `_`, with at least one letter\nfor example `khorog` or `afp-0728`',
  );

/** An id of something else in the story. */
export function reference(description: string, ...examples: string[]) {
  return documented(z.string().trim().min(1, 'is empty'), description, examples);
}

/** A number, made from decimal text: `12`, `-3.5`, `1e3`. */
export function number(schema: z.ZodNumber, description: string, ...examples: number[]) {
  const typed = documented(z.preprocess(toNumber, schema), description, examples);
  return typed as unknown as z.ZodType<number, number>;
}

/** `true` or `false`. */
export function flag(description: string) {
  const typed = z.preprocess(toFlag, z.boolean()).describe(`${description} Default: false.`);
  return typed as unknown as z.ZodType<boolean, boolean>;
}

/** One of a few words. */
export function word<const Words extends readonly [string, ...string[]]>(words: Words, description: string) {
  return z.enum(words).describe(description);
}

/** One or a list; always a list after reading, and in the paths of mistakes. */
export function many<Item extends z.ZodType>(item: Item, description: string) {
  const list = z.preprocess(given => (Array.isArray(given) ? given : [given]), z.array(item));
  const documentedList = list.meta({ description: `${description} One, or a list.`, [oneOrMany]: true });
  return documentedList as unknown as z.ZodType<z.output<Item>[], z.input<Item> | z.input<Item>[]>;
}

/** A map of fields; `noun` names it in messages ("not a field of a place"). */
export function fields<Shape extends z.ZodRawShape>(noun: string, shape: Shape, description: string) {
  return z.strictObject(shape).meta({ title: noun, description });
}

/** A map of id to entry. */
export function entries<Entry extends z.ZodType>(entry: Entry, description: string) {
  return z.record(entryId, entry).describe(`${description} A map: id, then its fields.`);
}

/** An http or https address. */
export function webAddress(description: string, ...examples: string[]) {
  const wrong = 'must be a web address that starts with http:// or https://';
  return documented(z.string().trim().refine(isWebAddress, wrong), description, examples);
}

/** A BCP 47 language tag. */
export function languageTag(description: string, ...examples: string[]) {
  const wrong = 'is no language tag\nuse a BCP 47 tag such as `en`, `tg` or `pt-BR`';
  return documented(z.string().trim().refine(isLanguage, wrong), description, examples);
}

function documented<Schema extends z.ZodType>(schema: Schema, description: string, examples: unknown[]): Schema {
  return schema.meta(examples.length > 0 ? { description, examples } : { description });
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function toNumber(given: unknown): unknown {
  return typeof given === 'string' && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(given) ? Number(given) : given;
}

function toFlag(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  const lower = given.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : given;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && /^https?:\/\//i.test(text);
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
