/** Pictures, video and sound, one a slide: the picture as large as it stands well, its caption beside or under it. */

import type { Prose } from '../../story/prose.ts';
import type { Media, StoryEvent } from '../../story/story.ts';
import type { MediaSlide } from '../deck.ts';
import { linesOf, linesOfText } from '../text/fit.ts';
import { heightOf, pour } from '../text/flow.ts';
import { stage, type } from '../text/type.ts';
import type { EventHead, Workshop } from './event-slides.ts';
import { cardName } from './page-names.ts';

/** px: of a picture file or of a drawing of it. */
export interface Size {
  width: number;
  height: number;
}

/** How a slide is divided: the column of the words, and what the picture may take, px. The theme sets the same. */
const whole = 1184;
const gutter = 48;
const pane = { top: 62, height: stage.bodyBottom - 62 };
const columns = [404, 548, 700] as const;
/** A card stands in place of what is not shown at once, px. */
export const cardBox = { width: 732, height: 494, inset: 40, low: 300 };
/** What stands on a card besides its title and address, px: at most, with a button, and where it is but a link. */
const aroundTitle = { most: 129, link: 76 };
/** A picture on a card, at its upper right corner, and the gap beside it, px. */
export const thumbnailBox = { width: 280, height: 210, gap: 28 };

const gaps = { head: 20, picture: 14, terms: 8 };
/** A picture of pixels is drawn at most so many times as large as it is. */
const mostBlown = 2;
/** A picture that is drawn smaller than this either way stands in the middle of a card, px. */
const leastDrawn = 320;
/** The share of each side that is left when a picture is cropped around its `focus`. */
const leastLeft = 0.75;

/** @param given those of the event's media that do not stand elsewhere. */
export function mediaSlides(event: StoryEvent, head: EventHead, workshop: Workshop, given = event.media): MediaSlide[] {
  const slides = given.flatMap(media => slidesOf(media, event, workshop));
  return slides.map((slide, index) => ({
    ...head,
    ...slide,
    kind: 'media',
    level: 4,
    id: index === 0 ? `${event.id}-media` : `${event.id}-media-${index + 1}`,
  }));
}

type Shown = Pick<
  MediaSlide,
  'media' | 'column' | 'picture' | 'covered' | 'mat' | 'caption' | 'cardSize' | 'low' | 'part'
>;

/** One slide; more when the caption is longer than the column beside the picture, which is then shown again. */
function slidesOf(media: Media, event: StoryEvent, workshop: Workshop): Shown[] {
  const covered = event.warning !== undefined;
  const plain = media.kind === 'image' && media.file !== undefined && !covered;
  const across = plain ? acrossOf(media, event, workshop) : undefined;
  const beside = besideOf(media, workshop);
  const mat = plain && beside.picture !== undefined && isTiny(beside.picture);
  const shared = { media, covered, mat, ...cardType(media, event, workshop) };
  if (across && !mat && area(across.picture) > area(beside.picture))
    return [{ ...shared, column: whole, ...across, caption: captionOf(media), part: 1 }];
  const column = plain && !mat ? beside.column : columns[0];
  const room = captionRoom(media, event, column, workshop);
  const parts = pour(captionOf(media), () => ({ width: column, height: room }), setting(workshop));
  const { picture } = beside;
  return parts.map((caption, index) => ({
    ...shared,
    column,
    ...(picture ? { picture } : {}),
    caption,
    part: index + 1,
  }));
}

/** The picture at the right, the words at its left in the widest column that it leaves. */
function besideOf(media: Media, { pictures }: Workshop): { column: (typeof columns)[number]; picture?: Size } {
  const size = media.file === undefined ? undefined : pictures?.get(media.file);
  if (!size) return { column: columns[0] };
  const picture = drawn(size, { width: whole - gutter - columns[0], height: pane.height }, media);
  const column = columns.findLast(width => whole - gutter - width >= picture.width) ?? columns[0];
  return { column, picture };
}

