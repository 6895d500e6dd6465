/** @jsxImportSource preact */
/**
 * Pictures, video, sound, maps and pages. A picture of the story's own is shown; everything else stands behind a card, and
 * is neither loaded nor played before somebody asks for it: scripts put the card's `<template>` in its place.
 */

import type { Size } from '../deck/slides/media-slides.ts';
import { cardKind, cardName } from '../deck/slides/page-names.ts';
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
  low?: boolean;
}

export function Exhibit(props: ExhibitProps) {
  const { media, warning } = props;
  const plain = media.kind === 'image' && media.file !== undefined && warning === undefined;
  return plain ? <Picture {...props} /> : <Card {...props} />;
}

function Card(props: ExhibitProps) {
  const { media, context, warning, cardSize = 'prose', low } = props;
  const { words, page } = context;
  const action = page === 'paper' ? undefined : actionOf(media, warning, context);
  const { thumbnail } = media;
  // What a warning covers is not shown small either.
  const pictured = thumbnail !== undefined && warning === undefined;
  const named = warning ?? cardName(media);
  return (
    <div
      class={`exhibit-card size-${cardSize}${pictured ? ' pictured' : ''}${low ? ' low' : ''}`}
      data-media={media.kind}
    >
      {pictured && <img class="thumbnail" {...fileSource(thumbnail, context)} alt="" />}
      <p class="card-kind">{cardKind(media, words)}</p>
      <p class="card-title">
        {!action && page !== 'paper' && isReachable(media, context) ? (
          <a href={addressOf(media, context)} target="_blank" rel="noopener noreferrer">
            {named}
          </a>
        ) : (
          named
        )}
      </p>
      {action && (
        <button type="button" class="card-action" data-exhibit={warning === undefined ? 'play' : 'show'}>
          {action}
        </button>
      )}
      {!action && page !== 'paper' && media.kind !== 'page' && <p class="card-elsewhere">{words.elsewhere}</p>}
      <p class="card-address">
        <Address media={media} context={context} />
      </p>
      <p class="card-failed" role="status" hidden>
        {words.notLoaded}
      </p>
      {action && (
        <template>
          <Shown {...props} />
        </template>
      )}
    </div>
  );
}

function Shown(props: ExhibitProps) {
  const { media, context, warning } = props;
  if (media.framed) return <Framed media={media} context={context} starts={warning === undefined} />;
  return media.kind === 'image' ? <Picture {...props} /> : <Player media={media} context={context} />;
}

/**
 * The words of the button; nothing for what can only be a link. In one file that somebody opens from a disk there are no
 * frames: hosts of films ask from which site they are shown.
 */
function actionOf({ url, loads, kind, framed }: Media, warning: string | undefined, context: Context) {
  const { words, inlined } = context;
  if (url === undefined ? kind === 'pdf' : loads === undefined || (framed && inlined)) return undefined;
  if (warning !== undefined) return words.uncover;
  return loads === undefined ? words.play : words.loadFrom(new URL(loads).host);
}

/** A file of the story has no address on paper, nor in a deck that is one file: its name stands there. */
function isReachable({ file }: Media, { page, inlined }: Context): boolean {
  return file === undefined || (page !== 'paper' && !inlined);
}

/** On paper and in one file it is written out: nobody can look under it. */
function Address({ media, context }: { media: Media; context: Context }) {
  const { file, url = '' } = media;
  if (!isReachable(media, context)) return <>{file}</>;
  const whole = context.page === 'paper' || context.inlined;
  return (
    <a href={addressOf(media, context)} target="_blank" rel="noopener noreferrer">
      {file ?? (whole ? url : url.replace(/^https?:\/\//, ''))}
    </a>
  );
}

function Picture({ media, context, picture }: ExhibitProps) {
  return (
    <img
      class={picture ? 'picture' : 'picture fills'}
      {...mediaSource(media, context)}
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
  const shared = { class: 'player', ...mediaSource(media, context), controls: true, preload: 'none' } as const;
  if (media.kind === 'audio') return <audio {...shared} aria-label={media.alt} />;
  return <video {...shared} aria-label={media.alt} playsInline />;
}

/**
 * A page of another host, in a box of its own: it runs its scripts and opens its links, and reaches nothing around it.
 * It is told the site and no more; YouTube shows nothing to who does not say that.
 */
function Framed({ media, context, starts }: { media: Media; context: Context; starts: boolean }) {
  const { loads = '', kind, alt } = media;
  return (
    <div class="framed" role="group" aria-label={alt} tabIndex={-1}>
      <button type="button" class="framed-close" data-exhibit="close">
        {context.words.closeMedia}
      </button>
      <iframe
        src={kind === 'video' && starts ? `${loads}&autoplay=1` : loads}
        title={alt}
        sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        referrerpolicy="strict-origin"
      />
    </div>
  );
}

/** Of a picture that is cropped by a quarter at most, the nearest quarter of the focus is near enough. */
function quarter(share: number): number {
  return Math.round(share * 4) * 25;
}

function mediaSource({ file, loads }: Media, context: Context): ReturnType<typeof fileSource> {
  return file === undefined ? { src: loads ?? '' } : fileSource(file, context);
}

/**
 * In a single file what is shown is there once: in the reading view, which needs no scripts. They give it to the slides
 * by its name (`src/runtime/single.ts`).
 */
export function fileSource(file: string, context: Context): { src?: string; 'data-file'?: string } {
  if (!context.inlined) return { src: fileAddress(file, context) };
  const src = context.page === 'read' ? context.inlined.get(file) : undefined;
  return { 'data-file': file, ...(src === undefined ? {} : { src }) };
}

function addressOf({ file, url = '' }: Media, context: Context): string {
  return file === undefined ? url : fileAddress(file, context);
}

/** Files of a story lie beside the deck's page; the other pages stand a folder deeper, those of a cut two more. */
function fileAddress(file: string, { page, deck }: Context): string {
  const home = page === 'deck' ? '' : deck.story.cut ? '../../../' : '../';
  return home + file.split('/').map(encodeURIComponent).join('/');
}
