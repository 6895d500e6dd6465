/** Where this package and its libraries lie on the disk, whether it runs from `src/` or from `lib/`. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** The package's folder: `src/` and `lib/` are equally deep in it. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** From `package.json`. */
export function packageVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  return manifest.version;
}

/** The absolute path of a file in a library: `libraryFile('world-atlas/countries-10m.json')`. */
export function libraryFile(specifier: string): string {
  return require.resolve(specifier);
}
