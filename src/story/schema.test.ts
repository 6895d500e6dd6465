import { expect, test } from 'vitest';
import { type StoryInput, storyJsonSchema, storySchema } from './schema.ts';

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
  prefixItems?: Node[];
  additionalProperties?: Node | false;
  anyOf?: Node[];
  type?: unknown;
  required?: string[];
}
const schema = storyJsonSchema() as Node;

/** Every field below a schema, by its path. */
function fieldsBelow(node: Node, path = ''): [string, Node][] {
  const inner = [
    node.items,
    ...(node.prefixItems ?? []),
    node.additionalProperties || undefined,
    ...(node.anyOf ?? []),
  ];
  return [
    ...Object.entries(node.properties ?? {}).flatMap(([name, field]): [string, Node][] => [
      [`${path}.${name}`, field],
      ...fieldsBelow(field, `${path}.${name}`),
    ]),
    ...inner.flatMap(child => (child ? fieldsBelow(child, path) : [])),
  ];
}

test('storyJsonSchema has a hover text for every field', () => {
  const fields = fieldsBelow(schema);
  expect(fields.length).toBeGreaterThan(120);
  expect(fields.filter(([, field]) => !field.description).map(([path]) => path)).toEqual([]);
});

test('storyJsonSchema asks for title and events, and knows no other fields than those declared', () => {
  expect(schema.required).toEqual(['title', 'events']);
  expect(schema.additionalProperties).toBe(false);
});

test('storyJsonSchema lets one stand for a list, a file name for the events and a number for a date', () => {
  const { authors, events } = schema.properties ?? {};
  expect(authors?.anyOf?.map(kind => kind.type)).toEqual([['string', 'number'], 'array']);
  expect(events?.anyOf?.map(kind => kind.type)).toEqual(['array', 'string']);
  const event = events?.anyOf?.[0]?.items?.properties;
  expect(event?.date?.type).toEqual(['string', 'number']);
  expect(event?.weight?.type).toBe('integer');
  expect(JSON.stringify(schema)).not.toContain('x-one-or-many');
});

test('storySchema reads what a program wrote: typed numbers and flags, one in the place of a list', () => {
  const written = {
    title: 'Apollo 11',
    authors: 'A. Author',
    places: { pad: { name: 'Pad 39A', at: [28.6, -80.6] } },
    events: [{ date: '1969-07-16', title: 'Lift-off', weight: 3, private: true, place: 'pad', tags: ['a', 'b'] }],
  } satisfies StoryInput;
  expect(storySchema.parse(written)).toEqual({
    ...written,
    authors: ['A. Author'],
    events: [{ ...written.events[0], place: ['pad'] }],
  });
});
