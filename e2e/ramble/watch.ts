/** What can be seen of a deck, and what must be seen of it. */

import type { Page } from '@playwright/test';
import type { Model } from './model.ts';

/** As it is in the page; `expected()` says how it must be. */
export function seen(page: Page) {
  return page.evaluate(() => {
    const live = [...document.querySelectorAll<HTMLElement>('section.slide:not([inert])')];
    const [slide] = live;
    const box = slide?.getBoundingClientRect();
    const scale = Math.min(innerWidth / 1280, innerHeight / 720);
    const [width, height] = [1280 * scale, 720 * scale];
    const off = box && [
      box.left - (innerWidth - width) / 2,
      box.top - (innerHeight - height) / 2,
      box.width - width,
      box.height - height,
    ];
    const heading = slide?.querySelector<HTMLElement>('h1, h2, h3, h4');
    const nows = [...document.querySelectorAll<SVGElement>('.ribbon .mark[data-state="now"]')];
    const bands = [...document.querySelectorAll<SVGElement>('.ribbon .band[data-now]')];
    const { theme, black } = document.documentElement.dataset;
    return {
      slides: live.map(({ id }) => id),
      blank:
        !heading?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
        heading.innerText.trim() === '',
      // As large as the window lets it be, in its middle; the browser may round a page to be one pixel higher than its window.
      fits: off?.every(length => Math.abs(length) < 2),
      events: nows.map(({ dataset }) => dataset.events ?? dataset.event ?? '').sort(),
      acts: bands.map(({ dataset }) => dataset.act ?? ''),
      waiting: new Set(
        [...(slide?.querySelectorAll<HTMLElement>('[data-waiting]') ?? [])].map(({ dataset }) => dataset.step),
      ).size,
      theme,
      black: black !== undefined,
      dialog: document.querySelector('dialog[open]')?.id,
      thread: document.querySelector<HTMLElement>('.thread-line')?.hidden === false,
      tab: document.title,
    };
  });
}

type Seen = Awaited<ReturnType<typeof seen>>;

/** What differs, in words; nothing when the deck is where it must be. */
export function differences(found: Seen, model: Model): string[] {
  const { id, event, act, title } = model.slide;
  // A crowd's mark stands for several events.
  const own = found.events.filter(events => event !== undefined && events.split(' ').includes(event));
  const pairs: [what: string, is: unknown, should: unknown][] = [
    ['slides', found.slides.join(' '), id],
    ['blank', found.blank, false],
    ['fits the window', found.fits, true],
    ['marks of the present', found.events.length, own.length],
    ['marks of its event', own.length > 0, event !== undefined],
    ['acts', found.acts.join(' '), act ?? ''],
    ['waiting', found.waiting, model.waiting],
    ['ink', found.theme === 'ink', model.dark],
    ['black', found.black, model.black],
    ['dialog', found.dialog, model.dialog],
    ['thread', found.thread, model.thread !== undefined],
    ['tab', found.tab.includes(title), true],
  ];
  return pairs.flatMap(([what, is, should]) => (is === should ? [] : [`${what}: ${is}, and should be ${should}`]));
}
