/** The reading view's page: an ordinary document with a switch for its theme. */

import { sourceOf } from './page.ts';
import { listenToExhibits } from './panels/exhibits.ts';
import { watchPictures } from './panels/pictures.ts';
import { createMemory } from './stage/memory.ts';
import { createTheme } from './stage/theme.ts';
import { installTrust } from './stage/trust.ts';

installTrust();
listenToExhibits();
watchPictures();
const theme = createTheme(createMemory(document.documentElement.dataset.story ?? ''));
document.addEventListener('click', event => {
  if (sourceOf(event)?.closest('[data-do="theme"]')) theme.toggle();
});
