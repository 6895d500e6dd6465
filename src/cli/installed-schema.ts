/** Where an editor finds the schema of `story.yaml` in the package. */

import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packageRoot } from '../build/package.ts';

/** Its file in `lib/`, which the build of this package writes. */
export const schemaFile = 'story.schema.json';

/**
 * The way from a story's folder to the schema of the package that is installed in a folder above it, or that holds it; with `/`.
 * Nothing when the package lies elsewhere: in the cache of npx, or installed for the whole machine, whose paths are nobody
 * else's.
 * @param folder absolute path.
 */
export function installedSchema(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const root = at === packageRoot ? at : join(at, 'node_modules', 'chronodeck');
    const file = join(root, 'lib', schemaFile);
    if (existsSync(file)) return relative(folder, file).replaceAll('\\', '/');
    if (at === dirname(at)) return undefined;
  }
}
