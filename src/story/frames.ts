/**
 * Addresses of films and maps that their hosts show inside other pages: what an author copies from the address line, and
 * the address of the frame. Films come from where the least is remembered of those who watch.
 */

import type { Media } from './story.ts';

export interface Frame {
  kind: Extract<Media['kind'], 'video' | 'map'>;
  /** What is loaded into the frame; https. */
  src: string;
}

const youtube = 'www.youtube-nocookie.com';
const vimeo = 'player.vimeo.com';
const osm = 'www.openstreetmap.org';
const google = 'www.google.com';

/** The hosts that frames are loaded from: no others may ever stand in one. */
export const frameHosts: readonly string[] = [youtube, vimeo, osm, google];

/** px of a map in its frame, by which its zoom becomes a box. */
const mapSize = { width: 732, height: 494 };

/** Hosts without `www.` and `m.`, and what makes the address of a frame of theirs. */
const makers: { hosts: string[]; kind: Frame['kind']; src: (url: URL) => string | undefined }[] = [
  { hosts: ['youtube.com', 'youtube-nocookie.com', 'music.youtube.com', 'youtu.be'], kind: 'video', src: youtubeFrame },
  { hosts: ['vimeo.com', vimeo], kind: 'video', src: vimeoFrame },
  { hosts: ['openstreetmap.org', 'osm.org'], kind: 'map', src: osmFrame },
  { hosts: ['google.com', 'maps.google.com'], kind: 'map', src: googleFrame },
];

/** The frame of an address; nothing where the host has none, or shows such a page in no frame. */
export function frameOf(address: string): Frame | undefined {
  const url = new URL(address);
  const host = url.hostname.replace(/^(www|m)\./, '');
  const maker = makers.find(({ hosts }) => hosts.includes(host));
  const src = maker?.src(url);
  return maker && src !== undefined ? { kind: maker.kind, src } : undefined;
}

/** The kind that an address tells by its host alone: a map that can only be a link. */
export function isMap(address: string): boolean {
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  if (/^(openstreetmap\.org|osm\.org|maps\.google\.[a-z.]+|maps\.app\.goo\.gl)$/.test(host)) return true;
  return /^(google\.[a-z.]+|goo\.gl)$/.test(host) && /^\/maps(\/|$)/.test(pathname);
}

/** https://developers.google.com/youtube/player_parameters */
function youtubeFrame({ hostname, pathname, searchParams }: URL): string | undefined {
  const path = /^\/(?:embed|shorts|live|v)\/([\w-]+)/.exec(pathname)?.[1];
  const short = hostname === 'youtu.be' ? pathname.slice(1) : undefined;
  const id = short ?? path ?? (pathname === '/watch' ? searchParams.get('v') : undefined);
  if (!id || !/^[\w-]{6,20}$/.test(id)) return undefined;
  const start = secondsOf(searchParams.get('t') ?? searchParams.get('start') ?? '');
  return `https://${youtube}/embed/${id}?rel=0${start ? `&start=${start}` : ''}`;
}

/** "90", "90s", "1m30s": seconds; 0 for what is none of them. */
function secondsOf(text: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** A film that is not listed has a second part in its address. `dnt`: https://developer.vimeo.com/player/sdk/embed */
function vimeoFrame({ pathname, searchParams }: URL): string | undefined {
  const [, id, part] =
    /^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(\d+)(?:\/(\w+))?\/?$/.exec(pathname) ?? [];
  if (!id) return undefined;
  const key = part ?? searchParams.get('h');
  return `https://${vimeo}/video/${id}?dnt=1${key && /^\w+$/.test(key) ? `&h=${key}` : ''}`;
}

/** `#map=zoom/latitude/longitude` and a marker as `?mlat=…&mlon=…`: https://wiki.openstreetmap.org/wiki/Browsing */
function osmFrame(url: URL): string | undefined {
  if (url.pathname === '/export/embed.html') return `https://${osm}/export/embed.html${url.search}`;
  const [, level, north, east] = /^#map=(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)/.exec(url.hash) ?? [];
  const marker = [url.searchParams.get('mlat'), url.searchParams.get('mlon')].map(text => Number(text || Number.NaN));
  const marked = marker.every(Number.isFinite);
  const zoom = Number(level ?? url.searchParams.get('zoom') ?? 14);
  const [latitude = Number.NaN, longitude = Number.NaN] = north && east ? [Number(north), Number(east)] : marker;
  if (![zoom, latitude, longitude].every(Number.isFinite) || zoom > 20 || Math.abs(latitude) > 85) return undefined;
  // A tile has 256 px; a degree of latitude is longer on the map the nearer it is to a pole.
  const degree = 360 / (256 * 2 ** zoom);
  const across = (mapSize.width / 2) * degree;
  const down = (mapSize.height / 2) * degree * Math.cos((latitude * Math.PI) / 180);
  const box = [longitude - across, latitude - down, longitude + across, latitude + down].map(text => text.toFixed(5));
  const pin = marked ? `&marker=${marker.join('%2C')}` : '';
  return `https://${osm}/export/embed.html?bbox=${box.join('%2C')}&layer=mapnik${pin}`;
}

/** Only what Google itself offers to be framed; every other map of it is a link. */
function googleFrame({ pathname, searchParams }: URL): string | undefined {
  const part = pathname === '/maps/embed' ? searchParams.get('pb') : null;
  return part ? `https://${google}/maps/embed?pb=${encodeURIComponent(part)}` : undefined;
}
