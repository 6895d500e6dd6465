/** Rows of the axis for stories that sort their events into lanes. */

import type { StoryEvent } from '../story/story.ts';

export interface Lane {
  /** Empty for the events that name no lane; missing for several lanes in one row. */
  name?: string;
  /** Row above the axis, 0 the lowest. */
  row: number;
  /** Ids of its events. */
  events: string[];
}

/** Rows that stand between an act's band and the axis with 24 px each. */
const mostLanes = 3;

/**
 * A row a lane, from the top in the order in which lanes first occur; events without a lane stand lowest. Of more lanes
 * than there are rows those with fewest events share the lowest. Nothing for a story without lanes.
 */
export function planLanes(events: StoryEvent[]): Lane[] {
  const named = new Map<string, string[]>();
  const loose: string[] = [];
  for (const { id, lane } of events) {
    if (!lane) loose.push(id);
    else named.set(lane, [...(named.get(lane) ?? []), id]);
  }
  if (named.size === 0) return [];
  const room = mostLanes - (loose.length > 0 ? 1 : 0);
  const kept = new Set(
    [...named]
      .sort(([, a], [, b]) => b.length - a.length)
      .slice(0, named.size > room ? mostLanes - 1 : named.size)
      .map(([name]) => name),
  );
  const own = [...named].filter(([name]) => kept.has(name)).map(([name, ids]) => ({ name, events: ids }));
  const others = [...named].filter(([name]) => !kept.has(name)).flatMap(([, ids]) => ids);
  const shared = [...others, ...loose];
  const last = shared.length === 0 ? [] : [others.length > 0 ? { events: shared } : { name: '', events: shared }];
  const lanes = [...own, ...last];
  return lanes.map((lane, index) => ({ ...lane, row: lanes.length - 1 - index }));
}
