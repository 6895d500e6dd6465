/**
 * What the bench asks of a page, from inside it. Every tool is asked the same; only the two expressions of `PageFacts` are
 * its own.
 *
 * **Interactive** is `performance.now()`, counted from the start of the navigation, in the second frame after the first one
 * in which (a) the tool says itself that it is ready, by what its own documentation or markup has for that, and (b) the
 * first entry is visible, with text and a size; and never before the first contentful paint. It is asked once a frame from
 * the start of the document on, so that a busy main thread delays the answer as it delays a person. `visit.ts` presses
 * ArrowRight at that moment, before it measures steps, and a tool that does not move has lied about (a).
 *
 * **A step** ends when another entry is shown, two frames have passed, no animation or transition of finite length runs,
 * and the entry has stopped moving: a tool that moves for a second by script or by style has not finished before.
 */

export interface PageFacts {
  /** JavaScript: whether the tool says that it is ready. */
  ready: string;
  /** JavaScript: the element of the entry that is shown. */
  shown: string;
}

/** Runs in the page before its own scripts. */
export function probeScript({ ready, shown }: PageFacts): string {
  return `{
    const shown = () => { try { return (${shown}) || undefined; } catch { return undefined; } };
    const ready = () => { try { return Boolean(${ready}); } catch { return false; } };
    (${install})(ready, shown);
  }`;
}

declare global {
  interface Window {
    bench: {
      interactive: Promise<number>;
      /** Remembers what is shown, before a key is pressed. */
      mark(): void;
      /** Waits until another entry is shown and at rest. @returns milliseconds from the key until it was shown. */
      moved(): Promise<number>;
      /** Milliseconds from calling \`go\` until the element \`there\` is shown. */
      jump(go: () => void, there: () => Element | undefined): Promise<number>;
    };
  }
}

function install(ready: () => boolean, shown: () => Element | undefined): void {
  const frame = () => new Promise(requestAnimationFrame);
  const pause = () => new Promise(resolve => setTimeout(resolve, 50));
  const visible = (element: Element | undefined) =>
    element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true &&
    element.getBoundingClientRect().width > 0 &&
    element.textContent?.trim() !== '';
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await frame();
    await frame();
    await frame();
    return performance.now();
  };
  const moving = () =>
    document.getAnimations().some(animation => {
      return animation.playState === 'running' && Number.isFinite(animation.effect?.getComputedTiming().endTime);
    });
  const place = () => JSON.stringify(shown()?.getBoundingClientRect());
  const rest = async () => {
    for (let before = ''; moving() || before !== place(); await pause()) before = place();
  };

  let from: Element | undefined;
  let pressed = 0;
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);

  window.bench = {
    interactive: until(() => ready() && visible(shown())),
    mark() {
      from = shown();
    },
    async moved() {
      const end = await until(() => shown() !== from && visible(shown()));
      await rest();
      return end - pressed;
    },
    async jump(go, there) {
      const start = performance.now();
      go();
      return (await until(() => shown() === there() && visible(shown()))) - start;
    },
  };
}
