/** Ids that nothing has yet: `quay`, `quay-2`, `quay-3`. */
export class FreeIds {
  private readonly taken = new Set<string>();
  private readonly counts = new Map<string, number>();

  /** The next id for a name, in time that does not grow with how many bear it. */
  idFor(base: string): string {
    let count = this.counts.get(base) ?? 1;
    let id = count === 1 ? base : `${base}-${count}`;
    for (; this.taken.has(id); id = `${base}-${count}`) count += 1;
    this.counts.set(base, count);
    this.taken.add(id);
    return id;
  }
}
