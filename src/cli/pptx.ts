import { exportPptx, pptxSteps } from '../export/pptx.ts';
import { type ExportFlags, exportEach, report, versionOf } from './exports.ts';

/** Writes one presentation a story and prints the path of each. */
export function pptx(story: string | undefined, flags: ExportFlags & { notes?: boolean }): Promise<void> {
  return exportEach(story, flags, { extension: '.pptx', steps: pptxSteps }, async job => {
    const { name, folder, target: out, progress } = job;
    const slides = await exportPptx({ folder, out, notes: flags.notes ?? false, ...versionOf(flags) }, progress);
    report({ story: name, files: [out], slides }, flags);
  });
}
