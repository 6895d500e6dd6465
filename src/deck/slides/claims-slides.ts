/** The accounts of an event side by side: one slide a question, two to four columns of the same width and type. */

import type { Claim, Story, StoryEvent } from '../../story/story.ts';
import { wordsFor } from '../../words/words.ts';
import { dateWords, listStyle } from '../dates.ts';
import type { ClaimsSlide } from '../deck.ts';
import { linesOfText } from '../text/fit.ts';
import { heightOf } from '../text/flow.ts';
import { stage, type TypeStyle, type } from '../text/type.ts';
import { type EventHead, type Workshop, withCitations } from './event-slides.ts';
import { type Voice, voiceOf } from './voice.ts';

/** One column. */
export interface Account {
  claim: Claim;
  voice: Voice;
  /** "a party · stated 22 July"; of those who report, "reported" says enough. */
  standing: string;
  /** What it rests on, for the foot of the column: "REGNUM, 22 Jul 2012". */
  provenance: { number: number; text: string }[];
}

/** The columns, px; the theme sets the same. */
const box = { height: 386, gap: 32, inset: 20, top: 22, space: 18, foot: 16, numeral: 26 };
const nameStyle: TypeStyle = { family: 'sans', weight: 700, size: 19, leading: 26 };
const blockGap = 14;
const provenanceGap = 5;

export function claimsSlides(event: StoryEvent, claims: Claim[], head: EventHead, workshop: Workshop): ClaimsSlide[] {
  const questions = [...new Set(claims.map(claim => claim.about))];
  const groups = questions.flatMap(about => {
    const answers = claims.filter(claim => claim.about === about);
    return rowsOf(answers).map((row, index) => ({
      about,
      part: index + 1,
      accounts: row.map(claim => accountOf(claim, event, workshop)),
    }));
  });
  return groups.map(({ about, part, accounts }, index) => ({
    ...head,
    kind: 'claims',
    level: 4,
    title: about ?? event.claimsTitle ?? event.title,
    id: index === 0 ? `${event.id}-claims` : `${event.id}-claims-${index + 1}`,
    part,
    accounts,
    size: accountSize(accounts, workshop),
  }));
}

/** Five accounts are three and two, never four and one. */
function rowsOf(claims: Claim[]): Claim[][] {
  const slides = Math.ceil(claims.length / 4);
  const each = Math.ceil(claims.length / Math.max(1, slides));
  return Array.from({ length: slides }, (_, index) => claims.slice(index * each, (index + 1) * each));
}

function accountOf(claim: Claim, event: StoryEvent, { story, numbers }: Workshop): Account {
  const sources = [...new Set(claim.sources.map(citation => citation.source))];
  const voice = voiceOf(claim.by, story);
  return {
    claim,
    voice,
    standing: standingOf(claim, voice, event, story),
    provenance: sources.flatMap(id => {
      const source = story.sources.get(id);
      const number = numbers.get(id);
      if (!source || number === undefined) return [];
      const date = source.date ? dateWords(story, source.date, 'label') : '';
      return [{ number, text: [source.publisher, date].filter(Boolean).join(', ') }];
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

/** The largest type in which every account stands above the ribbon, with what it rests on under it. */
function accountSize(accounts: Account[], workshop: Workshop): ClaimsSlide['size'] {
  const sizes = ['large', 'account', 'prose'] as const;
  return sizes.find(size => columnsHeight(accounts, size, workshop) <= box.height) ?? 'small';
}

/** Height of the columns, px: each row is as high as the highest column has it. */
function columnsHeight(accounts: Account[], size: ClaimsSlide['size'], { faces, numbers }: Workshop): number {
  const columns = Math.max(2, accounts.length);
  const width = (stage.width - 2 * stage.margin - (columns - 1) * box.gap) / columns - box.inset;
  const lines = (text: string, style: TypeStyle, room = width) => linesOfText(faces, text, style, room) * style.leading;
  const setting = { faces, numbers, style: type[size], gap: blockGap };
  const rows = accounts.map(({ claim, voice, standing, provenance }) => ({
    name: lines(voice.name, nameStyle),
    role: lines(voice.role ?? '', type.reference),
    standing: lines(standing, type.note),
    says: heightOf(withCitations(claim.says, claim.sources), width, setting),
    foot: provenance.reduce(
      (sum, { text }) => sum + lines(text, type.reference, width - box.numeral) + provenanceGap,
      0,
    ),
  }));
  const highest = (row: keyof (typeof rows)[number]) => Math.max(...rows.map(heights => heights[row]));
  const head = box.top + highest('name') + highest('role') + highest('standing');
  return head + box.space + highest('says') + box.foot + highest('foot');
}
