/** What a browser may deny a page. Each runs in the page, before the deck's own script or in the middle of a showing. */

/** Storage that must not be touched: cookies are blocked, or the page is private. */
export function denyStorage(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
}

/** Storage with no room left. */
export function fillStorage(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
}

/** Safari, after a hundred changes of the address in ten seconds. */
export function denyHistory(): void {
  History.prototype.pushState = History.prototype.replaceState = () => {
    throw new DOMException('Attempt to use history.replaceState() more than 100 times', 'SecurityError');
  };
}

/** What a page may only ask for, and what it may not have at all. */
export function denyWishes(): void {
  const refuse = () => Promise.reject(new DOMException('Not allowed.', 'NotAllowedError'));
  Element.prototype.requestFullscreen = refuse;
  Document.prototype.exitFullscreen = refuse;
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse, readText: refuse } });
  Object.defineProperty(navigator, 'wakeLock', { value: { request: refuse } });
  for (const name of ['BroadcastChannel', 'SharedWorker', 'requestIdleCallback']) Reflect.deleteProperty(window, name);
}

/** An extension that was first with the one default policy, and breaks in every way that its scripts can. */
export function meddle(): void {
  const pass = (text: string) => text;
  const { trustedTypes } = window as unknown as {
    trustedTypes: { createPolicy(name: string, rules: Record<string, typeof pass>): unknown };
  };
  trustedTypes.createPolicy('default', { createHTML: pass, createScript: pass, createScriptURL: pass });
  breakDown();
  for (const type of ['keydown', 'click', 'popstate', 'pagehide', 'visibilitychange', 'message'])
    addEventListener(type, breakDown, true);

  function breakDown() {
    setTimeout(() => {
      throw new Error('an extension has failed');
    });
    void Promise.reject(new Error('an extension has promised too much'));
    throw new Error('an extension has failed at once');
  }
}
