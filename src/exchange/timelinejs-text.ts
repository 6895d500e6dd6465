/** What an event says, as the HTML of a TimelineJS slide. */

import { quantityWords } from '../deck/quantity.ts';
import { unusualStatus } from '../deck/slides/event-slides.ts';
import type { Citation } from '../story/prose.ts';
import { citationsIn } from '../story/prose-reading.ts';
import type { Claim, Reading, Source, Story, StoryEvent } from '../story/story.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { shortDate } from './exported.ts';
import { type CiteHtml, escapeHtml, inlineHtml, linkHtml, proseHtml } from './html.ts';
import { sourcesOf, speakerName } from './plain-event.ts';

interface Telling {
  story: Story;
  words: Words;
  cite: CiteHtml;
}

/** Doubts first, then text, accounts side by side, figures, quotation, and the sources as numbered links. */
export function eventHtml(event: StoryEvent, story: Story): string {
  const words = wordsFor(story.language);
  const sources = sourcesOf(event, story);
  const cite: CiteHtml = citations => {
    const numbers = new Set(citations.map(({ source }) => sources.findIndex(({ id }) => id === source) + 1));
    return [...numbers].flatMap(number => (number > 0 ? [` [${number}]`] : [])).join('');
  };
  const telling = { story, words, cite };
  const status = unusualStatus(event);
  const own = unsaid(event.sources, citationsIn(event.text));
  return [
    paragraph([status && words.status[status], event.dateNote].filter(Boolean).join(' · ')),
    event.warning && paragraph(event.warning),
    proseHtml(event.text, cite),
    own.length > 0 && `<p>${cite(own).trim()}</p>`,
    event.claimsTitle && heading(event.claimsTitle),
    claimsHtml(event.claims, telling),
    event.figuresTitle && heading(event.figuresTitle),
    ...event.figures.map(figures => figuresHtml(figures, telling)),
    quoteHtml(event.quote, telling),
    sources.length > 0 &&
      `<p>${words.sources}</p><ul>${sources.map((source, index) => sourceHtml(source, index + 1, story)).join('')}</ul>`,
  ]
    .filter(Boolean)
    .join('');
}

function heading(text: string): string {
  return `<p><strong>${escapeHtml(text)}</strong></p>`;
}

function paragraph(text: string): string {
  return text && `<p><em>${escapeHtml(text)}</em></p>`;
}

/** Sources of the whole event that its text does not cite anyway. */
function unsaid(citations: Citation[], cited: Citation[]): Citation[] {
  return citations.filter(({ source }) => cited.every(other => other.source !== source));
}

/** One list for each question: every account is an item of its own, in the author's order, none before the others. */
function claimsHtml(claims: Claim[], telling: Telling): string {
  const questions = [...new Set(claims.map(({ about }) => about))];
  return questions
    .map(question => {
      const items = claims.filter(({ about }) => about === question).map(claim => claimHtml(claim, telling));
      return `${question === undefined ? '' : `<p>${escapeHtml(question)}</p>`}<ul>${items.join('')}</ul>`;
    })
    .join('');
}

function claimHtml({ by, says, status, date, place, sources }: Claim, { story, words, cite }: Telling): string {
  const where = place === undefined ? undefined : story.places.get(place)?.name;
  const when = date && shortDate(date, story);
  const standing = [words.claimStatus[status], where, when].filter(Boolean).join(words.comma);
  const said = inlineHtml(says, cite) + cite(unsaid(sources, citationsIn(says)));
  return `<li><strong>${escapeHtml(speakerName(by, story))}</strong> (${escapeHtml(standing)})${words.colon}${said}</li>`;
}

function figuresHtml({ measure, readings }: StoryEvent['figures'][number], telling: Telling): string {
  const known = telling.story.measures.get(measure);
  const title = [known?.title ?? measure, known?.unit && `(${known.unit})`].filter(Boolean).join(' ');
  const items = readings.map(reading => readingHtml(reading, measure, telling));
  return `<p>${escapeHtml(title)}</p><ul>${items.join('')}</ul>`;
}

function readingHtml(reading: Reading, measure: string, { story, words, cite }: Telling): string {
  const categories = story.measures.get(measure)?.categories;
  const { by, kind, date, values, statedTotal, note, sources } = reading;
  const numbers = [...values].map(([id, value]) => {
    return `${categories?.get(id)?.label ?? id}${words.colon}${quantityWords(value, words, story.language)}`;
  });
  const total = statedTotal && words.statedTotal(quantityWords(statedTotal, words, story.language));
  const who = [words.readingKind[kind], date && shortDate(date, story)].filter(Boolean).join(words.comma);
  const said = [...numbers, total, note].filter(Boolean).join(words.semicolon);
  return `<li><strong>${escapeHtml(speakerName(by, story))}</strong> (${escapeHtml(who)})${words.colon}${escapeHtml(said)}${cite(sources)}</li>`;
}

function quoteHtml(quote: StoryEvent['quote'], { story, cite }: Telling): string {
  if (!quote) return '';
  const by = quote.by === undefined ? '' : `<p>${escapeHtml(speakerName(quote.by, story))}</p>`;
  const more = cite(unsaid(quote.sources, citationsIn(quote.text)));
  return `<blockquote>${proseHtml(quote.text, cite)}${more && `<p>${more.trim()}</p>`}</blockquote>${by}`;
}

function sourceHtml(source: Source, number: number, story: Story): string {
  const { publisher, title, date, url, archived } = source;
  const { comma, colon } = wordsFor(story.language);
  const name = escapeHtml(title);
  const address = url ?? archived;
  const linked = address === undefined ? name : linkHtml(address, name);
  const dated = date ? comma + escapeHtml(shortDate(date, story)) : '';
  return `<li>[${number}] ${escapeHtml(publisher)}${colon}${linked}${dated}</li>`;
}