/** The picture from margin to margin under the headline, for what is much wider than high. */
function acrossOf(media: Media, event: StoryEvent, workshop: Workshop): { picture: Size } | undefined {
  const size = media.file === undefined ? undefined : workshop.pictures?.get(media.file);
  if (!size) return undefined;
  const words = heightOf(captionOf(media), whole, setting(workshop)) + termsHeight(media, whole, workshop);
  const height = stage.bodyBottom - headBottom(event, whole, workshop) - gaps.head - gaps.picture - words;
  return height < 120 ? undefined : { picture: drawn(size, { width: whole, height }, media) };
}

/** A size inside a box, in the picture's own proportions, or nearer to the box's where the author names a focus. */
function drawn(size: Size, box: Size, { focus, file = '' }: Media): Size {
  const own = size.width / size.height;
  const wanted = box.width / box.height;
  const ratio = focus ? Math.min(Math.max(wanted, own * leastLeft), own / leastLeft) : own;
  const most = /\.svg$/i.test(file) ? Number.POSITIVE_INFINITY : mostBlown;
  const width = Math.min(box.width, box.height * ratio, size.width * most, size.height * most * ratio);
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(width / ratio)) };
}

function isTiny({ width, height }: Size): boolean {
  return width < leastDrawn && height < leastDrawn;
}

function area(size: Size | undefined): number {
  return size ? size.width * size.height : 0;
}

/** Nothing where a card that stays one says it already. */
function captionOf(media: Media): Prose {
  const { caption, url, loads } = media;
  const said = url !== undefined && loads === undefined && caption === cardName(media);
  return caption && !said ? [{ type: 'paragraph', children: [{ type: 'text', value: caption }] }] : [];
}

function captionRoom(media: Media, event: StoryEvent, column: number, workshop: Workshop): number {
  const top = headBottom(event, column, workshop) + gaps.head;
  return stage.bodyBottom - top - termsHeight(media, column, workshop);
}

function headBottom({ title }: StoryEvent, width: number, { faces }: Workshop): number {
  return stage.headTop + linesOfText(faces, title, { ...type.large, weight: 600 }, width) * type.large.leading;
}

function termsHeight({ credit, licence }: Media, width: number, { faces }: Workshop): number {
  const text = [credit, licence].filter(Boolean).join(' · ');
  const lines = linesOf(faces, [{ text, style: type.reference }], width);
  return lines === 0 ? 0 : gaps.terms + lines * type.reference.leading;
}

/** The width of the words of a card, px: a picture stands beside them, unless a warning covers it. */
export function cardColumn({ thumbnail }: Media, covered: boolean): number {
  const width = cardBox.width - 2 * cardBox.inset;
  return thumbnail === undefined || covered ? width : width - thumbnailBox.width - thumbnailBox.gap;
}

/** The largest type in which the words of a card stand in it, above its whole address. */
function cardType(media: Media, event: StoryEvent, { faces }: Workshop): Pick<MediaSlide, 'cardSize' | 'low'> {
  const width = cardColumn(media, event.warning !== undefined);
  const text = event.warning ?? cardName(media);
  const address = linesOfText(faces, media.file ?? media.url ?? '', type.reference, width) * type.reference.leading;
  const link = media.url !== undefined && media.loads === undefined;
  const around = 2 * cardBox.inset + address + (link ? aroundTitle.link : aroundTitle.most);
  const largest = (sizes: MediaSlide['cardSize'][], height: number) =>
    sizes.find(size => linesOfText(faces, text, type[size], width) * type[size].leading <= height - around);
  const low = link && largest(['display', 'large', 'prose'], cardBox.low);
  if (low) return { cardSize: low, low: true };
  return { cardSize: largest(['large', 'prose', 'small'], cardBox.height) ?? 'note', low: false };
}

function setting({ faces, numbers }: Workshop) {
  return { faces, numbers, style: type.small, gap: 10 };
}
