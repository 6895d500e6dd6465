/** `npm run bench`: the benchmark is TypeScript, which Node 20 does not run and Vite does. */

import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'bench.ts'), { configFile: false });
await module.bench(process.argv.slice(2));
