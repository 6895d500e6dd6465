import { join } from 'node:path';
import { buildSite } from '../build/site.ts';
import { chooseStories } from '../build/stories.ts';

export interface BuildOptions {
  stories: string;
  out: string;
  notes?: boolean;
}

/** Writes the site and prints the pages that it starts at. */
export async function build({ stories, out, notes = false }: BuildOptions): Promise<void> {
  const { folder, names } = chooseStories(stories);
  await buildSite({ folders: names.map(name => join(folder, name)), out, notes });
  console.log(join(out, 'index.html'));
  for (const name of names) console.log(join(out, name, 'index.html'));
}
