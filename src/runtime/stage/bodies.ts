/** Keeps the page light: slides are shells with a heading, and only those near the present one hold their body. */

/** How many slides before and after the present one keep their body. */
const before = 1;
const after = 2;

/**
 * Gives the slides around `index` (from 0) their bodies, as clones of their `<template>`, and takes the others' away.
 * Call it before the slide is shown, so that it is measured whole.
 */
export type Bodies = (index: number) => void;

export function createBodies(sections: readonly HTMLElement[]): Bodies {
  const live = new Map<HTMLElement, ChildNode[]>();

  return index => {
    const near = new Set(sections.slice(Math.max(0, index - before), index + after + 1));
    for (const [section, nodes] of live) {
      if (near.has(section)) continue;
      for (const node of nodes) node.remove();
      live.delete(section);
    }
    for (const section of near) {
      if (live.has(section)) continue;
      const template = section.querySelector<HTMLTemplateElement>(':scope > template');
      if (!template) continue;
      const body = document.importNode(template.content, true);
      const nodes = [...body.childNodes];
      template.before(body);
      live.set(section, nodes);
    }
  };
}
