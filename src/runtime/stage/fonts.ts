/** The page's fonts: sheets with `data-later`, which are off while the first slide is laid out and painted. */

/** Turns them on. What stands in the faces of `fallbacks.css` till then keeps its place when they come. */
export function loadFonts(): void {
  for (const style of document.querySelectorAll<HTMLStyleElement>('style[data-later]')) style.media = '';
}
