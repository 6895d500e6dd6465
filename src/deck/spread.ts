/** Moves marks apart inside their slots. */

export interface Slot {
  /** First and last place, px, where the middle of the mark may stand. */
  start: number;
  end: number;
  /** Where it would stand if it were alone, px; then where it stands. */
  at: number;
}

/**
 * Moves marks apart inside their slots, keeping their order and as near as they can be to where each wants to stand.
 * Events come in the order of their first instants, so each can stand before the last place of all later ones and still
 * where its date allows.
 * @param gap distance that two of them keep where their slots allow it, px
 */
export function spread<S extends Slot>(slots: S[], gap: number): S[] {
  const wished = settle(
    slots.map(slot => slot.at),
    gap,
  );
  let last = Number.POSITIVE_INFINITY;
  let limit = Number.POSITIVE_INFINITY;
  const bounded = slots
    .map((slot, index) => ({ slot, wish: wished[index] ?? slot.at }))
    .reverse()
    .map(({ slot, wish }) => {
      last = Math.min(last, slot.end);
      const start = Math.min(slot.start, last);
      limit = Math.max(start, Math.min(last, limit - gap));
      return { slot, wish, start, end: last, limit };
    })
    .reverse();
  let floor = Number.NEGATIVE_INFINITY;
  return bounded.map(({ slot, wish, start, end, limit }) => {
    const least = Math.min(end, Math.max(start, floor + gap));
    const at = Math.max(floor, Math.min(Math.max(least, limit), Math.max(least, wish)));
    floor = at;
    return { ...slot, start, end, at };
  });
}

/**
 * The places nearest to those wished for that keep the gap: those that want one place stand around it. Without the gaps
 * it is an isotonic regression, solved by pooling adjacent violators.
 */
function settle(wishes: number[], gap: number): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const [index, wish] of wishes.entries()) {
    let pool = { sum: wish - index * gap, count: 1 };
    for (
      let before = pools.at(-1);
      before && before.sum / before.count > pool.sum / pool.count;
      before = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
    }
    pools.push(pool);
  }
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((at, index) => at + index * gap);
}
