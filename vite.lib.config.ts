/** Compiles the command line to `lib/`, with its libraries in it: hundreds of small files take longer to load than to run. */

import { writeFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { storyJsonSchema } from './src/story/schema.ts';

export default defineConfig({
  publicDir: false,
  plugins: [schemaFile()],
  // These are found by what they lie beside: a bundler, what drives browsers, WebAssembly.
  ssr: { noExternal: true, external: ['vite', 'playwright-core', 'harfbuzzjs'] },
  build: {
    ssr: true,
    target: 'node20',
    // As deep in the package as any file of `src/`.
    outDir: 'lib/cli',
    emptyOutDir: true,
    license: { fileName: 'licences.md' },
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { main: 'src/cli/main.ts', editor: 'src/export/editor.ts' },
      // Names stay for whoever reads a stack; comments and white space would only be read again at every start.
      output: {
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
      },
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
  },
  logLevel: 'warn',
});

/** Lays `lib/story.schema.json` there for editors: stories name its path. */
function schemaFile(): Plugin {
  return {
    name: 'chronodeck:schema',
    writeBundle() {
      writeFileSync('lib/story.schema.json', `${JSON.stringify(storyJsonSchema(), null, 2)}\n`);
    },
  };
}
