import { Composer, type CST, type ErrorCode, LineCounter, Parser, type YAMLError } from 'yaml';
import type { AuthorDocument, Path } from './document.ts';
import { yamlPositions } from './positions.ts';
import type { Problem } from './problem.ts';
import { yamlValue } from './yaml-value.ts';

/** A file as far as it could be read. */
export interface ParsedFile {
  /** Missing when the structure of the file cannot be trusted. */
  document?: AuthorDocument;
  problems: Problem[];
  /** Paths to what was left out with a problem: that something is missing there is no news. */
  refused: Path[];
}

/** Largest file that is read, in characters. */
const maxLength = 5_000_000;
/** Deepest nesting that is read. A story needs about 8 levels. */
const maxDepth = 40;

type Words = [message: string, hint?: string];
/** Words for the mistakes that authors make most; the parser's own words serve for the rest. */
const words: Partial<Record<ErrorCode, Words>> = {
  BAD_INDENT: ['this line does not line up with the lines above it', 'lines of one block start in the same column'],
  BAD_SCALAR_START: [
    'text cannot start with this sign',
    'put the text in quotes, or on lines of its own under `text: |`',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['a second `: ` on one line', 'put text that holds `: ` in quotes'],
  MULTILINE_IMPLICIT_KEY: ['this line and the next do not fit together', 'check the indentation of both'],
  MULTIPLE_DOCS: ['the file holds more than one YAML document', 'remove the line `---` and what follows it'],
  RESOURCE_EXHAUSTION: ['nested too deeply to be read'],
  TAB_AS_INDENT: ['a tab cannot indent a line', 'use spaces'],
};

/** Reads one YAML file. Never throws on what an author wrote: mistakes in the YAML come back as problems. */
export function parseYaml(text: string, file: string): ParsedFile {
  const lines = countLines(text);
  const problems = new Map<number, Problem>();
  // One mistake makes several errors in its neighbourhood; the first at an offset tells most.
  const add = (offset: number, message: string, hint?: string) => {
    const { line, col } = lines.linePos(offset);
    const mark = { file, line: Math.max(1, line), column: Math.max(1, col) };
    if (!problems.has(offset)) problems.set(offset, { level: 'error', message, ...(hint ? { hint } : {}), ...mark });
  };
  const failed = (): ParsedFile => ({ problems: [...problems.values()], refused: [] });

  if (text.length > maxLength) {
    const size = (text.length / 1e6).toFixed(1);
    add(0, `the file has ${size} million characters; 5 million are read`, 'pictures belong in files of their own');
    return failed();
  }
  // Depth is measured on the token tree, which is built without recursion: composing a file nested thousands deep
  // exhausts the stack, and V8 ends the whole process when that happens while it compiles a regular expression.
  const tokens = [...new Parser().parse(text)];
  const tooDeep = deepest(tokens, maxDepth);
  if (tooDeep !== undefined) {
    add(tooDeep, `nested more than ${maxDepth} levels deep`);
    return failed();
  }

  const composer = new Composer({ schema: 'failsafe', lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  if (!document) return failed();
  const faultyLines = new Set<number>();
  for (const error of byUsefulness(document.errors)) {
    const offset = startOf(error, tokens);
    const { line } = lines.linePos(offset);
    if (!faultyLines.has(line)) add(offset, ...wordsFor(error));
    faultyLines.add(line);
  }
  if (second) add(second.range[0], ...(words.MULTIPLE_DOCS as Words));
  if (problems.size > 0) return failed();

  const refused: Path[] = [];
  const value = yamlValue(document, (path, ...what) => {
    refused.push(path);
    add(...what);
  });
  return {
    document: { value, ...yamlPositions(file, text, document, lines) },
    problems: [...problems.values()],
    refused,
  };
}

/** Lines as editors have them: the parser's own count knows no `\r`, and misses those of a text where it expects none. */
function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) lines.addNewLine(index + end.length);
  return lines;
}

function wordsFor(error: YAMLError): Words {
  if (isOpenQuote(error)) return ['a quotation mark is opened here and never closed', 'close it, or remove it'];
  return words[error.code] ?? [error.message.charAt(0).toLowerCase() + error.message.slice(1)];
}

/** Of two errors on one line the one that names the cause comes first. */
function byUsefulness(errors: YAMLError[]): YAMLError[] {
  const rank = (error: YAMLError) =>
    error.code === 'BLOCK_AS_IMPLICIT_KEY'
      ? 1
      : error.code === 'UNEXPECTED_TOKEN' || error.code === 'MISSING_CHAR'
        ? 2
        : 0;
  return [...errors].sort((a, b) => rank(a) - rank(b));
}

/** Where the cause of an error stands: an open quotation mark is noticed only at the end of the file. */
function startOf(error: YAMLError, tokens: CST.Token[]): number {
  if (!isOpenQuote(error)) return error.pos[0];
  for (let level = tokens; level.length > 0; level = level.flatMap(childrenOf)) {
    const open = level.find(
      token =>
        /^(single|double)-quoted/.test(token.type) && 'source' in token && !/^(["'])[\s\S]*\1$/.test(token.source),
    );
    if (open && 'offset' in open) return open.offset;
  }
  return error.pos[0];
}

function isOpenQuote(error: YAMLError): boolean {
  return error.code === 'MISSING_CHAR' && error.message.startsWith('Missing closing');
}

/** Offset of the first token nested deeper than `limit`, if there is one. */
function deepest(tokens: CST.Token[], limit: number): number | undefined {
  let level = tokens;
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > limit) return first && 'offset' in first ? first.offset : 0;
    level = level.flatMap(childrenOf);
  }
  return undefined;
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(item => [item.key, item.value]).filter(child => child != null);
}
