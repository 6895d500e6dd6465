/**
 * The only file that imports reveal.js. The deck uses it for one thing: to show one section at a time. Keys, addresses,
 * touch, movement and announcements are ours, because reveal's own get them wrong for a timeline (remembered slides in
 * stacks, swallowed Space, indices in addresses, whole slides read aloud).
 */

import Reveal, { type RevealApi, type RevealConfig } from 'reveal.js';
import { later } from '../later.ts';
import { rewrite } from '../page.ts';

export interface Slideshow {
  /** Starts reveal.js; nothing when it has started. It shows the first of the sections that are in the page. */
  start(): Promise<void> | undefined;
  /** Shows one of the sections that are in the page, at once: few are, so that its loops are short. */
  show(section: HTMLElement): void;
}

const options = {
  width: 1280,
  height: 720,
  margin: 0,
  minScale: 0.05,
  maxScale: 20,
  display: 'block',
  center: false,
  // The style sheet scales the stage (`stage.css`): nothing is measured. Browsers older than 2023 cannot.
  disableLayout: CSS.supports('scale', 'tan(atan2(1vw, 1px))'),
  controls: false,
  progress: false,
  slideNumber: false,
  hash: false,
  history: false,
  respondToHashChanges: false,
  jumpToSlide: false,
  overview: false,
  keyboard: false,
  touch: false,
  mouseWheel: false,
  help: false,
  pause: false,
  loop: false,
  shuffle: false,
  navigationMode: 'linear',
  fragments: false,
  autoAnimate: false,
  autoSlide: 0,
  autoPlayMedia: false,
  transition: 'none',
  backgroundTransition: 'none',
  viewDistance: 2,
  mobileViewDistance: 2,
  view: null,
  scrollActivationWidth: 0,
  postMessage: false,
  postMessageEvents: false,
  focusBodyOnPageVisibilityChange: false,
  showNotes: false,
  previewLinks: false,
} satisfies RevealConfig;

/** Elements that reveal.js always adds to the page and this deck does not use. */
const surplus = [
  'aria-status',
  'backgrounds',
  'controls',
  'progress',
  'slide-number',
  'speaker-notes',
  'pause-overlay',
];

/** A slideshow on `main.reveal`, which starts when somebody goes on: the first slide stands there without it. */
export function createSlideshow(root: HTMLElement): Slideshow {
  let deck: RevealApi | undefined;
  const starting = later(async () => {
    deck = await startReveal(root);
  });

  return {
    start: () => (deck ? undefined : starting()),
    show(section) {
      const place = [...root.querySelectorAll(':scope > .slides > section')].indexOf(section);
      if (!deck || place < 0) throw new Error(`not started, or not a slide in the page: ${section.id}`);
      deck.slide(place);
    },
  };
}

/** Rejects when the page has no slides. */
async function startReveal(root: HTMLElement): Promise<RevealApi> {
  const deck = new Reveal(root, options);
  root.append(silentStatus());
  const told = withoutQuery(() => deck.initialize());
  // It starts as soon as it finds that it has no plugins to wait for, and tells so in a timer of its own, a frame later.
  for (let turn = 0; turn < 10 && !deck.isReady(); turn += 1) await undefined;
  if (!deck.isReady()) await told;

  // In a deck with role="application" screen readers lose their reading commands (reveal.js issue 3772).
  root.removeAttribute('role');
  // reveal keeps references to these and never looks for them again, so it goes on writing to detached nodes: its
  // background twins carry every class of our sections, and its status line repeats the slide's whole text.
  for (const name of surplus) root.querySelector(`:scope > .${name}`)?.remove();
  return deck;
}

/** reveal adopts this element instead of making a live region of its own (reveal.js:359). */
function silentStatus(): HTMLElement {
  const status = document.createElement('div');
  status.className = 'aria-status';
  status.setAttribute('aria-live', 'off');
  status.hidden = true;
  return status;
}

/**
 * Runs `start` while the address has no query. reveal.js lets `?width=300`, `?print-pdf` or `?plugins=x` override any
 * option and has no switch for that; it reads the query once, in the synchronous part of `initialize()`
 * (reveal.js:151-156). Where the address cannot be written (an opaque origin) it starts all the same.
 */
function withoutQuery<T>(start: () => T): T {
  const { pathname, search, hash } = location;
  if (!search) return start();
  rewrite(pathname + hash);
  try {
    return start();
  } finally {
    rewrite(pathname + search + hash);
  }
}
