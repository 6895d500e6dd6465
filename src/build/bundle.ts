/** The styles and scripts of built pages, made by Vite: hashed, minified, the fonts beside them. */

import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Manifest } from 'vite';
import { packageRoot } from './package.ts';
import { type Bundle, type ScriptName, type StyleName, scriptSources, styleSources } from './pages.ts';
import { firstFonts, fontLicences } from './typefaces.ts';
import { viteConfig } from './vite.ts';

const manifestFile = 'manifest.json';
const licenceFile = 'assets/licences.md';

/** Bundles the named styles and scripts, with the licences of what is in them, into `assets/` of `folder`. */
export async function bundle(folder: string, styles: StyleName[], scripts: ScriptName[]): Promise<Bundle> {
  const input = Object.fromEntries([
    ...styles.map(name => [`${name}-style`, join(packageRoot, styleSources[name])]),
    ...scripts.map(name => [name, join(packageRoot, scriptSources[name])]),
  ]);
  await build({
    ...viteConfig(),
    base: './',
    build: {
      outDir: folder,
      emptyOutDir: false,
      manifest: manifestFile,
      // The policy allows no `data:` fonts.
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      license: { fileName: licenceFile },
      rolldownOptions: { input },
    },
  });
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, manifestFile), 'utf8'));
  rmSync(join(folder, manifestFile));
  appendFileSync(join(folder, licenceFile), fontLicences());
  return {
    styles: named(styles, styleSources, manifest),
    scripts: named(scripts, scriptSources, manifest),
    fonts: firstFonts().flatMap(({ specifier }) => fileOf(manifest, basename(specifier)) ?? []),
  };
}

function named<N extends string>(
  names: N[],
  sources: Record<N, string>,
  manifest: Manifest,
): Partial<Record<N, string>> {
  const found: Partial<Record<N, string>> = {};
  for (const name of names) {
    const file = manifest[sources[name]]?.file;
    if (!file) throw new Error(`not in the bundle: ${sources[name]}`);
    found[name] = file;
  }
  return found;
}

/** The output of a library's file, wherever the library lies. */
function fileOf(manifest: Manifest, name: string): string | undefined {
  return Object.values(manifest).find(chunk => chunk.src && basename(chunk.src) === name)?.file;
}
