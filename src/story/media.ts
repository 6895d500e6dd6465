import type { Crossing } from './crossing.ts';
import { defined } from './defined.ts';
import type { Path } from './document.ts';
import { frameOf, isMap } from './frames.ts';
import type { MediaSpec } from './schema-event.ts';
import type { Media } from './story.ts';

type Kind = Media['kind'];

/** What browsers show, by the end of the file name. */
const kinds: Partial<Record<Kind, string[]>> = {
  image: ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'],
  video: ['m4v', 'mp4', 'ogv', 'webm'],
  audio: ['aac', 'flac', 'm4a', 'mp3', 'oga', 'ogg', 'opus', 'wav'],
  pdf: ['pdf'],
};

/** Media of an event with its kind found out; `undefined` when it cannot be shown. */
export function mediaFrom(spec: MediaSpec, path: Path, allowHosts: string[], crossing: Crossing): Media | undefined {
  const { url, title, caption, credit, licence, focus } = spec;
  if ((spec.file === undefined) === (url === undefined)) {
    const both = spec.file !== undefined;
    crossing.report.error(
      path,
      both ? 'media has both `file` and `url`' : 'media needs `file` or `url`',
      both ? 'give one of the two; a picture for the card of a `url` is its `thumbnail`' : 'give one of the two',
    );
    return undefined;
  }
  const file = crossing.file(spec.file, [...path, 'file']);
  const thumbnail = pictureFile(spec.thumbnail, [...path, 'thumbnail'], crossing);
  const kind = kindOf(spec, spec.file ?? url ?? '', path, crossing);
  if (!kind) return undefined;
  // A card is told by its title; a picture is seen, so somebody has to say what it shows.
  const alt = spec.alt ?? (kind === 'image' ? undefined : title);
  if (alt === undefined) {
    const hint = kind === 'image' ? 'say what the picture shows' : 'say what it is or shows, or give a `title`';
    crossing.report.error([...path, 'alt'], '`alt` is missing', hint);
    return undefined;
  }
  if (file === undefined && url === undefined) return undefined;
  const remote = url === undefined ? {} : remoteOf(url, kind, path, allowHosts, crossing);
  return defined({ file, url, kind, ...remote, title, alt, thumbnail, caption, credit, licence, focus });
}

/** Where it is loaded from; nothing for what can only be a link. */
function remoteOf(url: string, kind: Kind, path: Path, allowHosts: string[], crossing: Crossing): Partial<Media> {
  const frame = frameOf(url);
  const framed = frame?.kind === kind;
  if (!framed && !isPlayed(kind)) return {};
  const src = framed ? frame.src : url;
  const { host, protocol } = new URL(src);
  if (protocol !== 'https:') {
    const message = 'this address is not encrypted (http): a link is shown instead of the media';
    crossing.report.note([...path, 'url'], message, 'use https:// if the host has it');
    return {};
  }
  if (!allowHosts.includes(host)) {
    const hint = new URL(url).host === host ? undefined : `it is loaded from \`${host}\`: that is the host to allow`;
    const message = `\`${host}\` is not under \`allowHosts\`: a link is shown instead of the media`;
    crossing.report.note([...path, 'url'], message, hint);
    return {};
  }
  return framed ? { loads: src, framed } : { loads: src };
}

/** Kinds that a page shows by itself. */
function isPlayed(kind: Kind): boolean {
  return kind === 'image' || kind === 'video' || kind === 'audio';
}

/** A picture beside the story, by the end of its name. */
export function pictureFile(name: string | undefined, path: Path, crossing: Crossing): string | undefined {
  const file = crossing.file(name, path);
  if (file === undefined || endingKind(file) === 'image') return file;
  crossing.report.error(path, `\`${file}\` is no picture`, `one of ${kinds.image?.join(', ')}`);
  return undefined;
}

function kindOf(spec: MediaSpec, name: string, path: Path, crossing: Crossing): Kind | undefined {
  const isFile = spec.url === undefined;
  if (isFile && (spec.kind === 'map' || spec.kind === 'page')) {
    crossing.report.error([...path, 'kind'], `a ${spec.kind} has an address, not a file`, 'give its `url`');
    return undefined;
  }
  const kind = spec.kind ?? (isFile ? undefined : hostKind(name)) ?? endingKind(name);
  if (kind) return kind;
  if (isFile) {
    const hint = 'add `kind: image`, `kind: video`, `kind: audio` or `kind: pdf`';
    crossing.report.error([...path, 'file'], `the name does not tell what \`${name}\` is`, hint);
    return undefined;
  }
  const hint = 'add `kind: page`, or `kind: image`, `video`, `audio`, `map` or `pdf` if it is that';
  crossing.report.note([...path, 'url'], `\`${name}\` is taken for a web page: a link is shown`, hint);
  return 'page';
}

function hostKind(url: string): Kind | undefined {
  return frameOf(url)?.kind ?? (isMap(url) ? 'map' : undefined);
}

function endingKind(name: string): Kind | undefined {
  const path = URL.canParse(name) ? new URL(name).pathname : name;
  const ending = path.split('.').at(-1)?.toLowerCase() ?? '';
  return (Object.keys(kinds) as Kind[]).find(kind => kinds[kind]?.includes(ending));
}
