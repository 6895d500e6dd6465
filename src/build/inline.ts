/** The styles and the script of a deck that is one file, as text that may stand in its elements. */

import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { dataLicences } from './licences.ts';
import { packageRoot } from './package.ts';
import { viteConfig } from './vite.ts';

/** Relative to the package. */
const scriptSource = 'src/runtime/single.ts';
const sheets = {
  single: 'src/theme/single.css',
  read: 'src/theme/read.css',
  deck: 'src/theme/deck.css',
  speaker: 'src/theme/speaker.css',
} as const;

export interface Inline {
  styles: Record<keyof typeof sheets, string>;
  /** One module without imports. */
  script: string;
  /** Of everything that is in the file; Markdown. */
  licences: string;
}

/** Makes them with Vite, on no disk. */
export async function bundleInline(): Promise<Inline> {
  const style = await output(sheets);
  const { script, licences } = await output({ script: scriptSource });
  const written = (name: keyof typeof sheets) => escapeStyle(style[name] ?? missing(name));
  return {
    styles: { single: written('single'), read: written('read'), deck: written('deck'), speaker: written('speaker') },
    script: escapeScript(script ?? missing(scriptSource)),
    licences: escapeScript((licences ?? '') + dataLicences()),
  };
}

/** A script that runs where it stands, at once: not as a module. Its source awaits nothing at its top level. */
export async function bundleClassic(source: string): Promise<{ script: string; licences: string }> {
  const { script, licences = '' } = await output({ script: source }, 'iife');
  return { script: escapeScript(script ?? missing(source)), licences };
}

/** The text of what Vite makes of each source, and the `licences` of the libraries in it. */
async function output(sources: Record<string, string>, format: 'es' | 'iife' = 'es'): Promise<Record<string, string>> {
  const input = Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, join(packageRoot, source)]));
  const made = await build({
    ...viteConfig(),
    build: {
      write: false,
      modulePreload: false,
      reportCompressedSize: false,
      license: { fileName: 'licences.md' },
      rolldownOptions: {
        input,
        checks: { bundlerTimings: false },
        output: {
          format,
          assetFileNames: '[name][extname]',
          entryFileNames: '[name].js',
          ...(Object.keys(sources).length === 1 ? { codeSplitting: false } : {}),
        },
      },
    },
  });
  const files = (Array.isArray(made) ? made : [made as Rolldown.RolldownOutput]).flatMap(({ output }) => output);
  return Object.fromEntries(
    files.map(file => [
      file.fileName.replace(/\.(css|js|md)$/, ''),
      file.type === 'chunk' ? file.code : String(file.source),
    ]),
  );
}

function missing(name: string): never {
  throw new Error(`not in the bundle: ${name}`);
}

/**
 * What would end a script element, or begin what its end is looked for in, can only stand in strings and patterns:
 * there an escape means the same. The parser makes line ends one character, and a policy counts what is left.
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function escapeScript(code: string): string {
  return code.replace(/\r\n?/g, '\n').replace(/<(?=!--|\/?script)/gi, '\\x3C');
}

/** In CSS a backslash before a slash is the slash. */
export function escapeStyle(css: string): string {
  return css.replace(/\r\n?/g, '\n').replace(/<\/(?=style)/gi, '<\\/');
}
