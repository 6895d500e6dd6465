import { storyJsonSchema } from '../story/schema.ts';

/** Prints the JSON Schema of `story.yaml`. */
export function schema(): void {
  console.log(JSON.stringify(storyJsonSchema(), null, 2));
}
