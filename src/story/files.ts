/** The name of the story's own file, also in problems. */
export const storyFile = 'story.yaml';

/** The files beside a story, handed in by whoever may touch the disk. Names are relative to the story's folder, with `/`. */
export interface StoryFiles {
  has(name: string): boolean;
  text(name: string): string | undefined;
  list(): string[];
}

/** A file name as authors write it, in its plain form: `./media//a.jpg` is `media/a.jpg`. `undefined` when it leaves the folder. */
export function insideFolder(name: string): string | undefined {
  if (/^[/\\]|^[a-z][a-z0-9+.-]*:|\\|\0/i.test(name)) return undefined;
  const parts = name.split('/').filter(part => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? undefined : parts.join('/');
}
