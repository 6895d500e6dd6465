import { exportPng, pngSteps } from '../export/png.ts';
import { type ExportFlags, exportEach, report, versionOf } from './exports.ts';

/** Writes a folder of pictures a story and prints the path of each picture. */
export function png(story: string | undefined, flags: ExportFlags & { scale: number; cards?: boolean }): Promise<void> {
  return exportEach(story, flags, { steps: pngSteps }, async job => {
    const { name, folder, target: out, press, progress } = job;
    const { scale, cards = false } = flags;
    const files = await exportPng({ folder, out, scale, cards, ...versionOf(flags) }, press, progress);
    report({ story: name, files }, flags);
  });
}
