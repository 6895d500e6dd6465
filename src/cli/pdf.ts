import { exportPdf, pdfSteps } from '../export/pdf.ts';
import { type ExportFlags, exportEach, report, versionOf } from './exports.ts';

/** Writes one PDF a story and prints the path of each. */
export function pdf(story: string | undefined, flags: ExportFlags): Promise<void> {
  return exportEach(story, flags, { extension: '.pdf', steps: pdfSteps }, async job => {
    const { name, folder, target: out, press, progress } = job;
    const pages = await exportPdf({ folder, out, ...versionOf(flags) }, press, progress);
    report({ story: name, files: [out], pages }, flags);
  });
}
