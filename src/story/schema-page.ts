/** The story format as a page of Markdown, made from the schema that checks it. */

/** As much of JSON Schema as the story's schema is written in. */
interface Shape {
  title?: string;
  description?: string;
  examples?: unknown[];
  type?: string | string[];
  enum?: string[];
  items?: Shape;
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: Shape | boolean;
  anyOf?: Shape[];
}

/** A map with fields of its own, and where it may stand. */
interface Section {
  path: string;
  shape: Shape;
}

/** @param schema that of `storyJsonSchema()`. @returns a table of fields for the story and for each map inside it. */
export function schemaPage(schema: object): string {
  const sections = sectionsOf({ path: '', shape: schema as Shape });
  return [
    '# The fields of a story',
    'A story is a folder with a `story.yaml`. `title` and `events` are all that it needs; every other field may be left out.',
    'This page is made from the schema by which `chronodeck check` and editors read a story (`chronodeck schema --page`).',
    ...sections.flatMap(sectionText),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The map itself, then those inside it, each once: the same kind of map may stand in several places. */
function sectionsOf(whole: Section): Section[] {
  const found: Section[] = [];
  const seen = new Set<string>();
  const visit = ({ path, shape }: Section) => {
    const key = `${shape.title} ${Object.keys(shape.properties ?? {})}`;
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ path, shape });
    for (const [name, field] of Object.entries(shape.properties ?? {})) {
      for (const inner of mapsIn(field)) visit({ path: path ? `${path}.${name}` : name, shape: inner });
    }
  };
  visit(whole);
  return found;
}

/** The maps with fields of their own that a field may hold: itself, in a list, under ids, or as one of several. */
function mapsIn(shape: Shape): Shape[] {
  if (shape.properties) return [shape];
  const inside = [shape.items, shape.additionalProperties, ...(shape.anyOf ?? [])];
  return inside.flatMap(one => (typeof one === 'object' ? mapsIn(one) : []));
}

function sectionText({ path, shape }: Section): string[] {
  const rows = Object.entries(shape.properties ?? {}).map(([name, field]) => {
    const needed = shape.required?.includes(name) ? ' (needed)' : '';
    return `| \`${name}\`${needed} | ${cell(formOf(field))} | ${cell(field.description ?? '')} | ${cell(exampleOf(field))} |`;
  });
  const heading = path === '' ? [] : [`## \`${path}\``, shape.description ?? ''].filter(Boolean);
  return [...heading, ['| field | form | meaning | example |', '|---|---|---|---|', ...rows].join('\n')];
}

/** What is written there, in a word or two. */
function formOf(shape: Shape): string {
  if (shape.enum) return shape.enum.map(word => `\`${word}\``).join(', ');
  if (shape.anyOf) return [...new Set(shape.anyOf.map(formOf))].join(', or ');
  const types = [shape.type ?? []].flat();
  if (types.includes('array')) return `list of ${shape.items ? formOf(shape.items) : 'values'}`;
  if (types.includes('object')) {
    const values = shape.additionalProperties;
    return typeof values === 'object' ? `map: id, then ${formOf(values)}` : 'map';
  }
  if (types.includes('string')) return 'text';
  if (types.includes('boolean')) return '`true` or `false`';
  return types.includes('number') || types.includes('integer') ? 'number' : 'text';
}

function exampleOf({ examples = [] }: Shape): string {
  const written = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  return examples.length === 0 ? '' : `\`${written(examples[0])}\``;
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
