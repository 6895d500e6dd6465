/** The words that scripts put on the page: from the island in the story's language, in English where it has none. */

const english = {
  /** Heard after each move to an event's slide: "9 of 24. Tuesday 24 July 2012, about 04:00: General Nazarov is killed". */
  announce: '{number} of {count}. {date}: {title}',
  counter: '{number} of {count}',
  unknown: 'No slide is called “{id}”.',
  nearest: 'Did you mean “{title}”?',
  dismiss: 'Close',
  crowd: '{count} events',
  found: 'Found: {count}',
  nothing: 'Nothing found.',
  blocked: 'The browser blocked the speaker window. Allow pop-up windows for this page and press S again.',
  noSpeaker: 'This copy of the deck has no speaker window.',
  noFullscreen: 'The browser does not allow full screen here.',
  black: 'The screen is black.',
  notBlack: 'The screen is back.',
  end: 'End of the slides',
  start: 'Start',
  pause: 'Pause',
  resume: 'Go on',
  onTime: 'on time',
  ahead: '{minutes} min ahead',
  behind: '{minutes} min behind',
} as const;

export type Word = keyof typeof english;
export type Words = (word: Word, values?: Record<string, string | number>) => string;

/** Makes the lookup. `{name}` in a text is replaced by the value of that name. */
export function createWords(table: Record<string, string>): Words {
  return (word, values = {}) =>
    (table[word] ?? english[word]).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
