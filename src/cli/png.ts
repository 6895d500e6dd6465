import { join } from 'node:path';
import { exportPng } from '../export/png.ts';
import { type ExportFlags, exportsOf, partName, report, versionOf } from './exports.ts';

/** Writes a folder of pictures a story and prints the path of each picture. */
export async function png(story: string | undefined, flags: ExportFlags & { scale: number }): Promise<void> {
  const { out, scale } = flags;
  const { folder, names, browser } = exportsOf(story, flags);
  for (const name of names) {
    const target = join(out, partName(name, flags));
    const files = await exportPng({ folder: join(folder, name), out: target, scale, browser, ...versionOf(flags) });
    report({ story: name, files }, flags);
  }
}
