/** The map under the slides: shows the present slide's view and flies there when the place is the news. */

import type { IslandSlide } from '../../deck/island.ts';
import { need } from '../page.ts';
import { type Camera, cameraOf, flightBetween, transformTo } from './flight.ts';

/** Duration of a flight and of a fade, ms. */
const flightTime = 900;
const fadeTime = 300;

/** Straight pieces of which a flight is made. */
const pieces = 24;

const easing = 'cubic-bezier(0.45, 0, 0.3, 1)';

/** Shows the view of a slide; `still` when it should be there at once. */
export type MapCamera = (slide: IslandSlide, still: boolean) => void;

/**
 * Flies between two views, fades when only one slide has a view, cuts when motion is not wanted, on the first showing,
 * and when the reader is faster than the flight.
 */
export function createMapCamera(): MapCamera {
  const map = need('.map');
  const views = new Map<string, SVGSVGElement>();
  for (const view of map.querySelectorAll<SVGSVGElement>('.view')) views.set(view.dataset.view ?? '', view);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let running: Animation[] = [];
  let shown: SVGSVGElement | undefined;

  const land = () => {
    for (const animation of running) animation.cancel();
    running = [];
    for (const view of views.values()) {
      view.style.removeProperty('visibility');
      view.style.removeProperty('z-index');
    }
  };

  return (slide, still) => {
    const next = views.get(slide.view ?? '');
    const old = shown;
    if (next === old) return;
    const interrupted = running.length > 0;
    land();
    shown = next;
    old?.removeAttribute('data-shown');
    next?.setAttribute('data-shown', '');
    map.toggleAttribute('data-empty', next === undefined);
    if (still || interrupted || calm.matches) return;

    const flight = old && next && flightOf(old, next);
    const animations = flight ?? fadesOf(old, next);
    running = animations;
    void Promise.allSettled(animations.map(animation => animation.finished)).then(() => {
      if (running === animations) land();
    });
  };
}

function flightOf(old: SVGSVGElement, next: SVGSVGElement): Animation[] | undefined {
  const from = cameraOf(old.dataset.camera ?? '');
  const to = cameraOf(next.dataset.camera ?? '');
  if (!from || !to) return undefined;
  const path = flightBetween(from, to, pieces);
  // The old drawing stays whole underneath while the new one appears over it: no dip to bare paper between them.
  old.style.visibility = 'visible';
  next.style.zIndex = '1';
  return [
    move(groundOf(old), from, path),
    move(groundOf(next), to, path),
    next.animate({ opacity: [0, 0, 1, 1], offset: [0, 0.25, 0.75, 1] }, { duration: flightTime, easing }),
    ...fadeLabels(old, { opacity: [1, 0, 0], offset: [0, 0.25, 1] }),
    ...fadeLabels(next, { opacity: [0, 0, 1], offset: [0, 0.75, 1] }),
  ];
}

/** The land; what lies over it (the fades under text, labels) stays where it is. */
function groundOf(view: SVGSVGElement): SVGElement {
  return view.querySelector<SVGElement>('.ground') ?? view;
}

function move(ground: SVGElement, drawn: Camera, path: Camera[]): Animation {
  const frames = path.map(seen => ({ transform: transformTo(seen, drawn), transformOrigin: '0 0' }));
  return ground.animate(frames, { duration: flightTime, easing });
}

/** Labels would grow with the land; they are gone while it moves. */
function fadeLabels(view: SVGSVGElement, frames: PropertyIndexedKeyframes): Animation[] {
  return [...view.querySelectorAll('.labels')].map(labels => labels.animate(frames, { duration: flightTime }));
}

function fadesOf(old: SVGSVGElement | undefined, next: SVGSVGElement | undefined): Animation[] {
  if (old) old.style.visibility = 'visible';
  const timing = { duration: fadeTime, easing: 'ease' };
  return [old?.animate({ opacity: [1, 0] }, timing), next?.animate({ opacity: [0, 1] }, timing)].filter(
    animation => animation !== undefined,
  );
}
