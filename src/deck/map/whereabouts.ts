/** A view in words, for those who do not see it: what is near what, computed from the same data as the drawing. */

import { geoDistance } from 'd3-geo';
import type { Wind } from '../../words/table.ts';
import { wordsFor } from '../../words/words.ts';
import { type Atlas, countryAt, regionAt } from './atlas.ts';
import { positionOf } from './camera.ts';
import type { ViewRequest } from './map.ts';
import { earthRadius, type Position, radians } from './mercator.ts';

const winds: Wind[] = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

/** Distances are told from the first place of the slide to this many others. */
const most = 6;

/**
 * "Khorog, in Gorno-Badakhshan, Tajikistan. Ishkashim lies 85 km to the south." Straight distances, to 5 km below
 * 1,000 km and to 50 km above.
 */
export function describeView(request: ViewRequest, atlas: Atlas): string {
  const first = request.now?.[0] ?? request.candidates?.[0] ?? request.bracket?.ends[0];
  const known = request.places.flatMap(place => {
    const at = positionOf(place);
    return at ? [{ name: place.name, at, first: place.id === first }] : [];
  });
  const main = known.find(place => place.first) ?? known[0];
  if (!main) return '';
  const others = known
    .filter(place => place !== main)
    .map(place => ({ ...place, km: distance(main.at, place.at) }))
    .sort((a, b) => a.km - b.km);
  const { map: words, kilometres, list } = wordsFor(atlas.language);
  const country = countryAt(atlas, main.at)?.name;
  const within = [regionAt(atlas, main.at)?.label, country && words.country(country)].flatMap(name =>
    name && name !== main.name ? [name] : [],
  );
  const sentences = others
    .slice(0, most)
    .map(({ name, at, km }) =>
      km < 2.5 ? words.sameSpot(name) : words.lies(name, kilometres(rough(km)), words.winds[windFrom(main.at, at)]),
    );
  const left = others.length - sentences.length;
  if (left > 0) sentences.push(words.more(left));
  const disputed = request.places.filter(({ id }) => request.candidates?.includes(id)).map(({ name }) => name);
  if (disputed.length > 1) sentences.unshift(words.disputed(list(disputed)));
  return [words.main(main.name, within), ...sentences].join(' ');
}

function distance(a: Position, b: Position): number {
  return geoDistance(a, b) * earthRadius;
}

function rough(km: number): number {
  const step = km < 1000 ? 5 : 50;
  return Math.round(km / step) * step;
}

/** The compass point in which one sets out on the shortest way. */
function windFrom(from: Position, to: Position): Wind {
  const [a, b, turn] = [radians(from[1]), radians(to[1]), radians(to[0] - from[0])];
  const east = Math.sin(turn) * Math.cos(b);
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn);
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return winds[(eighth + 8) % 8] ?? 'north';
}
