import type { Path } from './document.ts';
import { explain, flatIssues, type Issue } from './issue.ts';
import type { Report } from './report.ts';
import { type StorySpec, storySchema } from './schema.ts';

/** The lists whose entries are left out one by one; their remaining entries keep the index of the file in `path`. */
const lists = ['events', 'acts', 'spans', 'corrections'] as const;
type ListName = (typeof lists)[number];

/** The part of a story that the schema accepts. */
export interface Sound {
  spec: StorySpec;
  /** The path in the file of an entry of one of the lists, by its index in `spec`. */
  path(list: ListName, index: number): Path;
}

/**
 * Checks a story's raw value against the schema and reports every issue. What is at fault is taken out, the smallest
 * part that can go (an optional field, an entry, an event), and the rest is read: so that a mistake in one field does not
 * hide those in the fields beside it. `undefined` when no title or no list of events is left.
 * @param unread paths whose mistakes are reported already
 */
export function soundSpec(value: unknown, report: Report, unread: Path[] = []): Sound | undefined {
  const rest = structuredClone(value);
  const gone = new Set<string>();
  const filled = new Set<string>();
  const reported = [...unread];
  for (;;) {
    const { candidate, origins } = without(rest, gone);
    const result = storySchema.safeParse(candidate, { error: explain });
    if (result.success) {
      return { spec: result.data, path: (list, index) => [list, origins[list]?.[index] ?? index] };
    }
    const repaired: Path[] = [];
    for (const found of flatIssues(result.error.issues)) {
      const issue = { ...found, path: inFile(found.path, origins) };
      if (!reported.some(path => related(path, issue.path))) {
        reported.push(issue.path);
        report.error(issue.path, worded(issue, rest), issue.hint, issue.part === 'key' ? { part: 'key' } : {});
      }
      if (repaired.some(path => holds(path, issue.path))) continue;
      const path = fill(rest, issue, filled) ?? remove(rest, issue.path, gone);
      if (!path) return undefined;
      repaired.push(path);
    }
  }
}

/** `title:` with nothing behind it is there, and empty. */
function worded({ path, message }: Issue, value: unknown): string {
  const owner = ownerOf(value, path);
  const there = isObject(owner) && Object.hasOwn(owner, path.at(-1) ?? '');
  return there ? message.replace(/ is missing$/, ' is empty') : message;
}

/** The value without the list entries that are gone, and the original indexes of those that stay. */
function without(value: unknown, gone: Set<string>) {
  const origins: Partial<Record<ListName, number[]>> = {};
  if (!isMap(value)) return { candidate: value, origins };
  const candidate = { ...value };
  for (const name of lists) {
    const list = value[name];
    if (!Array.isArray(list)) continue;
    const kept = list.map((_, index) => index).filter(index => !gone.has(`${name}.${index}`));
    origins[name] = kept;
    candidate[name] = kept.map(index => list[index]);
  }
  return { candidate, origins };
}

function inFile(path: Path, origins: Partial<Record<ListName, number[]>>): Path {
  const [list, index, ...deeper] = path;
  const origin = typeof index === 'number' ? origins[list as ListName]?.[index] : undefined;
  return origin === undefined ? path : [list as string, origin, ...deeper];
}

/** Whether one of the paths holds the other: the second issue may only be an effect of taking out the first. */
function related(a: Path, b: Path): boolean {
  return holds(a, b) || holds(b, a);
}

function holds(outer: Path, inner: Path): boolean {
  return outer.every((step, index) => inner[index] === step);
}

/**
 * Puts a stand-in where an event lacks something or has a wrong word, so that the rest of the event is checked too. The event is left out of
 * the story anyway, for that is an error. Gives the path, or nothing where that was tried already or cannot help.
 */
function fill(value: unknown, { path, standIn }: Issue, filled: Set<string>): Path | undefined {
  const owner = ownerOf(value, path);
  const last = path.at(-1);
  const key = path.join('\0');
  if (path[0] !== 'events' || typeof last !== 'string' || !isMap(owner)) return undefined;
  if (filled.has(key) || (owner[last] !== undefined && standIn === undefined)) return undefined;
  filled.add(key);
  owner[last] = standIn ?? '?';
  return path;
}

/** Takes out what stands at the path or, when it is not there, the part it is missing from. Gives the path of what went. */
function remove(value: unknown, whole: Path, gone: Set<string>): Path | undefined {
  for (let length = whole.length; length > 0; length--) {
    const path = whole.slice(0, length);
    const last = path.at(-1);
    const [list, index] = path;
    if (length === 2 && typeof index === 'number' && lists.includes(list as ListName)) {
      gone.add(`${list}.${index}`);
      return path;
    }
    const owner = ownerOf(value, path);
    if (isMap(owner) && typeof last === 'string' && owner[last] !== undefined) {
      delete owner[last];
      return path;
    }
  }
  return undefined;
}

function ownerOf(value: unknown, path: Path): unknown {
  return path.slice(0, -1).reduce<unknown>((inside, step) => {
    // Step 0 into something else than a list: one entry standing in the place of a list.
    if (step === 0 && !Array.isArray(inside)) return inside;
    return isObject(inside) ? inside[step] : undefined;
  }, value);
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value);
}
