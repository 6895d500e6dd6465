/**
 * A chronicle that nobody has lived through: as many events as wanted between 1992 and 2012, the same in every run. One week
 * holds a good part of them, with clock times, as weeks do that a chronicle is written about.
 */

export interface SyntheticEvent {
  /** `e0001`, in order of time. */
  id: string;
  title: string;
  /** ISO 8601: a day, and in the dense week `1999-05-12T14:37`. */
  date: string;
  /** Two or three. */
  sentences: string[];
  source: { publisher: string; title: string; date: string; url: string };
}

export const title = 'Nine towns';

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

const minute = 60_000;
const day = 1440 * minute;
const first = Date.UTC(1992, 0, 1);
const end = Date.UTC(2013, 0, 1);

/** The dense week, and the share of events that falls into it. */
const week = Date.UTC(1999, 4, 10);
const share = 0.3;

/** Any number; another one makes another chronicle. */
const seed = 19_920_712;

export function syntheticEvents(count: number): SyntheticEvent[] {
  return datesOf(count).map((date, index) => {
    const [town, actor, deed] = [pick(towns, index), pick(actors, index), pick(deeds, index * 3)];
    const thing = pick(things, index * 2 + 1);
    const opening = `The ${actor} of ${town} ${deed} ${thing} ${pick(reasons, index)}.`;
    return {
      id: `e${String(index + 1).padStart(4, '0')}`,
      title: `The ${actor} of ${town} ${deed} ${thing}`,
      date,
      sentences: [opening, pick(replies, index), ...(index % 2 === 0 ? [pick(ends, index)] : [])],
      source: {
        publisher: pick(papers, index),
        title: `${town}: ${thing} (${index + 1})`,
        date: dayOf(Date.parse(date.slice(0, 10)) + day),
        url: `https://example.org/${index + 1}`,
      },
    };
  });
}

/** In order of time. */
function datesOf(count: number): string[] {
  const chance = chances(seed);
  const dense = Math.round(count * share);
  const minutes = Array.from({ length: dense }, () => week + Math.floor(chance() * 7 * 1440) * minute);
  const days = Array.from({ length: count - dense }, () => first + Math.floor((chance() * (end - first)) / day) * day);
  const dates = [...minutes.map(time => new Date(time).toISOString().slice(0, 16)), ...days.map(dayOf)];
  return dates.sort();
}

/** Numbers from 0 up to 1, the same for the same seed: a linear congruence modulo 2^32, of which the high bits serve. */
function chances(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function pick(list: string[], place: number): string {
  return list[place % list.length] ?? '';
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
