/** The deck's page: puts the parts together. Whoever wants to move the deck asks `go`; nothing else moves it. */

import { knowForeign } from './foreign.ts';
import { createAddress, idIn } from './going/address.ts';
import { listenToCommands } from './going/commands.ts';
import { autoplayIn } from './going/dwell.ts';
import { createFollowing } from './going/following.ts';
import { createIds } from './going/ids.ts';
import type { Command } from './going/keys.ts';
import { listenToLinks } from './going/links.ts';
import { listenToScrubs } from './going/scrub.ts';
import { listenToSwipes } from './going/touch.ts';
import { type Opening, openVersion } from './going/version.ts';
import type { Step } from './going/walk.ts';
import { whenIdle } from './later.ts';
import { need, readIsland } from './page.ts';
import { openDialog } from './panels/dialog.ts';
import { createDialogs } from './panels/dialogs.ts';
import { listenToExhibits } from './panels/exhibits.ts';
import { offerReading } from './panels/offer.ts';
import { createOverlays } from './panels/overlays.ts';
import { watchPictures } from './panels/pictures.ts';
import { listenToPrinting } from './panels/printing.ts';
import { nextEvent } from './speaking/outlook.ts';
import { createSpeakerLink } from './speaking/speaker-link.ts';
import { createAutoplay } from './stage/autoplay.ts';
import { citedOn } from './stage/cited.ts';
import { loadFonts } from './stage/fonts.ts';
import { keepLeft, takeUp } from './stage/leaving.ts';
import { createMemory } from './stage/memory.ts';
import { createPointed } from './stage/pointed.ts';
import { showToolsWhilePointing } from './stage/pointing.ts';
import { createReadingTime } from './stage/reading-time.ts';
import { createSlideshow } from './stage/reveal.ts';
import { createScene } from './stage/scene.ts';
import { createStage } from './stage/screen.ts';
import { createSections, parsed } from './stage/sections.ts';
import { createSteps } from './stage/steps.ts';
import { createContrast, createSigns } from './stage/switches.ts';
import { createTextSize } from './stage/text-size.ts';
import { createTheme } from './stage/theme.ts';
import { installTrust } from './stage/trust.ts';
import { createWords } from './words.ts';

/** How a move came about. `step`: to a neighbour; `jump`: anywhere else; `follow`: the address has changed by itself. */
type Way = 'step' | 'jump' | 'follow';

installTrust();

const island = readIsland();
knowForeign(island.foreign);
const { slides, threads = [] } = island;
const words = createWords(island);
const memory = createMemory(island.story);
const showing = createMemory(island.story, 'sessionStorage');
const playing = autoplayIn(location.search);
const root = need('main.reveal');
const sections = createSections(slides.length);
whenIdle(loadFonts);
const slideshow = createSlideshow(root);
let present = 0;

const scene = createScene(island, words, () => autoplay.state() === 'running');
const steps = createSteps(memory);
const readingTime = createReadingTime(slides, sections.text, { ...playing, minutes: island.duration });
const point = createPointed();
const overlays = createOverlays(slides, words);
const { notice } = overlays;
const ids = createIds(island, overlays, (index, inside) => go(index, 'jump', inside));
const address = createAddress(follow);
const theme = createTheme(memory);
const switches = { contrast: createContrast(memory).toggle, signs: createSigns(memory).toggle };
const textSize = createTextSize({ memory, words, say: scene.say, warn: notice.show });
const stage = createStage({ words, say: scene.say, warn: notice.show, changed: () => speaker.update() });
const following = createFollowing({
  slides,
  threads,
  words,
  address,
  notice,
  say: scene.say,
  index: () => present,
  go: index => go(index, 'jump'),
  changed: () => speaker.update(),
});
const dialogs = createDialogs({
  island,
  words,
  present: () => slides[present],
  go: index => go(index, 'jump'),
  follow: following.start,
});
const speaker = createSpeakerLink({
  island,
  words,
  now: () => ({
    index: present,
    next: nextEvent(slides, present, index => following.step(index, 'next')),
    sources: citedOn(sections.at(present)),
    steps: steps.progress(),
    stepping: steps.isOn(),
    black: stage.isBlack(),
    autoplay: autoplay.state(),
  }),
  act(command) {
    if (command !== 'autoplay') autoplay.pause();
    actions[command]();
  },
  warn: notice.show,
});
const autoplay = createAutoplay(
  {
    words,
    // A slide's steps share its time.
    time: () => readingTime(present) / ((steps.progress()?.count ?? 0) + 1),
    isFree: () => !openDialog() && !root.inert,
    advance() {
      const last = following.step(present, 'next') === present;
      if (last) go(following.step(present, 'first'), 'step');
      else step('next');
    },
    changed: () => speaker.update(),
    warn: notice.show,
  },
  playing !== undefined,
);

