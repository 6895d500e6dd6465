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
  const { words } = context;
  const asOf = story.asOf && words.asOf(dateWords(context, story.asOf, 'label'));
  return [words.list(story.authors), asOf].filter(Boolean).join(' · ');
}
