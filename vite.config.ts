/** For working on the package itself with `npx vite`: the dev server of `chronodeck present`. */

import { defineConfig } from 'vite';
import { chronodeck } from './src/build/plugin.ts';

export default defineConfig({ publicDir: false, plugins: chronodeck({ stories: 'slides' }) });
