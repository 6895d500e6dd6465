/** Metadata as XMP, beside the older document information: readers ask for one or the other (PDF 2.0, 14.3.2). */

import { withoutHidden } from '../story/hidden.ts';
import { sourceText } from '../story/provenance.ts';
import type { Facts } from './edition.ts';

/** An XMP packet (ISO 16684-1). */
export function xmpOf(
  { title, authors, subject, language, day, provenance }: Facts,
  producer: string | undefined,
): string {
  const date = day.toISOString().replace(/\.\d+Z$/, 'Z');
  const properties = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
    authors.length > 0 && `<dc:creator><rdf:Seq>${authors.map(item).join('')}</rdf:Seq></dc:creator>`,
    subject &&
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(subject)}</rdf:li></rdf:Alt></dc:description>`,
    `<dc:language><rdf:Bag>${item(language)}</rdf:Bag></dc:language>`,
    `<dc:source>${escaped(sourceText(provenance))}</dc:source>`,
    `<xmp:CreatorTool>${escaped(provenance.program)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    producer && `<pdf:Producer>${escaped(producer)}</pdf:Producer>`,
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${properties.filter(Boolean).join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function item(text: string): string {
  return `<rdf:li>${escaped(text)}</rdf:li>`;
}

function escaped(text: string): string {
  // Control characters have no place in XML.
  return withoutHidden(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
