import { storyJsonSchema } from '../story/schema.ts';
import { schemaPage } from '../story/schema-page.ts';

export interface SchemaOptions {
  page?: boolean;
}

/** Prints the JSON Schema of `story.yaml`, or the page that explains its fields. */
export function schema({ page }: SchemaOptions): void {
  console.log(page ? schemaPage(storyJsonSchema()).trimEnd() : JSON.stringify(storyJsonSchema(), null, 2));
}
