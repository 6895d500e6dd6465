/** For work on the package itself with `npx vite`: the dev server of `chronodeck present`, each module as it is. */

import { defineConfig } from 'vite';
import { chronodeck } from './src/build/plugin.ts';

export default defineConfig({ publicDir: false, plugins: chronodeck({ stories: 'slides', modules: true }) });
