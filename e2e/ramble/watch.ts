/** What can be seen of a deck, and what must be seen of it. */

import type { Page } from '@playwright/test';
import type { Model } from './model.ts';

/** As it is in the page; `expected()` says how it must be. */
export function seen(page: Page) {
  return page.evaluate(() => {
    const live = [...document.querySelectorAll<HTMLElement>('section.slide:not([inert])')];
    const [slide] = live;
    const box = slide?.getBoundingClientRect();
    const middle = box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    const heading = slide?.querySelector<HTMLElement>('h1, h2, h3, h4');
    const nows = [...document.querySelectorAll<SVGElement>('.ribbon .mark[data-state="now"]')];
    const bands = [...document.querySelectorAll<SVGElement>('.ribbon .band[data-now]')];
    const { theme, black } = document.documentElement.dataset;
    return {
      slides: live.map(({ id }) => id),
      blank:
        !heading?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
        heading.innerText.trim() === '',
      onScreen: middle !== undefined && middle.x > 0 && middle.x < innerWidth && middle.y > 0 && middle.y < innerHeight,
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
  const { slide } = model;
  const wanted = {
    slides: slide.id,
    blank: false,
    onScreen: true,
    event: slide.event !== undefined,
    acts: slide.act ?? '',
    waiting: model.waiting,
    theme: model.dark ? 'ink' : 'paper',
    black: model.black,
    dialog: model.dialog,
    thread: model.thread !== undefined,
    tab: true,
  };
  const event = slide.event ?? '';
  const is: typeof wanted = {
    ...found,
    slides: found.slides.join(' '),
    event: found.events.length > 0 && found.events.every(events => events.split(' ').includes(event)),
    acts: found.acts.join(' '),
    theme: found.theme === 'ink' ? 'ink' : 'paper',
    dialog: model.dialog === found.dialog ? model.dialog : (found.dialog as typeof model.dialog),
    tab: found.tab.includes(slide.title),
  };
  if (found.events.length === 0) is.event = false;
  return Object.keys(wanted).flatMap(key => {
    const [should, does] = [wanted[key as keyof typeof wanted], is[key as keyof typeof wanted]];
    return should === does ? [] : [`${key}: ${does}, and should be ${should}`];
  });
}
