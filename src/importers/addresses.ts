/** Addresses in files that others wrote: only those of the web and of mail survive. */

import { withoutHidden } from '../story/hidden.ts';

/**
 * An absolute http, https or mailto address, made from what is written (`//host/…` and `www.host/…` too); `undefined` for
 * anything else: scripts, data, files of another site.
 */
export function safeAddress(written: string): string | undefined {
  // Browsers drop line ends and tabs within an address, and so must what checks it.
  const plain = withoutHidden(written)
    .replace(/[\t\n\r]/g, '')
    .trim()
    .replace(/ /g, '%20');
  const full = plain.startsWith('//') ? `https:${plain}` : hasHost.test(plain) ? `https://${plain}` : plain;
  if (!/^(https?:\/\/[^/]|mailto:.)/i.test(full) || /[<>"`{}|\\^]/.test(full)) return encoded(full);
  return URL.canParse(full) ? full : undefined;
}

/** `www.host`, `youtube.com/…`, `youtu.be/…`: an address whose protocol was left out. */
const hasHost = /^(?:www\.[\w-]|(?:[\w-]+\.)+(?:com|org|net|be|edu|gov|io|tv|info)\/)/i;

/** The same address with the signs that do not belong into one written in their codes. */
function encoded(address: string): string | undefined {
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return undefined;
  const { href, protocol } = new URL(address);
  return /^https?:$/.test(protocol) ? href.replace(/[<>"`{}|\\^]/g, encodeURIComponent) : undefined;
}

/** Addresses in running text, without the punctuation behind them. */
export const inRunningText = /\b(?:https?:\/\/|www\.)[^\s<>"“”„«»]*[^\s<>"“”„«».,;:!?)\]}'’]/gi;
