/**
 * Trusted Types: pages are served with `require-trusted-types-for 'script'`, so a string can become markup only through
 * this policy. reveal.js 6.0.2 writes two of its own literals when it starts; nothing else ever passes.
 * https://www.w3.org/TR/trusted-types/#default-policy-hdr
 */

/** What reveal.js 6.0.2 gives to `innerHTML` with our options, white space collapsed (controls.js:40; util.ts:182). */
export const revealMarkup: readonly string[] = [
  '',
  '<button class="navigate-left" aria-label="previous slide"><div class="controls-arrow"></div></button> ' +
    '<button class="navigate-right" aria-label="next slide"><div class="controls-arrow"></div></button> ' +
    '<button class="navigate-up" aria-label="above slide"><div class="controls-arrow"></div></button> ' +
    '<button class="navigate-down" aria-label="below slide"><div class="controls-arrow"></div></button>',
];

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
}

/**
 * Installs the default policy; call it before reveal.js starts. Scripts and script addresses have no rule and are
 * refused by the browser. Does nothing where there are no Trusted Types.
 */
export function installTrust(): void {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  try {
    factory?.createPolicy('default', { createHTML: passRevealMarkup });
  } catch {
    // An extension of the browser was first: there is one default policy, and then it is that one.
  }
}

/** Returns the text if it is reveal.js's own; throws a TypeError for everything else. */
export function passRevealMarkup(text: string): string {
  if (revealMarkup.includes(text.replace(/\s+/g, ' '))) return text;
  throw new TypeError(`markup from a string is not allowed: ${text.slice(0, 60)}`);
}
