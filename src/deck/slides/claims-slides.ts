/** The accounts of an event side by side: one slide a question, two to four columns of the same width and type. */

import type { Citation, Prose } from '../../story/prose.ts';
import type { Claim, Story, StoryEvent } from '../../story/story.ts';
import { wordsFor } from '../../words/words.ts';
import { dateWords, listStyle } from '../dates.ts';
import type { ClaimsSlide } from '../deck.ts';
import { linesOfText } from '../text/fit.ts';
import { heightOf, pour } from '../text/flow.ts';
import { type FittedHeadline, fitHeadline } from '../text/headline.ts';
import { stage, type TypeStyle, type } from '../text/type.ts';
import { type EventHead, namedSize, type Workshop, withCitations, withoutCitations } from './event-slides.ts';
import { type Voice, voiceOf } from './voice.ts';

/** One column. */
export interface Account {
  claim: Claim;
  /** What of it stands here: all of it, or a piece where it goes on to a further slide. */
  says: Prose;
  citations: Citation[];
  /** 1, and 2 and more where it goes on. */
  piece: number;
  voice: Voice;
  /** "a party · stated 22 July"; of those who report, "reported" says enough. */
  standing: string;
  /** What it rests on, for the foot of the column: "REGNUM, 22 Jul 2012". */
  provenance: { number: number; text: string }[];
}

/** The columns, px; the theme sets the same. `side`: who says it, left of an account that stands alone; `low`: from this much space on the columns hang lower. */
const box = {
  above: 44,
  bottom: 574,
  gap: 32,
  inset: 20,
  top: 22,
  space: 18,
  foot: 16,
  numeral: 26,
  side: 320,
  low: 110,
  /** Two lines of the usual headline; a longer one is set smaller. */
  head: 2 * type.headline.leading,
};
const nameStyle: TypeStyle = { family: 'sans', weight: 700, size: 19, leading: 26 };
const blockGap = 14;
const provenanceGap = 5;

export function claimsSlides(event: StoryEvent, claims: Claim[], head: EventHead, workshop: Workshop): ClaimsSlide[] {
  const words = wordsFor(workshop.story.language);
  const questions = [...new Set(claims.map(claim => claim.about))];
  const groups = questions.flatMap(about => {
    const answers = claims.filter(claim => claim.about === about).map(claim => accountOf(claim, event, workshop));
    const title = about ?? event.claimsTitle ?? event.title;
    // A headline that goes on is longer: all slides of a question keep its room, so that their columns begin alike.
    const [first, next] = [title, `${title} (${words.continued})`].map(headline =>
      fitHeadline(workshop.faces, headline, stage.width - 2 * stage.margin, box.head),
    ) as [FittedHeadline, FittedHeadline];
    const room = box.bottom - stage.headTop - Math.max(first.height, next.height) - box.above;
    return rowsOf(answers)
      .flatMap(row => fitted(row, room, workshop))
      .map((accounts, index) => {
        const size = accountSize(accounts, room, workshop);
        const low = columnsHeight(accounts, size, workshop) + box.low <= room;
        return { title, part: index + 1, accounts, size, low, ...namedSize(index === 0 ? first : next) };
      });
  });
  return groups.map((group, index) => ({
    ...head,
    kind: 'claims',
    level: 4,
    id: index === 0 ? `${event.id}-claims` : `${event.id}-claims-${index + 1}`,
    ...group,
  }));
}

/** Five accounts are three and two, never four and one. */
function rowsOf(accounts: Account[]): Account[][] {
  const slides = Math.ceil(accounts.length / 4);
  const each = Math.ceil(accounts.length / Math.max(1, slides));
  return Array.from({ length: slides }, (_, index) => accounts.slice(index * each, (index + 1) * each));
}

