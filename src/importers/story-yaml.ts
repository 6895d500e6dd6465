/** A story as an author would write it in YAML. */

import { Document, isScalar, Scalar, visit } from 'yaml';
import type { StoryInput } from '../story/schema.ts';

/** Longest text that stays on the line of its field, in characters. */
const oneLine = 100;
/** Plain words that YAML 1.1 and 1.2 read as something else than text. */
const ambiguous = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+.\d][-+.,:\d_xobe]*|\.(?:inf|nan)|)$/i;
const dates = new Set(['date', 'published', 'asOf']);

/**
 * YAML of a story: long texts on lines of their own, dates as they are, text that looks like something else in quotes.
 * @param head lines for a comment at the top
 */
export function storyYaml(story: StoryInput, head: string[]): string {
  // The failsafe schema quotes nothing for its looks; what needs it is decided here.
  const document = new Document(story, { schema: 'failsafe', aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && isScalar(pair.value)) style(String(pair.key.value), pair.value);
      if (isScalar(pair.key) && pair.key.value === 'at' && pair.value && typeof pair.value === 'object') {
        (pair.value as { flow?: boolean }).flow = true;
      }
    },
    Seq(_, list) {
      for (const item of list.items) if (isScalar(item)) style('', item);
    },
  });
  document.commentBefore = head.map(line => ` ${line}`).join('\n');
  return spaced(document.toString({ lineWidth: 118, flowCollectionPadding: false }));
}

function style(field: string, scalar: Scalar): void {
  if (typeof scalar.value !== 'string') {
    scalar.value = String(scalar.value);
    scalar.type = Scalar.PLAIN;
    return;
  }
  const text = scalar.value;
  if (dates.has(field) && /^[-\dTXYZ:+~?%./]+$/.test(text)) scalar.type = Scalar.PLAIN;
  else if (text.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL;
  else if (text.length > oneLine) scalar.type = Scalar.BLOCK_FOLDED;
  else if (ambiguous.test(text)) scalar.type = Scalar.QUOTE_DOUBLE;
}

/** An empty line before each part at the top and before each event. */
function spaced(yaml: string): string {
  return yaml
    .replace(/\n(?=(?:events|spans|places):\n)/g, '\n\n')
    .replace(/\n(?= {2}- (?:id|date|draft): )/g, '\n\n')
    .replace(/(events|spans):\n\n/g, '$1:\n');
}
