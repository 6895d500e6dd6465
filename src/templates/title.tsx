/** @jsxImportSource preact */
import { ownDirection } from '../story/direction.ts';
import { type Context, dateWords } from './context.ts';
import { Logo } from './logo.tsx';
import type { BodyProps } from './slide.tsx';

export function TitleBody({ slide, context }: BodyProps<'title'>) {
  const { story } = context.deck;
  const own = (text: string) => ownDirection(text, story.language);
  return (
    <div class={`body title-${slide.size}`}>
      <Logo context={context} />
      {story.subtitle && (
        <p class="subtitle" {...own(story.subtitle)}>
          {story.subtitle}
        </p>
      )}
      {story.summary && (
        <p class="lede" {...own(story.summary)}>
          {story.summary}
        </p>
      )}
      {story.warning && (
        <p class="content-warning" {...own(story.warning)}>
          {story.warning}
        </p>
      )}
      {slide.version && <p class="version">{slide.version}</p>}
      <p class="colophon">{colophon(context)}</p>
    </div>
  );
}

function colophon(context: Context): string {
  const { story } = context.deck;
  const asOf = story.asOf && context.words.asOf(dateWords(context, story.asOf, 'label'));
  return [story.authors.join(', '), asOf].filter(Boolean).join(' · ');
}
