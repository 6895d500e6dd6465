/** The styles and scripts of built pages, made by Vite: hashed, minified, the fonts beside them. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, type Manifest, type Rolldown } from 'vite';
import { bundleClassic, escapeStyle } from './inline.ts';
import { dataLicences } from './licences.ts';
import { packageRoot } from './package.ts';
import { type Bundle, type ScriptName, type StyleName, scriptSources, styleSources, useOf } from './pages.ts';
import { firstFonts } from './typefaces.ts';
import { viteConfig } from './vite.ts';

const manifestFile = 'manifest.json';
const licenceFile = 'assets/licences.md';

export interface Bundled {
  bundle: Bundle;
  /** By their path from the site's root; all of them in `assets/`. */
  files: Map<string, string | Uint8Array>;
}

/** Bundles the named styles and scripts, with the licences of what is in them, on no disk. */
export async function bundled(styles: StyleName[], scripts: ScriptName[]): Promise<Bundled> {
  const beside = scripts.filter(name => useOf(name).loaded);
  const input = Object.fromEntries([
    ...styles.map(name => [`${name}-style`, join(packageRoot, styleSources[name])]),
    ...beside.map(name => [name, join(packageRoot, scriptSources[name])]),
  ]);
  const [made, classic] = await Promise.all([
    build({
      ...viteConfig(),
      base: './',
      build: {
        write: false,
        manifest: manifestFile,
        // The policy allows no `data:` fonts.
        assetsInlineLimit: 0,
        modulePreload: false,
        reportCompressedSize: false,
        license: { fileName: licenceFile },
        // On a slow machine it would explain itself at length.
        rolldownOptions: { input, checks: { bundlerTimings: false } },
      },
    }),
    Promise.all(
      scripts
        .filter(name => useOf(name).held)
        .map(async name => ({ name, ...(await bundleClassic(scriptSources[name])) })),
    ),
  ]);
  const { output } = made as Rolldown.RolldownOutput;
  const files = new Map(output.map(file => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
  const manifest: Manifest = JSON.parse(String(files.get(manifestFile)));
  files.delete(manifestFile);
  const licences = [String(files.get(licenceFile) ?? ''), ...classic.map(({ licences }) => licences), dataLicences()];
  // A bundle without libraries says that there are none: the others' stand beside it.
  files.set(licenceFile, licences.filter(text => text.includes('\n## ')).join(''));
  const addresses = named(styles, styleSources, manifest);
  const held = styles
    .filter(name => useOf(name).held)
    .map(name => [name, escapeStyle(String(files.get(addresses[name] ?? '')))] as const);
  for (const name of styles) if (!useOf(name).loaded) files.delete(addresses[name] ?? '');
  return {
    bundle: {
      styles: addresses,
      scripts: named(beside, scriptSources, manifest),
      imports: Object.fromEntries(beside.map(name => [name, importsOf(scriptSources[name], manifest)])),
      inline: {
        styles: Object.fromEntries(held),
        scripts: Object.fromEntries(classic.map(({ name, script }) => [name, script])),
      },
      fonts: firstFonts().flatMap(({ specifier }) => fileOf(manifest, basename(specifier)) ?? []),
    },
    files,
  };
}

/** Bundles them into `assets/` of `folder`. */
export async function bundle(folder: string, styles: StyleName[], scripts: ScriptName[]): Promise<Bundle> {
  const { bundle, files } = await bundled(styles, scripts);
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return bundle;
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

/** The files that a chunk imports, and those that they do. */
function importsOf(chunk: string, manifest: Manifest): string[] {
  const own = manifest[chunk]?.imports ?? [];
  return [...new Set(own.flatMap(name => [manifest[name]?.file ?? [], ...importsOf(name, manifest)].flat()))];
}

/** The output of a library's file, wherever the library lies. */
function fileOf(manifest: Manifest, name: string): string | undefined {
  return Object.values(manifest).find(chunk => chunk.src && basename(chunk.src) === name)?.file;
}
