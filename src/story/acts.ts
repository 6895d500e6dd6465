import type { StoryDate } from '../time/date.ts';
import type { Crossing } from './crossing.ts';
import { defined } from './defined.ts';
import type { Path } from './document.ts';
import { didYouMean } from './nearest.ts';
import type { Sound } from './sound.ts';
import type { Act, StoryEvent } from './story.ts';

/** The one act of a story without acts. */
const wholeStory: Act = { id: 'story', title: '', text: [], aside: false };

/** The acts as written, in the order of the file. */
export function actsFrom(sound: Sound, crossing: Crossing): Act[] {
  const acts = (sound.spec.acts ?? []).map((spec, index) => {
    const path = sound.path('acts', index);
    const act: Act = defined({
      id: spec.id,
      title: spec.title,
      subtitle: spec.subtitle,
      text: crossing.prose(spec.text, [...path, 'text']),
      from: crossing.date(spec.from, [...path, 'from']),
      to: crossing.date(spec.to, [...path, 'to']),
      aside: spec.aside ?? false,
    });
    if (act.from && act.to && act.to.latest < act.from.earliest) {
      crossing.report.error([...path, 'to'], 'the act ends before it starts', 'check `from` and `to`');
    }
    return act;
  });
  // A repeated id is reported where ids are given out.
  const first = acts.filter((act, index) => acts.findIndex(({ id }) => id === act.id) === index);
  return first.length > 0 ? first : [wholeStory];
}

/**
 * The act of an event: the one it names, else the one whose span holds the date's earliest instant. Where spans overlap,
 * that which starts last, so that a chapter within a longer one gets its own events. Both ends of a span are inclusive
 * to the precision given; an act without `to` is open, one with neither `from` nor `to` holds only events that name it.
 */
export function actFor(
  acts: Act[],
  written: string | undefined,
  date: StoryDate,
  path: Path,
  crossing: Crossing,
): string | undefined {
  if (written !== undefined) return namedAct(acts, written, date, [...path, 'act'], crossing);
  if (acts.every(act => act === wholeStory)) return wholeStory.id;
  const holding = acts.filter(act => (act.from || act.to) && holds(act, date.earliest, date.earliest));
  const [best] = holding.sort((a, b) => startOf(b) - startOf(a));
  if (!best && !crossing.report.has(['acts'])) {
    const hint = 'name its act with `act:`, or widen the `from` and `to` of an act';
    crossing.report.error([...path, 'date'], `no act holds this date (${date.text})`, hint);
  }
  // An act with a mistake in it may have been the one: then the event has done nothing wrong, and goes with the first.
  return best?.id ?? acts[0]?.id;
}

/** Acts in order of time, by their start or that of their first event; one without either stays behind the act before it. */
export function actsInOrder(acts: Act[], events: StoryEvent[]): Act[] {
  let last = Number.NEGATIVE_INFINITY;
  const starts = acts.map(act => {
    const first = events.filter(event => event.act === act.id).map(event => event.date.earliest);
    last = act.from?.earliest ?? (first.length > 0 ? Math.min(...first) : last);
    return { act, start: last };
  });
  return starts.sort((a, b) => (a.start === b.start ? 0 : a.start - b.start)).map(({ act }) => act);
}

function namedAct(acts: Act[], id: string, date: StoryDate, path: Path, crossing: Crossing): string | undefined {
  const act = acts.find(candidate => candidate.id === id && candidate !== wholeStory);
  if (!act) {
    const { declared } = crossing.known.acts;
    if (!declared.has(id)) {
      crossing.report.error(path, `there is no act \`${id}\``, didYouMean(id, declared, 'add it under `acts`'));
    }
    return declared.has(id) ? acts[0]?.id : undefined;
  }
  if (!holds(act, date.earliest, date.latest)) {
    const span = `${act.from?.text ?? '…'} to ${act.to?.text ?? '…'}`;
    crossing.report.error(path, `the event is outside its act \`${id}\` (${span})`, 'correct the date or the act');
  }
  return id;
}

/** Whether the span of an act and a stretch of time (UTC ms) have an instant in common. */
function holds(act: Act, earliest: number, latest: number): boolean {
  return latest >= startOf(act) && earliest <= (act.to?.latest ?? Number.POSITIVE_INFINITY);
}

function startOf(act: Act): number {
  return act.from?.earliest ?? Number.NEGATIVE_INFINITY;
}
