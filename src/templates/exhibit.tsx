/** @jsxImportSource preact */
/**
 * Pictures, video and sound. A picture of the story's own is shown; everything else stands behind a card, and is neither
 * loaded nor played before somebody asks for it: scripts put the card's `<template>` in its place.
 */

import type { Size } from '../deck/slides/media-slides.ts';
import type { Media } from '../story/story.ts';
import type { Context } from './context.ts';

interface ExhibitProps {
  media: Media;
  context: Context;
  /** The event's content warning: covers the media. */
  warning?: string | undefined;
  /** As it is drawn, px. */
  picture?: Size | undefined;
  cardSize?: string;
}

export function Exhibit(props: ExhibitProps) {
  const { media, warning } = props;
  const plain = media.kind === 'image' && media.file !== undefined && warning === undefined;
  return plain ? <Picture {...props} /> : <Card {...props} />;
}

function Card(props: ExhibitProps) {
  const { media, context, warning, cardSize = 'prose' } = props;
  const { words, page } = context;
  const action = page === 'paper' ? undefined : actionOf(media, warning, context);
  return (
    <div class={`exhibit-card size-${cardSize}`} data-media={media.kind}>
      <p class="card-kind">{words.mediaKind[media.kind]}</p>
      <p class="card-title">{warning ?? media.alt}</p>
      {action && (
        <button type="button" class="card-action" data-exhibit={warning === undefined ? 'play' : 'show'}>
          {action}
        </button>
      )}
      {!action && context.page !== 'paper' && <p class="card-elsewhere">{words.elsewhere}</p>}
      <p class="card-address">
        <Address media={media} context={context} />
      </p>
      <p class="card-failed" role="status" hidden>
        {words.notLoaded}
      </p>
      {action && (
        <template>
          {media.kind === 'image' ? <Picture {...props} /> : <Player media={media} context={context} />}
        </template>
      )}
    </div>
  );
}

/** The words of the button; nothing for a host that the story does not allow: then there is the link. */
function actionOf({ url }: Media, warning: string | undefined, { words, deck }: Context): string | undefined {
  const host = url === undefined ? undefined : new URL(url).host;
  if (host !== undefined && !deck.story.allowHosts.includes(host)) return undefined;
  if (warning !== undefined) return words.uncover;
  return host === undefined ? words.play : words.loadFrom(host);
}

/** A file of the story has no address on paper, nor in a deck that is one file: its name stands there. */
function Address({ media, context }: { media: Media; context: Context }) {
  const { file, url = '' } = media;
  if (file !== undefined && (context.page === 'paper' || context.inlined)) return <>{file}</>;
  return (
    <a href={addressOf(media, context)} target="_blank" rel="noopener noreferrer">
      {file ?? url.replace(/^https?:\/\//, '')}
    </a>
  );
}

function Picture({ media, context, picture }: ExhibitProps) {
  return (
    <img
      class={picture ? 'picture' : 'picture fills'}
      {...sourceOf(media, context)}
      alt={media.alt}
      width={picture?.width}
      height={picture?.height}
      data-focus-x={media.focus && quarter(media.focus[0])}
      data-focus-y={media.focus && quarter(media.focus[1])}
      {...(media.file === undefined ? { referrerpolicy: 'no-referrer' } : {})}
      {...(context.page === 'read' && media.file !== undefined ? { loading: 'lazy' } : {})}
    />
  );
}

function Player({ media, context }: { media: Media; context: Context }) {
  const shared = { class: 'player', ...sourceOf(media, context), controls: true, preload: 'none' } as const;
  if (media.kind === 'audio') return <audio {...shared} aria-label={media.alt} />;
  return <video {...shared} aria-label={media.alt} playsInline />;
}

/** Of a picture that is cropped by a quarter at most, the nearest quarter of the focus is near enough. */
function quarter(share: number): number {
  return Math.round(share * 4) * 25;
}

/**
 * In a single file what is shown is there once: in the reading view, which needs no scripts. They give it to the slides
 * by its name (`src/runtime/single.ts`).
 */
function sourceOf(media: Media, context: Context): { src?: string; 'data-file'?: string } {
  const { file } = media;
  if (file === undefined || !context.inlined) return { src: addressOf(media, context) };
  const src = context.page === 'read' ? context.inlined.get(file) : undefined;
  return { 'data-file': file, ...(src === undefined ? {} : { src }) };
}

/** Files of a story lie beside the deck's page; the other pages stand a folder deeper, those of a cut two more. */
function addressOf({ file, url = '' }: Media, { page, deck }: Context): string {
  if (file === undefined) return url;
  const home = page === 'deck' ? '' : deck.story.cut ? '../../../' : '../';
  return home + file.split('/').map(encodeURIComponent).join('/');
}
