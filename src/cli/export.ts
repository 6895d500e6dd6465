import { type FormatName, formats } from '../exchange/formats.ts';
import { dataSteps, exportData } from '../export/data.ts';
import { type ExportFlags, exportEach, report, versionOf } from './exports.ts';

export interface DataFlags extends ExportFlags {
  as: FormatName;
  notes?: boolean;
  /** Where the folder of each story will lie; ends in a slash. */
  address?: string;
}

/** Writes one file of data a story and prints the path of each. */
export function exportAs(story: string | undefined, flags: DataFlags): Promise<void> {
  const { as: format, notes = false, address } = flags;
  return exportEach(story, flags, { extension: endingOf(flags), steps: dataSteps }, async job => {
    const { name, folder, target: out, progress } = job;
    const media = address === undefined ? {} : { media: `${address}${encodeURIComponent(name)}/` };
    const lost = await exportData({ folder, out, format, notes, ...media, ...versionOf(flags) }, progress);
    report({ story: name, files: [out], lost }, flags);
  });
}

/** Two formats are JSON: in a folder the names of their files tell them apart. */
function endingOf({ as: format, out }: DataFlags): string {
  const { ending } = formats[format];
  return format === 'timelinejs' && !out.toLowerCase().endsWith(ending) ? `.timelinejs${ending}` : ending;
}
