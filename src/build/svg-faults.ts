/**
 * What an SVG file of a story could do when somebody opens it by itself: there no policy of a page holds. Every `<` that
 * could begin an element is looked at, also in comments, so that nothing depends on where a parser sees their ends.
 */

/** What is wrong with it, in a clause; nothing for a picture that only draws. */
export function svgFault(bytes: Buffer): string | undefined {
  // What is looked for is ASCII, which is the same in every encoding that is let in.
  const text = bytes.toString('latin1');
  const encoding = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text.replace(/^ï»¿/, ''))?.[1] ?? 'utf-8';
  if (text.includes('\0') || !/^(utf-8|us-ascii|iso-8859-\d+|windows-125\d)$/i.test(encoding))
    return 'is not written in UTF-8';
  if (/<!(ENTITY|ATTLIST)/.test(text)) return 'declares entities';
  if (/<\?xml-stylesheet/.test(text)) return 'names a style sheet';
  if (/@import|image-set\(|url\(\s*["']?\s*(?!["'\s#]|data:)/i.test(unescaped(text))) return loads;
  for (const [, name = '', attributes = ''] of text.matchAll(tag)) {
    const fault = elementFault(localName(name), attributes);
    if (fault) return fault;
  }
  return undefined;
}

const loads = 'loads something from elsewhere';

/** XML 1.0, 3.1, or more than that lets in: what does not match ends the reading of a browser. */
const tag =
  /<([^ \t\r\n"'<>/=!?]+)((?:[ \t\r\n]+[^ \t\r\n"'<>/=]+[ \t\r\n]*=[ \t\r\n]*(?:"[^"<]*"|'[^'<]*'))*)[ \t\r\n]*\/?>/g;
const attribute = /([^ \t\r\n"'<>/=]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')/g;

/** Elements that run something, or that are a page of their own. */
const running = /^(script|foreignobject|iframe|object|embed|handler|listener)$/i;

function elementFault(element: string, attributes: string): string | undefined {
  if (running.test(element)) return `holds \`${element}\``;
  for (const [, name = '', double, single = ''] of attributes.matchAll(attribute)) {
    const value = unescaped(double ?? single).trim();
    if (/^on/i.test(name)) return `runs something (\`${name}\`)`;
    if (/^xmlns/i.test(name) && /xhtml/i.test(value)) return 'holds HTML';
    if (name === 'attributeName' && /^on|href$/i.test(value)) return 'changes where its links lead';
    if (localName(name) !== 'href' || /^(#|$|data:image\/(?!svg))/i.test(value)) continue;
    if (element !== 'a') return loads;
    if (!/^(https?|mailto):/i.test(value)) return 'has a link that is none';
  }
  return undefined;
}

function localName(name: string): string {
  return name.split(':').at(-1) ?? '';
}

/** Without the ways in which XML and CSS write a sign by its number. */
function unescaped(text: string): string {
  const sign = (digits: string, base: number) => {
    const code = Number.parseInt(digits, base);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : '';
  };
  return text
    .replace(/&#x([\da-f]+);/gi, (_, digits) => sign(digits, 16))
    .replace(/&#(\d+);/g, (_, digits) => sign(digits, 10))
    .replace(/&(quot|apos);/g, '"')
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, digits) => sign(digits, 16))
    .replace(/\\(?=[a-z@(])/gi, '');
}
