import { join } from 'node:path';
import { CliError } from '../build/cli-error.ts';
import { chooseStories } from '../build/stories.ts';
import { findBrowser } from '../export/browser.ts';
import { exportPdf } from '../export/pdf.ts';

export interface PdfFlags {
  stories: string;
  out: string;
  cut?: string;
  theme?: 'paper' | 'ink';
  browserPath?: string;
}

/** Writes one PDF a story and prints the path of each. */
export async function pdf(story: string | undefined, flags: PdfFlags): Promise<void> {
  const { stories, out, cut, theme, browserPath } = flags;
  const { folder, names } = chooseStories(stories, story);
  const oneFile = /\.pdf$/i.test(out);
  if (oneFile && names.length > 1) {
    throw new CliError(
      'usage',
      `${names.length} stories cannot go to the one file ${out}`,
      'name the story, or a folder',
    );
  }
  let found: string | undefined;
  const browser = () => {
    found ??= findBrowser(browserPath);
    return found;
  };
  for (const name of names) {
    const target = oneFile ? out : join(out, `${cut === undefined ? name : `${name}-${cut}`}.pdf`);
    const version = { ...(cut === undefined ? {} : { cut }), ...(theme ? { theme } : {}) };
    await exportPdf({ folder: join(folder, name), out: target, browser, ...version });
    console.log(target);
  }
}
