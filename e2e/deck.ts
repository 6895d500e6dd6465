/** The deck as a person meets it: what is on the screen, and the keys and links that move it. */

import { expect, type Locator, type Page } from '@playwright/test';
import type { Island } from '../src/deck/island.ts';
import { addressOf, khorog } from './site.ts';

export class Deck {
  readonly page: Page;
  /** The slide that is on; a strict locator, so two at once fail every test. reveal.js makes all others inert. */
  readonly slide: Locator;
  readonly heading: Locator;
  readonly ribbon: Locator;
  readonly notice: Locator;
  readonly card: Locator;

  constructor(page: Page) {
    this.page = page;
    this.slide = page.locator('section.slide:not([inert])');
    this.heading = this.slide.getByRole('heading').first();
    this.ribbon = page.getByRole('navigation', { name: 'Timeline' });
    this.notice = page.getByRole('alert');
    this.card = page.getByRole('tooltip');
  }

  /** Opens a story; `rest` is what follows the page's address, `#…` or `?…`. */
  async open(rest = '', story = khorog): Promise<void> {
    await this.page.goto(addressOf(story) + rest);
    await this.ready();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.locator('html[data-ready]').waitFor();
    // Fonts come after the first slide: `document.fonts.ready` would not wait for them.
    await expect(this.page.locator('style[data-later][media]:not([media=""])')).toHaveCount(0);
  }

  /** Waits until a slide is shown. */
  async shows(id: string): Promise<void> {
    await expect(this.slide).toHaveAttribute('id', id);
  }

  /** Id of the slide that is shown. */
  async now(): Promise<string> {
    return (await this.slide.getAttribute('id')) ?? '';
  }

  /** The deck's own data. */
  async island(): Promise<Island> {
    return JSON.parse((await this.page.locator('script#deck').textContent()) ?? '') as Island;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  next(): Promise<void> {
    return this.press('ArrowRight');
  }

  previous(): Promise<void> {
    return this.press('ArrowLeft');
  }

  /** A slide's headline. */
  async titleOf(id: string): Promise<string> {
    const slide = (await this.island()).slides.find(candidate => candidate.id === id);
    if (!slide) throw new Error(`no slide is called ${id}`);
    return slide.title;
  }

  /** Id of the slide that stands so many after another. */
  async after(id: string, steps = 1): Promise<string> {
    const { slides } = await this.island();
    return slides[slides.findIndex(slide => slide.id === id) + steps]?.id ?? '';
  }

  /** The mark of an event, whose name is its date and its title. */
  async mark(event: string): Promise<Locator> {
    return this.ribbon.getByRole('link', { name: `: ${await this.titleOf(event)}` });
  }

  /** Where the mark of an event is, px of the window. */
  async middleOf(event: string): Promise<{ x: number; y: number }> {
    const box = await (await this.mark(event)).locator('.dot').boundingBox();
    if (!box) throw new Error(`no mark to be seen of ${event}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** An act's band. */
  async band(act: string): Promise<Locator> {
    return this.ribbon.getByRole('link', { name: await this.titleOf(act), exact: true });
  }

  tool(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Opens go-to and types. */
  async search(query: string): Promise<void> {
    await this.press('g');
    await expect(this.searchField).toBeFocused();
    await this.page.keyboard.type(query);
  }

  get searchField(): Locator {
    return this.page.getByRole('combobox', { name: 'Go to a date or words' });
  }

  /** What go-to has found. */
  get found(): Locator {
    return this.page.getByRole('option');
  }

  /** Changes to a theme, when it is not on. */
  async choose(theme: string): Promise<void> {
    if ((await this.theme()) !== theme) await this.press('t');
    await expect(this.page.locator('html')).toHaveAttribute('data-theme', theme);
  }

  /** Opens the speaker window, which has found the deck then. */
  async openSpeaker(): Promise<Page> {
    const opened = this.page.waitForEvent('popup');
    await this.press('s');
    const speaker = await opened;
    await expect(speaker.getByText('Waiting for the slides')).toBeHidden();
    return speaker;
  }

  theme(): Promise<string | null> {
    return this.page.locator('html').getAttribute('data-theme');
  }
}
