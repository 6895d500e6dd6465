/** Events that nobody has lived through: as many as wanted, the same in every run, each a few sentences long. */

export interface SyntheticEvent {
  /** `e001`. */
  id: string;
  title: string;
  /** ISO 8601. */
  date: string;
  /** Two or three. */
  sentences: string[];
  source: { publisher: string; title: string; date: string; url: string };
}

const towns = ['Ashford', 'Belmont', 'Carrow', 'Dunlin', 'Elmsby', 'Farrow', 'Gorse Hill', 'Harlow', 'Iverness'];
const actors = ['council', 'harbour board', 'water company', 'teachers’ union', 'railway', 'university', 'hospital'];
const deeds = ['opens', 'closes', 'moves', 'repairs', 'sells', 'enlarges', 'disputes', 'surveys'];
const things = ['the eastern canal', 'a second bridge', 'its archive', 'the grain store', 'the night school'];
const reasons = [
  'after a winter in which the river stood above its banks for eleven days',
  'because the older building could no longer be heated',
  'although two of the nine members had voted against it in the spring',
  'with money that had been set aside for a road nobody wanted any more',
];
const replies = [
  'Shopkeepers near the market asked for more time and were given until the end of the quarter.',
  'The chair said that nothing had been decided, and that the minutes would be printed in full.',
  'A week later the engineers reported that the foundations had moved by less than a hand’s breadth.',
];
const ends = [
  'No one was hurt.',
  'The bill came to 41,200 crowns.',
  'The papers of the case were lost in a later move.',
];
const papers = ['Evening Post', 'Valley Courier', 'Public Record', 'Northern Herald'];

/** The spring of 1950, and a step that lets no two events share a day. */
const first = Date.UTC(1950, 3, 3);
const step = 37;
const day = 86_400_000;

export function syntheticEvents(count: number): SyntheticEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const [town, actor, deed] = [pick(towns, index), pick(actors, index), pick(deeds, index * 3)];
    const thing = pick(things, index * 2 + 1);
    const date = dayAt(index * step);
    const opening = `The ${actor} of ${town} ${deed} ${thing} ${pick(reasons, index)}.`;
    const title = `The ${actor} of ${town} ${deed} ${thing}`;
    return {
      id: `e${String(index + 1).padStart(3, '0')}`,
      title,
      date,
      sentences: [opening, pick(replies, index), ...(index % 2 === 0 ? [pick(ends, index)] : [])],
      source: {
        publisher: pick(papers, index),
        title: `${town}: ${thing} (${index + 1})`,
        date: dayAt(index * step + 1),
        url: `https://example.org/${date}`,
      },
    };
  });
}

function pick(list: string[], place: number): string {
  return list[place % list.length] ?? '';
}

function dayAt(days: number): string {
  return new Date(first + days * day).toISOString().slice(0, 10);
}
