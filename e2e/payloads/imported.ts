/** Files that `import` reads, with a payload in every field of an event and of an era. */

import { shapes } from './shapes.ts';

/**
 * How texts are written: as they are, where most formats read HTML and show its words; or with the signs of HTML as
 * entities, so that the words shown are the payload itself.
 */
export type Writing = 'raw' | 'escaped';

export interface HostileFile {
  name: string;
  content: string;
  /** What must be read on a page, by field and shape; only of fields whose words nothing takes away. */
  texts: Map<string, string>;
  /** Fields, by the format's own names, that hold every payload, or every address, in one event or another. */
  fields: string[];
  /** Events in it, drafts among them, and eras. */
  events: number;
  drafts: number;
}

export const allShapes = Object.entries(shapes);

/** Where links and media lead that strangers write. */
export const addresses = [
  `javascript:top.ran('address')`,
  `JaVaScRiPt:top.ran('letters')`,
  `\tjavascript:top.ran('tab')`,
  `java\nscript:top.ran('line')`,
  `\u0001javascript:top.ran('control')`,
  `data:text/html,<script>top.ran('data')</script>`,
  `data:image/svg+xml,<svg onload="top.ran('svg')"/>`,
  'vbscript:x-planted',
  'file:///etc/x-planted.png',
  'blob:https://planted.example/1',
  'view-source:https://planted.example/',
  '//planted.example/a.png',
  'https://planted.example/a.png',
  'http://planted.example/a.mp4',
  'https://planted.example/a.svg#"><script>top.ran("hash")</script>',
  `https://planted.example/'onerror='top.ran("quote")'.jpg`,
  'https://planted.example/page',
  'https://planted.example/a.pdf',
  'https://name:word@planted.example/a.mp3',
  '../../x-planted.png',
  '/x-planted.png',
  'mailto:a@planted.example?body=<script>',
  'https:javascript:top.ran("both")',
  'http://[x-planted',
  `<iframe src="https://planted.example/frame" srcdoc="<script>top.ran('frame')</script>"></iframe>`,
  `<iframe src="javascript:top.ran('frame')"></iframe>`,
  `<blockquote onclick="top.ran('quote')">Said<cite><img src="https://planted.example/a.png"></cite></blockquote>`,
  '<video src="https://planted.example/a.mp4" autoplay></video>',
  'https://www.youtube.com/watch?v=x-planted1"><script>',
];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The value of a field in one event. */
export type Fill = (field: string, kind?: 'html' | 'plain' | 'address' | 'lost') => string;

/** What a format makes of its values: the file, from functions that make one event or era of their values. */
export interface Format {
  name: string;
  ending: string;
  /** @param events as many as there are payloads; drafts and eras among them */
  write(fills: Fill[]): { content: string; events: number; drafts: number };
}

/** The file of a format with as many events as there are payloads, so that each has been in every field of an event. */
export function hostileFile({ name, ending, write }: Format, writing: Writing): HostileFile {
  const texts = new Map<string, string>();
  const held = new Map<string, Set<string>>();
  const wanted = new Map<string, number>();
  const places: string[] = [];
  const fills = Array.from({ length: Math.max(allShapes.length, addresses.length) }, (_, event): Fill => {
    return (field, kind = 'html') => {
      if (!places.includes(field)) places.push(field);
      const at = event + places.indexOf(field);
      const address = addresses[at % addresses.length] ?? '';
      const [shape, payload] = allShapes[at % allShapes.length] ?? ['', ''];
      held.set(field, (held.get(field) ?? new Set()).add(kind === 'address' ? address : shape));
      wanted.set(field, (kind === 'address' ? addresses : allShapes).length);
      if (kind === 'address') return address;
      const text = `${payload} ${field.replace(/\W/g, ' ')} ${event}`;
      const shown = writing === 'escaped' || kind === 'plain';
      if (kind !== 'lost' && shown) texts.set(`${field}: ${shape}`, text);
      return writing === 'escaped' && kind === 'html' ? text.replace(/[&<>"]/g, sign => entities[sign] ?? '') : text;
    };
  });
  const written = write(fills);
  const fields = places.filter(field => held.get(field)?.size === wanted.get(field));
  return { name: `${name}-${writing}.${ending}`, ...written, texts, fields };
}
