/** The numbers of the sources that a slide cites, in order, each once: what its citations say. */
export function citedOn(section: Element): number[] {
  const cites = [...section.querySelectorAll<HTMLElement | SVGElement>('.cite[data-ref]')];
  return [...new Set(cites.map(cite => Number(cite.dataset.ref)))].sort((a, b) => a - b);
}
