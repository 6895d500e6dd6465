/** Arrow keys by the order of what they walk through, which a page from right to left turns round. */

export function inOrder(key: string, rightToLeft = document.dir === 'rtl'): string {
  if (!rightToLeft) return key;
  return { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[key] ?? key;
}
