/** A page that is watched for what a payload would do. */

import type { BrowserContext, Page } from '@playwright/test';

/** Fills up with what ran, was asked for or was opened in any page of a context. */
export async function escapesIn(context: BrowserContext): Promise<string[]> {
  const escapes: string[] = [];
  await context.exposeFunction('ran', (name: unknown) => void escapes.push(`ran: ${name}`));
  context.on('request', request => {
    const { hostname, pathname } = new URL(request.url());
    if (/planted/.test(hostname + pathname)) escapes.push(`asked for: ${request.url()}`);
  });
  const watch = (page: Page) => {
    page.on('dialog', dialog => {
      escapes.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('framenavigated', frame => {
      // What stands behind `#` is the id of a slide, made from its title.
      if (/planted|^javascript:|^data:text/.test(frame.url().replace(/#.*$/, '')))
        escapes.push(`went to: ${frame.url()}`);
    });
  };
  for (const page of context.pages()) watch(page);
  context.on('page', watch);
  return escapes;
}

/** Points at, focuses and clicks whatever would answer to it, but for links that lead away. */
export async function poke(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *, [role=dialog] *')) {
      for (const type of ['mouseover', 'mouseenter', 'focus', 'pointerover', 'error', 'load', 'toggle'])
        element.dispatchEvent(new Event(type, { bubbles: false }));
    }
  });
}
