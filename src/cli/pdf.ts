import { join } from 'node:path';
import { CliError } from '../build/cli-error.ts';
import { exportPdf } from '../export/pdf.ts';
import { type ExportFlags, exportsOf, partName, report, versionOf } from './exports.ts';

/** Writes one PDF a story and prints the path of each. */
export async function pdf(story: string | undefined, flags: ExportFlags): Promise<void> {
  const { out } = flags;
  const { folder, names, browser } = exportsOf(story, flags);
  const oneFile = /\.pdf$/i.test(out);
  if (oneFile && names.length > 1) {
    throw new CliError(
      'usage',
      `${names.length} stories cannot go to the one file ${out}`,
      'name the story, or a folder',
    );
  }
  for (const name of names) {
    const target = oneFile ? out : join(out, `${partName(name, flags)}.pdf`);
    const pages = await exportPdf({ folder: join(folder, name), out: target, browser, ...versionOf(flags) });
    report({ story: name, files: [target], pages }, flags);
  }
}
