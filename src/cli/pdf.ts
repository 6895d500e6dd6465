import { CliError } from '../build/cli-error.ts';
import { exportHandout } from '../export/handout.ts';
import { exportPdf, pdfSteps } from '../export/pdf.ts';
import { type ExportFlags, exportEach, report, versionOf } from './exports.ts';

/** Writes one PDF a story and prints the path of each. */
export function pdf(story: string | undefined, flags: ExportFlags): Promise<void> {
  const { handout, steps, theme } = flags;
  if (handout && (steps || theme === 'ink')) {
    const message = 'a handout has whole slides, dark on white';
    throw new CliError('usage', message, 'leave out --steps and --theme, or --handout');
  }
  return exportEach(story, flags, { extension: '.pdf', steps: pdfSteps }, async job => {
    const { name, folder, target: out, press, progress } = job;
    const { theme: _, ...part } = versionOf(flags);
    const size = handout === true ? 'A4' : handout;
    const pages = size
      ? await exportHandout({ folder, out, size, ...part }, press, progress)
      : await exportPdf({ folder, out, ...versionOf(flags) }, press, progress);
    report({ story: name, files: [out], pages }, flags);
  });
}
