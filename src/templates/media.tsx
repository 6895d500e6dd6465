/** @jsxImportSource preact */
import type { Prose } from '../story/prose.ts';
import type { Media } from '../story/story.ts';
import { type Context, groupOnPaper } from './context.ts';
import { Exhibit } from './exhibit.tsx';
import { ProseText } from './prose.tsx';
import type { BodyProps } from './slide.tsx';

export function MediaBody({ slide, context }: BodyProps<'media'>) {
  const { media, event, picture, covered, mat, caption, cardSize, low } = slide;
  return (
    <div class="body">
      <figure class="exhibit" {...groupOnPaper(context)}>
        <div class={mat ? 'media-pane mat' : 'media-pane'}>
          <Exhibit
            media={media}
            warning={covered ? event.warning : undefined}
            picture={picture}
            cardSize={cardSize}
            low={low}
            context={context}
          />
        </div>
        <MediaWords media={media} caption={caption} context={context} />
      </figure>
    </div>
  );
}

/** Caption, then who made it and its terms. */
export function MediaWords({ media, caption, context }: { media: Media; caption: Prose; context: Context }) {
  const terms = [media.credit, media.licence].filter(Boolean).join(' · ');
  if (caption.length === 0 && !terms) return null;
  return (
    <figcaption class="media-words">
      <ProseText prose={caption} context={context} />
      {terms && <p class="terms">{terms}</p>}
    </figcaption>
  );
}
