/** The file: parts, what they are, how they hang together (ECMA-376, part 2), with nothing of the clock in it. */

import { type Zippable, zipSync } from 'fflate';
import type { Relation } from './sheet.ts';
import { xml, xmlPart } from './xml.ts';

/** Parts by their paths, in the order of the file. */
export type Parts = Map<string, string | Uint8Array>;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contents = 'http://schemas.openxmlformats.org/package/2006/content-types';
const presentation = 'application/vnd.openxmlformats-officedocument.presentationml';

/** What a part is, by its path. */
const types: [path: RegExp, type: string][] = [
  [/^ppt\/presentation\.xml$/, `${presentation}.presentation.main+xml`],
  [/^ppt\/slideMasters\/\w+\.xml$/, `${presentation}.slideMaster+xml`],
  [/^ppt\/slideLayouts\/\w+\.xml$/, `${presentation}.slideLayout+xml`],
  [/^ppt\/slides\/\w+\.xml$/, `${presentation}.slide+xml`],
  [/^ppt\/notesMasters\/\w+\.xml$/, `${presentation}.notesMaster+xml`],
  [/^ppt\/notesSlides\/\w+\.xml$/, `${presentation}.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${presentation}.presProps+xml`],
  [/^ppt\/theme\/\w+\.xml$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

/** @param type as the format calls it; a whole address for those of the package. */
export function relationsPart(relations: (Omit<Relation, 'type'> & { type: string })[]): string {
  const lines = relations.map(({ id, type, target }) =>
    xml('Relationship', {
      Id: id,
      Type: type.includes('://') ? type : `${office}/${type}`,
      Target: target,
      TargetMode: type === 'hyperlink' ? 'External' : undefined,
    }),
  );
  const space = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return xmlPart(xml('Relationships', { xmlns: space }, ...lines));
}

/** The whole file: the same parts give the same bytes. */
export function pack(parts: Parts, pictures: Record<string, string>): Uint8Array {
  const all: Parts = new Map([['[Content_Types].xml', contentsPart([...parts.keys()], pictures)], ...parts]);
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [path, part] of all) files[path] = typeof part === 'string' ? encoder.encode(part) : part;
  // The first instant that the format knows. Local: fflate writes the clock of the machine's zone.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 9 });
}

function contentsPart(paths: string[], pictures: Record<string, string>): string {
  const extensions = Object.entries(pictures).filter(([extension]) => paths.some(path => path.endsWith(extension)));
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...extensions.map(([extension, type]) => [extension.slice(1), type]),
  ];
  const overrides = paths.flatMap(path => {
    const type = types.find(([form]) => form.test(path))?.[1];
    return type ? [xml('Override', { PartName: `/${path}`, ContentType: type })] : [];
  });
  const lines = defaults.map(([Extension, ContentType]) => xml('Default', { Extension, ContentType }));
  return xmlPart(xml('Types', { xmlns: contents }, ...lines, ...overrides));
}
