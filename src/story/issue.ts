import { z } from 'zod';
import type { Path } from './document.ts';
import { didYouMean } from './nearest.ts';

/** One thing that the schema does not accept. */
export interface Issue {
  path: Path;
  /** `key` when the field itself is unknown, else its value is wrong. */
  part: 'key' | 'value';
  message: string;
  hint?: string;
  /** Where only certain words are accepted, one of them. */
  standIn?: string;
}

/** Words for the types that zod names. */
const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  object: 'a map of fields',
  record: 'a map of fields',
};

/**
 * Zod's error map in the words of this format: a predicate, and after a line break the hint. It takes part in parsing
 * because only there the schema at fault is known, and with it the names that would have been right.
 */
export function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined && /^invalid_(type|value)$/.test(issue.code ?? '')) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return mismatch([String(issue.expected)], issue.input);
    case 'invalid_value': {
      const words = (issue.values as unknown[]).map(String);
      const given = typeof issue.input === 'string' ? `cannot be \`${issue.input}\`` : 'has the wrong value';
      return `${given}\n${didYouMean(String(issue.input), words, `one of ${words.map(w => `\`${w}\``).join(', ')}`)}`;
    }
    case 'unrecognized_keys': {
      const schema = issue.inst as z.ZodObject;
      const noun = z.globalRegistry.get(schema)?.title ?? 'map';
      const hints = (issue.keys as string[]).map(key => didYouMean(key, Object.keys(schema.shape), '')).join('\n');
      return `is not a field of ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}\n${hints}`;
    }
    case 'too_small':
      if (issue.origin === 'array') return `needs ${issue.minimum} entries`;
      return issue.inclusive ? `must be at least ${issue.minimum}` : `must be more than ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? `takes ${issue.maximum} entries` : `must be at most ${issue.maximum}`;
    default:
      return undefined;
  }
}

/** Zod's issues as flat ones: a union is represented by the branch that the author meant, an unknown field by itself. */
export function flatIssues(issues: readonly z.core.$ZodIssue[], above: Path = []): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = [...above, ...(issue.path as (string | number)[])];
    if (issue.code === 'invalid_union') return unionIssues(issue, path);
    if (issue.code === 'invalid_key') {
      return issue.issues.map(inner => ({ path, part: 'key', ...subjected(path, inner.message) }));
    }
    if (issue.code === 'unrecognized_keys') {
      const [predicate = '', ...hints] = issue.message.split('\n');
      return issue.keys.map((key, index) => {
        const message = subjected([...path, key], `${predicate}\n${hints[index] ?? ''}`);
        return { path: [...path, key], part: 'key', ...message };
      });
    }
    const standIn = issue.code === 'invalid_value' ? { standIn: String(issue.values[0]) } : {};
    return [{ path, part: 'value', ...subjected(path, issue.message), ...standIn }];
  });
}

/** The branch whose own type fits, else what the branches expect taken together. */
function unionIssues(issue: z.core.$ZodIssueInvalidUnion, path: Path): Issue[] {
  const atRoot = (branch: z.core.$ZodIssue[]) =>
    branch.find(inner => inner.path.length === 0 && inner.code === 'invalid_type');
  const meant = issue.errors.find(branch => !atRoot(branch));
  if (meant) return flatIssues(meant, path);
  const roots = issue.errors.flatMap(branch => atRoot(branch) ?? []);
  if (roots.some(root => root.message === 'is missing'))
    return [{ path, part: 'value', ...subjected(path, 'is missing') }];
  const expected = roots.map(root => ('expected' in root ? String(root.expected) : ''));
  const found = roots[0]?.message.match(/, not (.*)/)?.[1];
  const predicate = `must be ${wordsFor(expected)}${found ? `, not ${found}` : ''}`;
  return [{ path, part: 'value', ...subjected(path, predicate) }];
}

function mismatch(expected: string[], input: unknown): string {
  const found = Array.isArray(input)
    ? 'a list'
    : typeof input === 'object'
      ? 'a map of fields'
      : `\`${String(input)}\``;
  const hint = expected[0] === 'number' && /^\d[\d,_' ]*$/.test(String(input));
  return `must be ${wordsFor(expected)}, not ${found}${hint ? `\nwrite ${String(input).replace(/\D/g, '')}` : ''}`;
}

function wordsFor(expected: string[]): string {
  return [...new Set(expected.map(name => kinds[name] ?? name))].join(' or ');
}

/** A predicate with its subject, the name of what stands at the path: "`title` is missing", "entry 2 of `tags` is missing". */
function subjected(path: Path, text: string): { message: string; hint?: string } {
  const [predicate = '', ...hints] = text.split('\n');
  const hint = hints.join(' ').trim();
  return { message: `${subjectOf(path)} ${predicate}`, ...(hint ? { hint } : {}) };
}

function subjectOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the story';
  if (typeof last === 'string') return `\`${last}\``;
  const owner = path.at(-2);
  return typeof owner === 'string' ? `entry ${last + 1} of \`${owner}\`` : `entry ${last + 1}`;
}
