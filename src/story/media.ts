import type { Crossing } from './crossing.ts';
import { defined } from './defined.ts';
import type { Path } from './document.ts';
import type { MediaSpec } from './schema-event.ts';
import type { Media } from './story.ts';

/** What browsers show, by the end of the file name. */
const kinds: Record<Media['kind'], string[]> = {
  image: ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'],
  video: ['m4v', 'mp4', 'ogv', 'webm'],
  audio: ['aac', 'flac', 'm4a', 'mp3', 'oga', 'ogg', 'opus', 'wav'],
};

/** Media of an event with its kind found out; `undefined` when it cannot be shown. */
export function mediaFrom(spec: MediaSpec, path: Path, allowHosts: string[], crossing: Crossing): Media | undefined {
  const { url, alt, caption, credit, licence, focus } = spec;
  if ((spec.file === undefined) === (url === undefined)) {
    const both = spec.file !== undefined;
    crossing.report.error(
      path,
      both ? 'media has both `file` and `url`' : 'media needs `file` or `url`',
      'give one of the two',
    );
    return undefined;
  }
  const file = crossing.file(spec.file, [...path, 'file']);
  const name = file ?? url;
  if (name === undefined) return undefined;
  const kind = spec.kind ?? kindOf(name);
  if (!kind) {
    const hint = 'add `kind: image`, `kind: video` or `kind: audio`';
    crossing.report.error([...path, file ? 'file' : 'url'], `the name does not tell what \`${name}\` is`, hint);
    return undefined;
  }
  if (url !== undefined && !allowHosts.includes(new URL(url).host)) {
    const { host } = new URL(url);
    crossing.report.note(
      [...path, 'url'],
      `\`${host}\` is not under \`allowHosts\`: a link is shown instead of the media`,
    );
  }
  return defined({ file, url, kind, alt, caption, credit, licence, focus });
}

function kindOf(name: string): Media['kind'] | undefined {
  const path = URL.canParse(name) ? new URL(name).pathname : name;
  const ending = path.split('.').at(-1)?.toLowerCase() ?? '';
  return (Object.keys(kinds) as Media['kind'][]).find(kind => kinds[kind].includes(ending));
}
