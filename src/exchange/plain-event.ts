/** What an event says, as lines of plain text. */

import { unusualStatus } from '../deck/slides/event-slides.ts';
import { nameOf } from '../deck/slides/voice.ts';
import { quoted } from '../deck/text/quote-marks.ts';
import { eventCitations } from '../story/event-citations.ts';
import { plainText } from '../story/prose-reading.ts';
import type { Claim, Source, Story, StoryEvent } from '../story/story.ts';
import { type Words, wordsFor } from '../words/words.ts';

/** Doubts first, then text, accounts, quotation and sources: whatever shows only the beginning shows the doubts. */
export function eventLines(event: StoryEvent, story: Story): string[] {
  const { language } = story;
  const words = wordsFor(language);
  const status = unusualStatus(event);
  const { quote } = event;
  const lines: (string | undefined)[] = [
    status && words.status[status],
    event.dateNote,
    plainText(event.text),
    ...accountLines(event.claims, story),
    quote &&
      [plainText(quoted(quote.text, language)), quote.by && speakerName(quote.by, story)].filter(Boolean).join(' '),
    ...sourcesOf(event, story).map(source => sourceLine(source, words)),
  ];
  return lines.flatMap(line => line || []);
}

/** Each question with the accounts under it, in the author's order. */
function accountLines(claims: Claim[], story: Story): string[] {
  const { claimStatus, colon } = wordsFor(story.language);
  const questions = [...new Set(claims.map(({ about }) => about))];
  return questions.flatMap(question => [
    ...(question === undefined ? [] : [question]),
    ...claims
      .filter(({ about }) => about === question)
      .map(({ by, status, says }) => `• ${speakerName(by, story)} (${claimStatus[status]})${colon}${plainText(says)}`),
  ]);
}

/** A person's name, or the role where the name must not be shown; free text as it is. */
export function speakerName(by: string, { people }: Pick<Story, 'people'>): string {
  const person = people.get(by);
  return person ? nameOf(person) : by;
}

/** What an event rests on, each source once, in the order of its slides. */
export function sourcesOf(event: StoryEvent, { sources }: Pick<Story, 'sources'>): Source[] {
  const ids = new Set(eventCitations(event).map(({ source }) => source));
  return [...ids].flatMap(id => sources.get(id) ?? []);
}

function sourceLine({ publisher, title, url, archived }: Source, { colon }: Words): string {
  return [publisher + colon + title, url ?? archived].filter(Boolean).join(' ');
}
