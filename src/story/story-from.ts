import { actFor, actsFrom, actsInOrder } from './acts.ts';
import type { Crossing } from './crossing.ts';
import { defined } from './defined.ts';
import { personFrom, placeFrom, sourceFrom } from './entries.ts';
import { eventFrom } from './event.ts';
import { measureFrom } from './figures.ts';
import { warnOfLanguage } from './languages.ts';
import { pictureFile } from './media.ts';
import type { Sound } from './sound.ts';
import type { Story, StoryEvent } from './story.ts';
import { cutsFrom, settleSeries, warnIfUnsourced, warnOfActs, warnOfUncitedSources } from './whole.ts';

/**
 * The one way from a checked spec to a story: defaults filled in, dates parsed, ids resolved, events in order of time.
 * Events with mistakes are reported and left out, drafts are left out; `undefined` when no event is left.
 * @param name the name of the story's folder
 * @param ids the id of each event, by its index in the file
 */
export function storyFrom(name: string, sound: Sound, ids: string[], crossing: Crossing): Story | undefined {
  const { spec } = sound;
  const { report } = crossing;
  const entriesFrom = <Spec, Entry>(specs: Record<string, Spec> | undefined, from: (id: string, spec: Spec) => Entry) =>
    new Map(Object.entries(specs ?? {}).map(([id, entry]) => [id, from(id, entry)]));

  const sources = entriesFrom(spec.sources, (id, entry) => sourceFrom(id, entry, crossing));
  const sides = entriesFrom(spec.sides, (id, side) => ({ ...side, id, reports: side.reports ?? false }));
  const people = entriesFrom(spec.people, (id, entry) => personFrom(id, entry, crossing));
  const places = entriesFrom(spec.places, (id, entry) => placeFrom(id, entry, spec.places, crossing));
  const measures = entriesFrom(spec.measures, (id, entry) => measureFrom(id, entry, crossing));
  const writtenActs = actsFrom(sound, crossing);

  const allowHosts = spec.allowHosts ?? [];
  const accent = spec.look?.accent;
  const events: StoryEvent[] = [];
  const drafts: StoryEvent[] = [];
  spec.events.forEach((written, index) => {
    const path = sound.path('events', index);
    const original = Number(path[1]);
    const event = eventFrom(ids[original] ?? '', written, path, {
      crossing,
      measures,
      allowHosts,
      actFor: (act, date, at) => actFor(writtenActs, act, date, at, crossing),
    });
    if (!event || report.faultyEvents.has(original)) return;
    if (written.draft) {
      drafts.push(event);
      return;
    }
    warnIfUnsourced(event, path, crossing);
    events.push(event);
  });
  // The sort is stable: events of the same instants keep the order of the file.
  events.sort((a, b) => a.date.earliest - b.date.earliest || a.date.latest - b.date.latest);
  const acts = actsInOrder(writtenActs, events);

  const story: Omit<Story, 'cuts'> = defined({
    ...headOf(sound, crossing),
    name,
    method: crossing.prose(spec.method, ['method']),
    corrections: (spec.corrections ?? []).flatMap((correction, index) => {
      const path = sound.path('corrections', index);
      const text = crossing.prose(correction.text, [...path, 'text']);
      const date = crossing.date(correction.date, [...path, 'date']);
      return date ? [{ date, text }] : [];
    }),
    sources,
    sides,
    people,
    places,
    map: defined({
      layers: (spec.map?.layers ?? []).flatMap((layer, index) => {
        const file = crossing.file(layer.file, ['map', 'layers', index, 'file']);
        return file === undefined ? [] : [defined({ file, as: layer.as, label: layer.label })];
      }),
      credit: spec.map?.credit,
    }),
    measures,
    acts,
    spans: spansFrom(sound, crossing),
    look: defined({
      theme: spec.look?.theme ?? 'paper',
      accent: typeof accent === 'string' ? { paper: accent, ink: accent } : accent && defined(accent),
      logo: pictureFile(spec.look?.logo, ['look', 'logo'], crossing),
      css: crossing.file(spec.look?.css, ['look', 'css']),
    }),
    allowHosts,
    events,
    drafts,
  });

  warnOfLanguage(spec.language, ['language'], report);
  for (const [id, source] of Object.entries(spec.sources ?? {}))
    warnOfLanguage(source.language, ['sources', id, 'language'], report);
  const cuts = cutsFrom(sound, story, crossing);
  settleSeries(story, crossing);
  // With errors, what was left out may be what cites a source or fills an act.
  if (!report.failed) {
    warnOfUncitedSources(crossing);
    warnOfActs(sound, acts, events, crossing);
  }
  return events.length > 0 ? { ...story, cuts } : undefined;
}

/** The plain fields at the top of a story. */
function headOf({ spec }: Sound, crossing: Crossing) {
  return {
    title: spec.title,
    subtitle: spec.subtitle,
    summary: spec.summary,
    language: spec.language ?? 'en',
    timezone: crossing.zone,
    authors: spec.authors ?? [],
    published: crossing.date(spec.published, ['published']),
    licence: spec.licence,
    credits: spec.credits ?? [],
    asOf: crossing.date(spec.asOf, ['asOf']),
    duration: spec.duration,
    warning: spec.warning,
    dayOne: crossing.date(spec.dayOne, ['dayOne']),
  };
}

function spansFrom(sound: Sound, crossing: Crossing): Story['spans'] {
  const seen = new Set<string>();
  return (sound.spec.spans ?? []).flatMap((spec, index) => {
    const path = sound.path('spans', index);
    const repeated = seen.has(spec.id);
    if (repeated) crossing.report.error([...path, 'id'], `two spans have the id \`${spec.id}\``, 'each needs its own');
    seen.add(spec.id);
    const text = crossing.prose(spec.text, [...path, 'text']);
    const date = crossing.date(spec.date, [...path, 'date']);
    return date && !repeated ? [{ id: spec.id, title: spec.title, date, text }] : [];
  });
}
