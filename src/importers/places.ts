import type { StoryInput } from '../story/schema.ts';
import { shortHash, slug } from '../story/transliterate.ts';
import { FreeIds } from './free-ids.ts';
import { type Losses, quoted } from './losses.ts';
import { plainOf } from './prose.ts';
import type { SlidePlace } from './slide.ts';

type PlaceInput = NonNullable<StoryInput['places']>[string];

/** The places of a story, each once however many slides name it. */
export class Places {
  readonly entries = new Map<string, PlaceInput>();
  /** By name and place. */
  private readonly ids = new Map<string, string>();
  private readonly free = new FreeIds();
  private readonly losses: Losses;

  constructor(losses: Losses) {
    this.losses = losses;
  }

  /** The id of a slide's place; `undefined` where it has neither a name nor coordinates. */
  idOf(where: string, written: SlidePlace): string | undefined {
    const at = this.coordinates(where, written);
    const { text } = plainOf(written.name, { where, losses: this.losses, field: 'location.name' });
    const name = text || at?.join(', ');
    if (name === undefined) return undefined;
    const entry: PlaceInput = { name, ...(at ? { at } : {}) };
    const spelt = slug(name);
    const base = /[a-z]/.test(spelt) ? spelt : `place-${spelt || shortHash(name)}`;
    const key = JSON.stringify([base, entry]);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.free.idFor(base);
    this.ids.set(key, id);
    this.entries.set(id, entry);
    return id;
  }

  private coordinates(where: string, { lat, lon }: SlidePlace): [number, number] | undefined {
    if (lat.trim() === '' && lon.trim() === '') return undefined;
    const [latitude, longitude] = [lat, lon].map(degrees);
    if (latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
      return [latitude, longitude];
    }
    this.losses.lost(where, 'location', `${quoted(`${lat}, ${lon}`)} are no latitude and longitude in degrees`);
    return undefined;
  }
}

function degrees(text: string): number | undefined {
  return /^[-+]?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
