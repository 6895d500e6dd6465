/**
 * Links from one part of a document to another. Chromium leaves out a link to what is not in its document, so that in a part
 * those inside the document have an address that exists nowhere; in the joined PDF they lead to a name (PDF 2.0, 12.3.2.4).
 */

const elsewhere = 'http://chronodeck.invalid/part#';

/** An HTML document of which every link to one of its ids has such an address. */
export function withAddresses(html: string): { html: string; targets: Set<string> } {
  const ids = new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id = '']) => id));
  const targets = new Set<string>();
  // Text has no quotation mark that is not escaped: this is an attribute.
  const addressed = html.replace(/ href="#([^"]+)"/g, (link, target: string) => {
    const id = decodeURIComponent(target);
    if (!ids.has(id)) return link;
    targets.add(id);
    return ` href="${elsewhere}${encodeURIComponent(id)}"`;
  });
  return { html: addressed, targets };
}

const action = new RegExp(
  String.raw`/A <</Type /Action\s+/S /URI\s+/URI \(${elsewhere.replaceAll('.', String.raw`\.`)}([^)]*)\)>>`,
);

/** An annotation as Chromium writes it; its address is a name in the place of such an address. */
export function withNames(annotation: string): string {
  return annotation.replace(action, (_, id: string) => `/Dest /${nameOf(decodeURIComponent(id))}`);
}

/** An id as a name (PDF 2.0, 7.3.5), without the slash. */
export function nameOf(id: string): string {
  return encodeURIComponent(id)
    .replace(/[!'()*~]/g, character => `%${character.charCodeAt(0).toString(16)}`)
    .replaceAll('%', '#');
}