/** What a key or a `[data-do]` button does. */
const actions: Record<Command, () => void> = {
  next: () => step('next'),
  previous: () => step('previous'),
  'next-act': () => step('next-act'),
  'previous-act': () => step('previous-act'),
  first: () => step('first'),
  last: () => step('last'),
  ...dialogs,
  speaker: speaker.open,
  theme: theme.toggle,
  ...switches,
  ...textSize.keys,
  fullscreen: stage.toggleFullscreen,
  black: stage.toggleBlack,
  steps: toggleSteps,
  autoplay: autoplay.toggle,
  close: () => stage.lightUp() || overlays.closeTopmost(),
  leave: following.leave,
};

listenToLinks(idIn, { open: ids.open, openCrowd: overlays.openCrowd });
listenToScrubs({ name: overlays.name, cancel: overlays.unname, open: ids.openMark });
listenToSwipes(root, swiped => stage.lightUp() || step(swiped));
listenToExhibits();
const pictures = watchPictures();
listenToPrinting();
showToolsWhilePointing();
listenToCommands(actions, stage.allows);
offerReading(memory);

const opening = openVersion(island);
if (opening) void open(opening);

/** Shows the slide of the address: the first at once, any other when it has come. */
async function open(opening: Opening): Promise<void> {
  const left = takeUp(showing);
  keepLeft(showing, () => ({
    ...address.wanted(),
    shown: steps.progress()?.shown ?? 0,
    black: stage.isBlack(),
  }));
  if (left?.black) stage.toggleBlack();
  const wanted = () => ids.find(idIn(location.hash));
  const elsewhere = (wanted()?.index ?? 0) > 0;
  if (elsewhere) sections.at(0).classList.remove('present');
  // A query may ask for whatever is in the story.
  const waits = elsewhere || location.search !== '';
  if (waits) await parsed();
  // Read again: it may have changed meanwhile.
  const first = wanted();
  present = first?.index ?? 0;
  sections.gather(present);
  if (waits) {
    await slideshow.start();
    slideshow.show(sections.at(present));
  }

  steps.arrive(sections.at(present), left?.shown ?? 'before');
  show(false);
  if (first) point(first.inside);
  else ids.refuse(idIn(location.hash));
  following.open();
  notice.showVersion(opening);
  document.documentElement.dataset.ready = '';
  void parsed().then(() => whenIdle(() => sections.gather(present)));
}

/** Goes to a slide (index from 0) and, there, to the element with the id `inside`. */
function go(index: number, way: Way, inside?: string): void {
  overlays.clear();
  const missing = slideshow.start() ?? (sections.isHere(index) ? undefined : parsed());
  if (missing) return void missing.then(() => go(index, way, inside));
  if (index !== present) {
    const from = index < present ? 'after' : 'before';
    present = index;
    sections.gather(index);
    steps.arrive(sections.at(index), from);
    slideshow.show(sections.at(index));
    const { left } = following.arrive(index);
    show(true);
    if (way !== 'follow') address.write(sections.at(index).id, way);
    else if (left) address.write(sections.at(index).id, 'step');
  }
  point(inside);
}

function step(step: Step): void {
  const came = steps.take(step);
  if (came) {
    overlays.clear();
    scene.showStep(came);
    textSize.bring(came);
    speaker.update();
    autoplay.restart();
  } else if (!textSize.scroll(step))
    go(following.step(present, step), step === 'next' || step === 'previous' ? 'step' : 'jump');
}

/** The address has changed by itself: back, forward, or typed. */
function follow(id: string): void {
  const found = ids.find(id);
  stage.lightUp();
  following.sync();
  if (found) go(found.index, 'follow', found.inside);
  else ids.refuse(id);
}

/** Brings every part of the page in step with the present slide; `moved` is false on the first showing. */
function show(moved: boolean): void {
  scene.show(present, sections.at(present), moved);
  textSize.arrive(sections.at(present));
  pictures.askAgain(sections.at(present));
  speaker.update();
  autoplay.restart();
}

function toggleSteps(): void {
  overlays.clear();
  steps.toggle();
  notice.show(words(steps.isOn() ? 'stepsOn' : 'stepsOff'));
  speaker.update();
}
