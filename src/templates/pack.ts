/** Data for scripts in little room: JSON in UTF-8, as raw DEFLATE, in base64. `unpack()` of the runtime is its other half. */

import { deflateSync, strFromU8, strToU8 } from 'fflate';

/** @param value anything that JSON can hold. @returns characters that mean nothing in HTML */
export function pack(value: unknown): string {
  return btoa(strFromU8(deflateSync(strToU8(JSON.stringify(value)), { level: 9 }), true));
}
