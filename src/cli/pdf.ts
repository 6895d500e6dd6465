import { CliError } from '../build/cli-error.ts';
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
    const size = handout === true ? 'A4' : handout;
    const options = { folder, out, ...versionOf(flags), ...(size ? { handout: size } : {}) };
    const pages = await exportPdf(options, press, progress);
    report({ story: name, files: [out], pages }, flags);
  });
}
