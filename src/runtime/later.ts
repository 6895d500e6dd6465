/** What nobody needs for the first slide: made when it is asked for, or as soon as the browser has nothing else to do. */

/** @returns what `make` makes, which it makes once. */
export function later<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  const get = () => {
    made ??= { value: make() };
    return made.value;
  };
  whenIdle(get);
  return get;
}

/** Time that the first slide has for itself, and the longest that idle work waits for, ms. */
const rest = 50;
const patience = 1000;

/** Calls `act` when the first slide is on the screen and the browser has nothing else to do. */
export function whenIdle(act: () => void): void {
  setTimeout(() => {
    // Safari has no idle time to tell of.
    if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: patience });
    else act();
  }, rest);
}
