/**
 * Where a deck must be after what a presenter has done: a second, smaller telling of the program's rules, which knows nothing
 * of its code. Indices count from 0.
 */

import type { Island, IslandSlide, IslandThread } from '../../src/deck/island.ts';

export type Dialog = 'goto' | 'overview' | 'keys' | 'follow';

/** What an entry of the browser's history says. */
interface Entry {
  id: string;
  follow: string | undefined;
}

export class Model {
  readonly slides: readonly IslandSlide[];
  readonly threads: readonly IslandThread[];
  /** Steps of each slide. */
  readonly steps: readonly number[];
  index = 0;
  stepping = false;
  /** Steps of the present slide that are shown, when the deck goes step by step. */
  shown = 0;
  dark: boolean;
  black = false;
  dialog: Dialog | undefined;
  thread: IslandThread | undefined;
  history: Entry[] = [{ id: '', follow: undefined }];
  /** The present entry of the history. */
  at = 0;

  constructor({ slides, threads = [] }: Island, steps: readonly number[], dark: boolean) {
    this.slides = slides;
    this.threads = threads;
    this.steps = steps;
    this.dark = dark;
  }

  get slide(): IslandSlide {
    return this.slides[this.index] as IslandSlide;
  }

  get waiting(): number {
    return this.stepping ? (this.steps[this.index] ?? 0) - this.shown : 0;
  }

  /** Whether a key does what it says. On a black screen the first one brings the picture back and does no more. */
  heeds(own?: Dialog): boolean {
    if (this.dialog) return this.dialog === own;
    if (!this.black) return true;
    this.black = false;
    return false;
  }

  next(): void {
    if (this.stepping && this.shown < (this.steps[this.index] ?? 0)) this.shown += 1;
    else this.move(this.along(1), 'replace');
  }

  previous(): void {
    if (this.stepping && this.shown > 0) this.shown -= 1;
    else this.move(this.along(-1), 'replace');
  }

  /** To the first slide of the next act; `-1`: of the present one, or of the one before. */
  act(direction: 1 | -1): void {
    const path = this.path();
    const starts = path.filter(
      (slide, at) => at === 0 || this.slides[slide]?.act !== this.slides[path[at - 1] ?? -1]?.act,
    );
    const there =
      direction === 1 ? starts.find(slide => slide > this.index) : starts.findLast(slide => slide < this.index);
    this.move(there ?? this.index, 'push');
  }

  end(which: 'first' | 'last'): void {
    this.move(this.path().at(which === 'first' ? 0 : -1) ?? 0, 'push');
  }

  jump(index: number): void {
    this.move(index, 'push');
  }

  follow(key: string): void {
    this.dialog = undefined;
    if (this.thread?.key === key) return;
    this.thread = this.threads.find(thread => thread.key === key);
    const own = this.path();
    const to = own.includes(this.index) ? this.index : (own[0] ?? this.index);
    this.show(to);
    this.write('push');
  }

  leave(): void {
    if (!this.thread) return;
    this.thread = undefined;
    this.write('replace');
  }

  /** The address has become another. */
  edit(id: string): void {
    if (id === this.history[this.at]?.id) return;
    this.history = [...this.history.slice(0, this.at + 1), { id, follow: this.thread?.key }];
    this.at += 1;
    this.arrive();
  }

  /** Back or forward. */
  travel(direction: 1 | -1): void {
    this.at += direction;
    this.arrive();
  }

  canTravel(direction: 1 | -1): boolean {
    return this.history[this.at + direction] !== undefined;
  }

  toggleSteps(): void {
    this.stepping = !this.stepping;
    this.shown = 0;
  }

  /** The slide goes on where it was, in the middle of its steps and black if it was. */
  reload(): void {
    const { shown } = this;
    this.dialog = undefined;
    this.index = -1;
    const { id, follow } = this.history[this.at] ?? { id: '', follow: undefined };
    this.thread = this.threads.find(({ key }) => key === follow);
    this.show(this.find(id) ?? 0);
    this.shown = this.stepping ? Math.min(shown, this.steps[this.index] ?? 0) : 0;
    this.leaveOutside();
  }

  /** Index of the slide that an id names: a slide, else the first of an event or of an act. */
  find(id: string): number | undefined {
    if (id === '') return 0;
    for (const key of ['id', 'event', 'act'] as const) {
      const index = this.slides.findIndex(slide => slide[key] === id);
      if (index >= 0) return index;
    }
    const number = Number(/^ref-(\d+)$/.exec(id)?.[1] ?? Number.NaN);
    const index = this.slides.findIndex(({ refs }) => refs && refs[0] <= number && number <= refs[1]);
    return index < 0 ? undefined : index;
  }

  private arrive(): void {
    const { id, follow } = this.history[this.at] as Entry;
    this.black = false;
    this.thread = this.threads.find(({ key }) => key === follow);
    const index = this.find(id);
    // What names no slide is said, and nothing moves.
    if (index === undefined) return;
    this.show(index);
    this.leaveOutside();
  }

  private move(index: number, way: 'push' | 'replace'): void {
    this.dialog = undefined;
    if (index === this.index) return;
    this.show(index);
    const left = this.thread !== undefined && !this.path().includes(index);
    if (left) this.thread = undefined;
    this.write(way);
  }

  private show(index: number): void {
    this.dialog = undefined;
    if (index === this.index) return;
    this.shown = index > this.index ? 0 : (this.steps[index] ?? 0);
    this.index = index;
  }

  /** A slide that is not of the thread ends it. */
  private leaveOutside(): void {
    if (!this.thread || this.path().includes(this.index)) return;
    this.thread = undefined;
    this.write('replace');
  }

  private write(way: 'push' | 'replace'): void {
    const entry = { id: this.slide.id, follow: this.thread?.key };
    if (way === 'push') {
      this.history = [...this.history.slice(0, this.at + 1), entry];
      this.at += 1;
    } else this.history[this.at] = entry;
  }

  /** The slides that steps lead along: those of the thread, or all. */
  private path(): number[] {
    const all = [...this.slides.keys()];
    if (!this.thread) return all;
    const own = new Set(this.thread.events);
    return all.filter(index => own.has(this.slides[index]?.number ?? -1));
  }

  private along(direction: 1 | -1): number {
    const path = this.path();
    return path[path.indexOf(this.index) + direction] ?? this.index;
  }
}
