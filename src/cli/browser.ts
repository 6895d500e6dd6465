import { findBrowser } from '../export/browser.ts';

/** Prints the path of the browser that prints. */
export function browser({ browserPath }: { browserPath?: string }): void {
  console.log(findBrowser(browserPath));
}
