/** What the browser remembers for a story. Storage may be denied or full; then nothing is remembered. */

export interface Memory {
  read(name: string): string | undefined;
  write(name: string, value: string): void;
}

/** `kind` is `localStorage` for what outlives the tab and `sessionStorage` for what belongs to this showing. */
export function createMemory(story: string, kind: 'localStorage' | 'sessionStorage' = 'localStorage'): Memory {
  const key = (name: string) => `chronodeck/${story}/${name}`;
  return {
    read(name) {
      try {
        return globalThis[kind].getItem(key(name)) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      try {
        globalThis[kind].setItem(key(name), value);
      } catch {
        // Denied: the choice lasts until the page is closed.
      }
    },
  };
}
