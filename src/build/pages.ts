/** The pages of a site and the files that each of them loads. */

import type { Story } from '../story/story.ts';
import type { PageAssets } from '../templates/page.tsx';
import { accentCss } from './house.ts';
import { policy } from './policy.ts';
import { fontSheet } from './vite.ts';

/** Sources relative to the package, by the name that pages call them. */
export const styleSources = {
  fonts: fontSheet,
  deck: 'src/theme/deck.css',
  read: 'src/theme/read.css',
  paper: 'src/theme/paper.css',
  handout: 'src/theme/handout.css',
  card: 'src/theme/card.css',
  speaker: 'src/theme/speaker.css',
  shelf: 'src/theme/shelf.css',
} as const;

export const scriptSources = {
  deck: 'src/runtime/deck.ts',
  read: 'src/runtime/read.ts',
  speaker: 'src/runtime/speaker.ts',
} as const;

export type StyleName = keyof typeof styleSources;
export type ScriptName = keyof typeof scriptSources;

/** Where the styles, scripts and fonts of pages are, relative to the site's root. */
export interface Bundle {
  styles: Partial<Record<StyleName, string>>;
  scripts: Partial<Record<ScriptName, string>>;
  /** What each script imports. */
  imports?: Partial<Record<ScriptName, string[]>>;
  /** To be loaded first. */
  fonts: string[];
  /** The same as text, for pages that hold theirs; as it may stand in an element. Addresses in it start from `assets/`. */
  inline?: { styles: Partial<Record<StyleName, string>>; scripts: Partial<Record<ScriptName, string>> };
  /** A script that every page loads in the dev server, after its own. */
  live?: string;
}

export const storyPages = ['deck', 'read', 'speaker', 'paper', 'handout', 'card'] as const;
export type StoryPageName = (typeof storyPages)[number];
export type PageName = 'shelf' | StoryPageName;

interface PageShape {
  /** Folder of the page, from the site's root; `*` stands for the story. */
  folder: string;
  styles: StyleName[];
  scripts: ScriptName[];
  /** Whether they stand in the page: it asks for one file before it shows something, and not for six. */
  holds?: true;
}

export const pages = {
  shelf: { folder: '', styles: ['fonts', 'shelf'], scripts: [] },
  deck: { folder: '*/', styles: ['fonts', 'deck'], scripts: ['deck'], holds: true },
  read: { folder: '*/read/', styles: ['fonts', 'read'], scripts: ['read'] },
  speaker: { folder: '*/speaker/', styles: ['fonts', 'speaker'], scripts: ['speaker'] },
  paper: { folder: '*/paper/', styles: ['fonts', 'paper'], scripts: [] },
  handout: { folder: '*/handout/', styles: ['fonts', 'handout'], scripts: [] },
  card: { folder: '*/card/', styles: ['fonts', 'card'], scripts: [] },
} satisfies Record<PageName, PageShape>;

/** Whether some page holds a style or script of this name, and whether some page loads it. */
export function useOf(name: StyleName | ScriptName): { held: boolean; loaded: boolean } {
  const shapes = Object.values<PageShape>(pages).filter(({ styles, scripts }) =>
    [...styles, ...scripts].includes(name),
  );
  return { held: shapes.some(({ holds }) => holds), loaded: shapes.some(({ holds }) => !holds) };
}

/** Pages that are laid out in full at once: whatever font comes later has them laid out again. */
const showsSlides: ReadonlySet<PageName> = new Set(['deck', 'paper', 'handout', 'card']);

/**
 * What a page loads, by addresses relative to it.
 * @param story the one that the page is of: its hosts and its look.
 * @param root the way from the page to the site's root.
 */
export function pageAssets(
  page: PageName,
  bundle: Bundle,
  mode: 'built' | 'dev',
  story?: Pick<Story, 'allowHosts' | 'look'>,
  root: string = rootFrom(pages[page].folder),
): PageAssets {
  const { styles, scripts, holds }: PageShape = pages[page];
  const tokens = story ? accentCss(story) : '';
  const css = story?.look.css;
  // The story's folder lies in the root.
  const home = root.replace('../', '') || './';
  const found = (files: (string | undefined)[]) => files.flatMap(file => (file === undefined ? [] : root + file));
  const held = holds ? bundle.inline : undefined;
  const texts = (names: StyleName[]) =>
    names.flatMap(name => held?.styles[name]?.replaceAll('url(./', `url(${root}assets/`) ?? []);
  const inline = {
    styles: texts(styles.filter(name => name !== 'fonts')),
    later: texts(styles.filter(name => name === 'fonts')),
    scripts: scripts.flatMap(name => held?.scripts[name] ?? []),
  };
  return {
    styles: found(styles.filter(name => !held?.styles[name]).map(name => bundle.styles[name])),
    scripts: found([...scripts.filter(name => !held?.scripts[name]).map(name => bundle.scripts[name]), bundle.live]),
    imports: held ? [] : found(scripts.flatMap(name => bundle.imports?.[name] ?? [])),
    inline,
    fonts: showsSlides.has(page) && !held ? found(bundle.fonts) : [],
    csp: policy(mode, story?.allowHosts, {
      scripts: inline.scripts,
      styles: [...inline.styles, ...inline.later, ...(tokens === '' ? [] : [tokens])],
    }),
    root,
    ...(story ? { look: { tokens, ...(css === undefined ? {} : { sheet: home + encoded(css) }) } } : {}),
  };
}

function encoded(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

/** The way from a page to the site's root. */
export function rootFrom(folder: string): string {
  return '../'.repeat(folder.split('/').length - 1) || './';
}