/** A row that has no room even in small type goes on two slides, and an account that has none alone goes on in pieces. */
function fitted(row: Account[], room: number, workshop: Workshop): Account[][] {
  if (columnsHeight(row, 'small', workshop) <= room) return [row];
  const half = Math.ceil(row.length / 2);
  if (row.length > 1) return [row.slice(0, half), row.slice(half)].flatMap(part => fitted(part, room, workshop));
  const { faces, numbers } = workshop;
  return row.flatMap(account => {
    const whole = withCitations(account.says, account.citations);
    const setting = { faces, numbers, style: type.small, gap: blockGap };
    const pieces = pour(whole, () => ({ width: columnWidth(1), height: room - box.top }), setting);
    return pieces.map((says, index) => [
      {
        ...account,
        says: withoutCitations(says, account.citations),
        citations: index === pieces.length - 1 ? account.citations : [],
        piece: index + 1,
      },
    ]);
  });
}

function accountOf(claim: Claim, event: StoryEvent, { story, numbers }: Workshop): Account {
  const sources = [...new Set(claim.sources.map(citation => citation.source))];
  const voice = voiceOf(claim.by, story);
  return {
    claim,
    says: claim.says,
    citations: claim.sources,
    piece: 1,
    voice,
    standing: standingOf(claim, voice, event, story),
    provenance: sources.flatMap(id => {
      const source = story.sources.get(id);
      const number = numbers.get(id);
      if (!source || number === undefined) return [];
      const date = source.date ? dateWords(story, source.date, 'label') : '';
      return [{ number, text: [source.publisher, date].filter(Boolean).join(wordsFor(story.language).comma) }];
    }),
  };
}

function standingOf(claim: Claim, { part }: Voice, event: StoryEvent, story: Story): string {
  const words = wordsFor(story.language);
  const dates = event.claims.flatMap(other => (other.about === claim.about && other.date ? [other.date] : []));
  const said = claim.date ? dateWords(story, claim.date, listStyle(story, [event.date, ...dates])) : '';
  const plain = part === 'reporter' && claim.status === 'reported';
  const status = [words.claimStatus[claim.status], said].filter(Boolean).join(' ');
  return [part && !plain ? words[part] : '', status].filter(Boolean).join(' · ');
}

/** The largest type in which every account stands above the ribbon, with what it rests on under it. Three and four columns are too narrow for the largest. */
function accountSize(accounts: Account[], room: number, workshop: Workshop): ClaimsSlide['size'] {
  const sizes = ['display', 'large', 'account', 'prose'] as const;
  const wide = accounts.length <= 2 ? sizes : sizes.slice(1);
  return wide.find(size => columnsHeight(accounts, size, workshop) <= room) ?? 'small';
}

/** Width of what is said, px. */
function columnWidth(accounts: number): number {
  const all = stage.width - 2 * stage.margin;
  if (accounts === 1) return all - box.side - box.gap - box.inset;
  return (all - (accounts - 1) * box.gap) / accounts - box.inset;
}

/** Height of the columns, px: each row is as high as the highest column has it. One alone has its words beside its name. */
function columnsHeight(accounts: Account[], size: ClaimsSlide['size'], { faces, numbers }: Workshop): number {
  const width = columnWidth(accounts.length);
  const side = accounts.length === 1 ? box.side : width;
  const lines = (text: string, style: TypeStyle, room = side) => linesOfText(faces, text, style, room) * style.leading;
  const setting = { faces, numbers, style: type[size], gap: blockGap };
  const rows = accounts.map(({ says, citations, voice, standing, provenance }) => ({
    name: lines(voice.name, nameStyle),
    role: lines(voice.role ?? '', type.reference),
    standing: lines(standing, type.note),
    says: heightOf(withCitations(says, citations), width, setting),
    foot: provenance.reduce(
      (sum, { text }) => sum + lines(text, type.reference, side - box.numeral) + provenanceGap,
      0,
    ),
  }));
  const highest = (row: keyof (typeof rows)[number]) => Math.max(...rows.map(heights => heights[row]));
  const head = box.top + highest('name') + highest('role') + highest('standing');
  if (accounts.length === 1) return Math.max(head + box.space + highest('foot'), box.top + highest('says'));
  return head + box.space + highest('says') + box.foot + highest('foot');
}
