/** The deck's page: puts the parts together. Whoever wants to move the deck asks `go`; nothing else moves it. */

import { createAddress, idIn } from './going/address.ts';
import { listenAlongRibbon } from './going/along.ts';
import { createGoto } from './going/goto.ts';
import { type Command, commandOf, focusOf } from './going/keys.ts';
import { listenToLinks } from './going/links.ts';
import { nearestSlide } from './going/nearest.ts';
import { listenToScrubs } from './going/scrub.ts';
import { findTarget, rangeOf } from './going/targets.ts';
import { listenToSwipes } from './going/touch.ts';
import { type Step, stepFrom } from './going/walk.ts';
import { need, readIsland, sourceOf } from './page.ts';
import { createCards } from './panels/cards.ts';
import { createCrowdMenu } from './panels/crowd.ts';
import { createDialog, openDialog } from './panels/dialog.ts';
import { createNotice } from './panels/notice.ts';
import { offerReading } from './panels/offer.ts';
import { createOverview } from './panels/overview.ts';
import { createSpeakerLink } from './speaking/speaker-link.ts';
import { createAnnouncer } from './stage/announcer.ts';
import { createBodies } from './stage/bodies.ts';
import { createMapCamera } from './stage/camera.ts';
import { createMemory } from './stage/memory.ts';
import { showToolsWhilePointing } from './stage/pointing.ts';
import { startSlideshow } from './stage/reveal.ts';
import { createRibbonState } from './stage/ribbon.ts';
import { createStage } from './stage/screen.ts';
import { createTheme } from './stage/theme.ts';
import { installTrust } from './stage/trust.ts';
import { createWords } from './words.ts';

/** How a move came about. `step`: to a neighbour; `jump`: anywhere else; `follow`: the address has changed by itself. */
type Way = 'step' | 'jump' | 'follow';

installTrust();

const island = readIsland();
const { slides } = island;
const words = createWords(island.words);
const memory = createMemory(island.story);
const root = need('main.reveal');
const sections = slides.map(({ id }) => need(`#${CSS.escape(id)}`));
const sources = sections.flatMap((section, index) => {
  const range = rangeOf(section.dataset.refs ?? '');
  return range ? [{ index, ...range }] : [];
});

const bodies = createBodies(sections);
bodies(targetOfAddress()?.index ?? 0);
const slideshow = await startSlideshow(root);

// Read again: the address may have changed while reveal.js started, and nobody was listening yet.
const first = targetOfAddress();
let present = first?.index ?? 0;
/** The element inside the present slide that the address named. */
let pointed: HTMLElement | null = null;
bodies(present);

const ribbon = createRibbonState(slides);
const stopAtPresent = listenAlongRibbon();
const camera = createMapCamera();
const announcer = createAnnouncer(island, words);
const notice = createNotice(words);
const address = createAddress(follow);
const cards = createCards(slides, words);
const crowd = createCrowdMenu(slides);
const theme = createTheme(memory);
const stage = createStage(words, announcer.say, notice.show);
const keysDialog = createDialog('keys');
const overview = createOverview(() => slides[present]?.id ?? '');
const goto = createGoto(slides, words, index => go(index, 'jump'));
const speaker = createSpeakerLink({
  island,
  words,
  index: () => present,
  isBlack: stage.isBlack,
  step,
  toggleBlack: blackOut,
  warn: notice.show,
});

/** What a key or a `[data-do]` button does. */
const actions: Record<Command, () => void> = {
  next: () => step('next'),
  previous: () => step('previous'),
  'next-act': () => step('next-act'),
  'previous-act': () => step('previous-act'),
  first: () => step('first'),
  last: () => step('last'),
  goto: goto.toggle,
  overview: overview.toggle,
  keys: keysDialog.toggle,
  speaker: speaker.open,
  theme: theme.toggle,
  fullscreen: stage.toggleFullscreen,
  black: blackOut,
  close: closeTopmost,
};

slideshow.show(section(present));
show(false);
if (first) point(first.inside);
else refuse(idIn(location.hash));

listenToLinks(idIn, { open, openCrowd: crowd.open });
listenToScrubs({ name: cards.name, cancel: cards.hide, open: openMark });
listenToSwipes(root, step);
showToolsWhilePointing();
document.addEventListener('click', event => {
  const command = sourceOf(event)?.closest<HTMLElement>('[data-do]')?.dataset.do;
  if (command !== undefined && Object.hasOwn(actions, command)) actions[command as Command]();
});
document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing) return;
  const command = commandOf(event, focusOf(document.activeElement), document.dir === 'rtl');
  if (!command || !allowed(command)) return;
  event.preventDefault();
  actions[command]();
});
offerReading(memory);
document.documentElement.dataset.ready = '';

function targetOfAddress() {
  return findTarget(slides, sources, idIn(location.hash));
}

function section(index: number): HTMLElement {
  const found = sections[index];
  if (!found) throw new RangeError(`no slide ${index} in a deck of ${sections.length}`);
  return found;
}

/** Goes to a slide (index from 0) and, there, to the element with the id `inside`. */
function go(index: number, way: Way, inside?: string): void {
  openDialog()?.close();
  crowd.close();
  cards.hide();
  notice.hide();
  if (index !== present) {
    present = index;
    bodies(index);
    slideshow.show(section(index));
    show(true);
    if (way !== 'follow') address.write(section(index).id, way);
  }
  point(inside);
}

function step(step: Step): void {
  go(stepFrom(slides, present, step), step === 'next' || step === 'previous' ? 'step' : 'jump');
}

/** Follows a link; false when it leads to another part of the page, which is the browser's business. */
function open(id: string): boolean {
  const target = findTarget(slides, sources, id);
  if (target) go(target.index, 'jump', target.inside);
  else if (document.getElementById(id)) return false;
  else refuse(id);
  return true;
}

function openMark(mark: SVGElement): void {
  if (mark.dataset.events === undefined) open(mark.dataset.event ?? '');
  else {
    cards.hide();
    crowd.open(mark);
  }
}

/** The address has changed by itself: back, forward, or typed. */
function follow(id: string): void {
  const target = findTarget(slides, sources, id);
  if (target) go(target.index, 'follow', target.inside);
  else refuse(id);
}

function refuse(id: string): void {
  notice.showUnknown(id, nearestSlide(slides, id));
}

/** Brings every part of the page in step with the present slide; `moved` is false on the first showing. */
function show(moved: boolean): void {
  const slide = slides[present];
  if (!slide) return;
  ribbon(present);
  stopAtPresent();
  camera(slide, !moved);
  announcer.show(slide, section(present), moved);
  speaker.update();
}

/** Marks and focuses an element of the present slide, and takes the mark from the one before. */
function point(inside: string | undefined): void {
  pointed?.removeAttribute('data-target');
  pointed = inside === undefined ? null : document.getElementById(inside);
  if (!pointed) return;
  pointed.setAttribute('data-target', '');
  pointed.tabIndex = -1;
  pointed.focus({ preventScroll: true });
}

function blackOut(): void {
  stage.toggleBlack();
  speaker.update();
}

function closeTopmost(): void {
  if (stage.isBlack()) blackOut();
  else if (!crowd.close() && !cards.hide()) notice.hide();
}

/** An open dialog has the keys for itself, but for the one that opened it; so has the offer of the reading view. */
function allowed(command: Command): boolean {
  const dialog = openDialog();
  return dialog ? dialog.id === command : !root.inert;
}
