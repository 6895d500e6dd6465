/**
 * Playwright, loaded as the CommonJS module that it is: an `import` reads its megabytes once more, in search of names that
 * it exports, and takes half again as long.
 */

import { createRequire } from 'node:module';

export const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');
