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

/** Longest time that idle work waits for, ms. */
const patience = 1000;

/** Calls `act` after what is on its way to the screen has got there. */
export function whenIdle(act: () => void): void {
  // Safari has no idle time to tell of.
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: patience });
  else setTimeout(act, patience / 5);
}
