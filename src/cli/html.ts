import { exportHtml, htmlSteps } from '../export/html.ts';
import { type ExportFlags, exportEach, report, versionOf } from './exports.ts';

export interface HtmlFlags extends ExportFlags {
  notes?: boolean;
  /** MB. */
  maxMedia: number;
}

/** Writes one HTML file a story and prints the path of each. */
export function html(story: string | undefined, flags: HtmlFlags): Promise<void> {
  const { notes = false, maxMedia } = flags;
  return exportEach(story, flags, { extension: '.html', steps: htmlSteps }, async job => {
    const { name, folder, target: out, progress } = job;
    const options = { folder, out, notes, mostMedia: maxMedia, ...versionOf(flags) };
    report({ story: name, files: [out], bytes: await exportHtml(options, progress) }, flags);
  });
}
