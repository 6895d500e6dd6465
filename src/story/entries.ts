import type { Crossing } from './crossing.ts';
import { defined } from './defined.ts';
import type { Path } from './document.ts';
import type { StorySpec } from './schema.ts';
import type { Person, Place, Source } from './story.ts';

type SpecOf<Field extends 'sources' | 'people' | 'places'> = NonNullable<StorySpec[Field]>[string];

export function sourceFrom(id: string, spec: SpecOf<'sources'>, crossing: Crossing): Source {
  const path = ['sources', id];
  return defined({
    ...spec,
    id,
    date: crossing.date(spec.date, [...path, 'date']),
    accessed: crossing.date(spec.accessed, [...path, 'accessed']),
  });
}

export function personFrom(id: string, spec: SpecOf<'people'>, crossing: Crossing): Person {
  const path = ['people', id];
  if (spec.redact && spec.role === undefined) {
    crossing.report.error(
      [...path, 'redact'],
      '`redact` shows the role instead of the name, and there is no role',
      'add `role`',
    );
  }
  return defined({
    id,
    name: spec.name,
    also: spec.also ?? [],
    role: spec.role,
    side: crossing.reference('sides', spec.side, [...path, 'side']),
    text: crossing.prose(spec.text, [...path, 'text']),
    sources: crossing.citations(spec.sources, [...path, 'sources']),
    redact: spec.redact ?? false,
  });
}

export function placeFrom(id: string, spec: SpecOf<'places'>, all: StorySpec['places'], crossing: Crossing): Place {
  const path = ['places', id];
  if (spec.between && spec.at) {
    crossing.report.error([...path, 'at'], 'a place has `at` or `between`, not both', 'remove one of the two');
  }
  return defined({
    id,
    name: spec.name,
    at: spec.between || !spec.at ? undefined : blurred(spec.at, spec.precision),
    precision: spec.precision,
    text: crossing.prose(spec.text, [...path, 'text']),
    between: spec.between && endsFrom(spec.between, [...path, 'between'], all, crossing),
  });
}

const kmPerDegree = 111.2;

/**
 * A point that says no more than is known: the nearest corner of a grid as wide as the precision, at most 0.71 of it away.
 * What is drawn, exported and published has this one, so that nobody can take a better one out of it.
 * @param precision km; the point as it is when missing
 */
export function blurred([latitude, longitude]: [number, number], precision: number | undefined): [number, number] {
  if (precision === undefined) return [latitude, longitude];
  const step = precision / kmPerDegree;
  const north = Math.max(-90, Math.min(90, nearest(latitude, step)));
  // Degrees of longitude grow shorter towards the poles; at a pole there are none.
  const shrunk = Math.cos((north * Math.PI) / 180);
  const east = shrunk * 180 > step ? nearest(longitude, step / shrunk) : 0;
  return [north, Math.max(-180, Math.min(180, east))];
}

/** Five digits are a metre. */
function nearest(degrees: number, step: number): number {
  return Number((Math.round(degrees / step) * step).toFixed(5)) + 0;
}

/** The two ends of a stretch: places that can be mapped. */
function endsFrom(
  written: [string, string],
  path: Path,
  all: StorySpec['places'],
  crossing: Crossing,
): [string, string] | undefined {
  const ends = written.map((end, index) => {
    const known = crossing.reference('places', end, [...path, index]);
    if (known === undefined || all?.[known]?.at) return known;
    crossing.report.error(
      [...path, index],
      `\`${known}\` has no coordinates`,
      'a stretch lies between two places with `at`',
    );
    return undefined;
  });
  const [from, to] = ends;
  if (from !== undefined && from === to) crossing.report.error(path, 'the stretch starts and ends at the same place');
  return from !== undefined && to !== undefined ? [from, to] : undefined;
}
