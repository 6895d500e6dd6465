/** JSON as people keep it: strict, else with trailing commas and comments, perhaps wrapped in a script's assignment. */

import { type ParseError, type ParseErrorCode, type ParseOptions, parse, printParseErrorCode } from 'jsonc-parser';
import { hiddenIn, withoutHidden } from '../story/hidden.ts';
import { ImportError } from './import-error.ts';
import type { Losses } from './losses.ts';

/** `storyjs_jsonp_data = {…}`, `var data = {…};`, `callback({…})`. */
const wrapping = /^\s*(?:(?:var|let|const)\s+)?[\w.$]+\s*(?:=|\()\s*(?=[{[])/;
/** Deepest nesting that is read; a timeline needs about 6 levels. */
const maxDepth = 60;

/**
 * Reads JSON and tells what was wrong with it but could be read.
 * @throws ImportError with line and column where it breaks off
 */
export function readJson(text: string, losses: Losses): unknown {
  const opening = wrapping.exec(text)?.[0] ?? '';
  // Spaces keep every place in the file where it was.
  const body = opening.replace(/[^\n]/g, ' ') + text.slice(opening.length);
  const plain = opening === '' ? body : withoutEnd(body);
  if (tooDeep(plain)) throw nested();
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    value = readTolerantly(plain, losses);
  }
  const count = { hidden: 0 };
  const visible = seen(value, count);
  if (count.hidden > 0) losses.lost('', 'JSON', `control and direction signs that nobody sees, ${count.hidden} in all`);
  return visible;
}

function nested(): ImportError {
  return new ImportError('the file is nested too deeply', 'export the timeline again');
}

/** Without the signs that close what an assignment or a call opened. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s);]/.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

/** The value with hidden signs left out of its texts and names, which JSON may have written as `\u202e`. */
function seen(value: unknown, count: { hidden: number }, depth = 0): unknown {
  if (depth > maxDepth) throw nested();
  if (typeof value === 'string') {
    const hidden = hiddenIn(value);
    count.hidden += hidden;
    return hidden === 0 ? value : withoutHidden(value);
  }
  if (Array.isArray(value)) return value.map(item => seen(item, count, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [withoutHidden(name), seen(inner, count, depth + 1)]),
  );
}

function readTolerantly(text: string, losses: Losses): unknown {
  const strict: ParseError[] = [];
  parsed(text, strict, { allowTrailingComma: false, disallowComments: true });
  const errors: ParseError[] = [];
  const value = parsed(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [error] = errors;
  if (error) {
    const whole = withoutRawBreaks(text);
    if (whole === undefined) throw broken(text, error);
    try {
      const again = readJson(whole.text, losses);
      const { line, column } = placeOf(text, whole.first);
      losses.changed(`line ${line}, column ${column}`, 'JSON', 'line ends within texts, which JSON does not allow');
      return again;
    } catch {
      throw broken(text, error);
    }
  }
  const { line, column } = placeOf(text, strict[0]?.offset ?? 0);
  const count = strict.length === 1 ? 'one place' : 'several places';
  losses.changed(
    `line ${line}, column ${column}`,
    'JSON',
    `commas or comments that JSON does not allow, first here (${count})`,
  );
  return value;
}

/** Where comments and texts without an end hide them, levels are counted only by the stack of the parser. */
function parsed(text: string, errors: ParseError[], options: ParseOptions): unknown {
  try {
    return parse(text, errors, options);
  } catch (error) {
    if (error instanceof RangeError) throw nested();
    throw error;
  }
}

const words: Partial<Record<ReturnType<typeof printParseErrorCode>, string>> = {
  ColonExpected: 'a `:` is missing here',
  CommaExpected: 'a `,` is missing here',
  CloseBraceExpected: 'a `}` is missing here',
  CloseBracketExpected: 'a `]` is missing here',
  EndOfFileExpected: 'something stands behind the end of the JSON',
  PropertyNameExpected: 'a name in double quotes is missing here',
  UnexpectedEndOfString: 'a text is opened here and never closed',
  ValueExpected: 'a value is missing here',
  InvalidSymbol: 'this is no JSON: texts stand in double quotes',
};

function broken(text: string, error: ParseError): ImportError {
  const message = words[printParseErrorCode(error.error as ParseErrorCode)] ?? 'this is no JSON';
  const place = placeOf(text, error.offset);
  return new ImportError(message, 'correct it there, or export the timeline again', place);
}

/** 1-based, in UTF-16 units. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The text with the line ends and tabs inside its strings escaped; `undefined` where there are none. */
function withoutRawBreaks(text: string): { text: string; first: number } | undefined {
  const pieces: string[] = [];
  let inText = false;
  let first = -1;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (inText && sign === '\\') at += 1;
    else if (sign === '"') inText = !inText;
    else if (inText && (sign === '\n' || sign === '\t')) {
      pieces.push(text.slice(from, at), sign === '\n' ? '\\n' : '\\t');
      from = at + 1;
      if (first < 0) first = at;
    }
  }
  return first < 0 || inText ? undefined : { text: pieces.join('') + text.slice(from), first };
}

/** Counted sign by sign: a pattern for a text of millions of characters would exhaust the stack. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (inText && sign === '\\') at += 1;
    else if (sign === '"') inText = !inText;
    else if (inText) continue;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
}
