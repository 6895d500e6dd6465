/** @jsxImportSource preact */
/** What a page tells those who show links: https://ogp.me */

import { doubtOf, textOf } from '../deck/cards.ts';
import type { StoryEvent } from '../story/story.ts';
import { type Context, dateWords } from './context.ts';

/** Absolute where somebody knows where the site will lie, else relative to the page. */
export interface ShareAddresses {
  page: string;
  image: string;
}

export interface Share extends ShareAddresses {
  title: string;
  site: string;
  description: string;
  alt: string;
}

/** Characters of a description: what is shown of longer ones differs. */
const longest = 200;

export function shareOfStory({ deck: { story, slides } }: Context, addresses: ShareAddresses): Share {
  const { title, subtitle, summary } = story;
  const opening = slides.find(slide => slide.kind === 'title');
  const span = opening?.kind === 'title' ? opening.span : undefined;
  const description = cutAtWord(sentences(span, summary ?? subtitle), longest);
  return { ...addresses, title, site: title, description, alt: sentences(title, span) };
}

/** The doubt comes before the text: what is cut is never that. */
export function shareOfEvent(event: StoryEvent, context: Context, addresses: ShareAddresses): Share {
  const date = dateWords(context, event.date, 'long', event.dateLabel);
  const doubt = doubtOf(event, context.words);
  return {
    ...addresses,
    title: doubt ? `${event.title} (${doubt})` : event.title,
    site: context.deck.story.title,
    description: cutAtWord(sentences(date, doubt, textOf(event)), longest),
    alt: sentences(date, event.title, doubt),
  };
}

export function ShareTags({ page, image, title, site, description, alt }: Share) {
  const tags: [property: string, content: string][] = [
    ['og:title', title],
    ['og:type', 'article'],
    ['og:site_name', site],
    ['og:description', description],
    ['og:url', page],
    ['og:image', image],
    ['og:image:type', 'image/png'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', alt],
  ];
  return (
    <>
      {tags.map(([property, content]) => (
        <meta property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** One after the other, each with its full stop. */
function sentences(...texts: (string | undefined)[]): string {
  return texts.flatMap(text => (text ? (/[.!?…]["”’»)]*$/.test(text) ? text : `${text}.`) : [])).join(' ');
}

/** No longer than `most` characters, with an ellipsis where words are left out. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  const end = start.lastIndexOf(' ');
  const whole = end > 0 ? start.slice(0, end) : [...start].slice(0, -1).join('');
  return `${whole.replace(/[\s,;:–—-]+$/, '')} …`.slice(0, most);
}
