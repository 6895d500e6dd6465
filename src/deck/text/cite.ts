/** How citation numbers are set: small sans figures raised beside the text they support. */

import type { TypeStyle } from './type.ts';

/** The style of the numbers beside text of a given style; never below 14 px. The theme sets the same. */
export function citeStyle(text: TypeStyle): TypeStyle {
  return { family: 'sans', weight: 600, size: 14, leading: text.leading };
}
