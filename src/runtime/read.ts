/** The reading view's page: an ordinary document with switches for its theme and its contrast. */

import { sourceOf } from './page.ts';
import { listenToExhibits } from './panels/exhibits.ts';
import { watchPictures } from './panels/pictures.ts';
import { createMemory } from './stage/memory.ts';
import { createContrast } from './stage/switches.ts';
import { createTheme } from './stage/theme.ts';
import { installTrust } from './stage/trust.ts';

installTrust();
listenToExhibits();
watchPictures();
const memory = createMemory(document.documentElement.dataset.story ?? '');
const switches = { theme: createTheme(memory), contrast: createContrast(memory) };
document.addEventListener('click', event => {
  const name = sourceOf(event)?.closest<HTMLElement>('[data-do]')?.dataset.do;
  if (name === 'theme' || name === 'contrast') switches[name].toggle();
});
