/** The reading view's page: an ordinary document with a switch for its theme. */

import { createMemory } from './memory.ts';
import { sourceOf } from './page.ts';
import { createTheme } from './theme.ts';
import { installTrust } from './trust.ts';

installTrust();
const theme = createTheme(createMemory(document.documentElement.dataset.story ?? ''));
document.addEventListener('click', event => {
  if (sourceOf(event)?.closest('[data-do="theme"]')) theme.toggle();
});
