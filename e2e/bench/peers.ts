/** Bundles the components that have no page of their own, as a site that shows one would. */

import { join } from 'node:path';
import { build } from 'vite';

/** Writes `main.js` and `style.css` into `scratch/peers/<name>`. */
export async function bundle(name: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'peers'),
    logLevel: 'error',
    build: {
      outDir: join(import.meta.dirname, 'scratch/peers', name),
      emptyOutDir: true,
      target: 'esnext',
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'peers', `${name}.mjs`),
        output: { entryFileNames: 'main.js', assetFileNames: '[name][extname]' },
      },
    },
  });
}
