/** The tools' pages: where they are, and how each says what it shows. Expressions are JavaScript, run in the page. */

import type { PageFacts } from './probe.ts';

export interface Page extends PageFacts {
  /** Below the size's folder on the server. */
  path: string;
  /** How to get to the last event, where ArrowRight leads from entry to entry. */
  far?: Far;
}

/** Events are counted from 1; the title stands before them. */
export interface Far {
  /** A statement that goes to the last event. */
  go(events: number): string;
  /** The element that is shown there. */
  there(events: number): string;
}

export const pages = {
  chronodeck: {
    path: 'chronodeck/towns/',
    ready: "document.documentElement.hasAttribute('data-ready')",
    shown: "document.querySelector('section.slide:not([inert])')",
    far: {
      go: events => `location.hash = '#${idOf(events)}'`,
      there: events => `document.getElementById('${idOf(events)}')`,
    },
  },
  reveal: {
    path: 'reveal.html',
    ready: 'Reveal.isReady()',
    shown: "document.querySelector('.slides > section.present')",
    far: {
      go: events => `location.hash = '#/${events}'`,
      there: () => "document.querySelector('.slides > section:last-child')",
    },
  },
  timelinejs: {
    path: 'timelinejs.html',
    ready: 'timeline.ready',
    // All slides lie in a row, which a script moves: what is shown is what is seen in the middle of the slide's part.
    shown: "document.elementFromPoint(innerWidth / 2, innerHeight / 4)?.closest('.tl-slide')",
    far: {
      go: () => 'timeline.goToEnd()',
      there: () => "[...document.querySelectorAll('.tl-slide')].at(-1)",
    },
  },
  slidev: {
    path: 'slidev/',
    ready: "document.querySelector('#slide-content')",
    shown: "[...document.querySelectorAll('.slidev-page')].find(page => page.checkVisibility())",
    far: {
      go: events => `location.hash = '#/${events + 1}'`,
      there: events => `document.querySelector('.slidev-page-${events + 1}')`,
    },
  },
  marp: {
    path: 'marp.html',
    // The script marks a slide when it has put its keys in place, all in one go.
    ready: "document.querySelector('.bespoke-marp-active')",
    shown: "document.querySelector('.bespoke-marp-active')",
    far: {
      go: events => `location.hash = '#${events + 1}'`,
      there: () => "[...document.querySelectorAll('svg.bespoke-marp-slide')].at(-1)",
    },
  },
  vis: {
    path: 'vis-timeline.html',
    ready: 'timeline',
    shown: "[...document.querySelectorAll('.vis-item-content')].find(item => item.checkVisibility())",
  },
  chrono: {
    path: 'react-chrono.html',
    ready: "document.querySelector('#timeline > *')",
    shown: "document.querySelector('.timeline-card-content')",
  },
} satisfies Record<string, Page>;

/** As `events.ts` has it. */
function idOf(event: number): string {
  return `e${String(event).padStart(4, '0')}`;
}
