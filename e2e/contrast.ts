/** Text that is too faint for what is really painted under it (WCAG 2.2, 1.4.3). */

import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';

type Rgb = [red: number, green: number, blue: number];

/** A line of text on the screen, px of the viewport. */
interface Spot {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  colour: Rgb;
  /** 0-1, with the opacity of everything around it. */
  alpha: number;
}

const least = 4.5;

/** Every so many pixels are looked at, across and down. */
const stride = 2;

/**
 * Share of the pixels under a line that may be worse: borders and rivers that run through the box of a label, whose
 * letters have a rim of their own.
 */
const spared = 0.25;

/**
 * What is too faint; nothing when all is well. The ground is a picture of the page without its letters, so gradients,
 * maps and pictures count as they are.
 * @param within selector of the elements whose text is looked at
 */
export async function faintText(page: Page, within = 'body'): Promise<string[]> {
  const spots = await page.evaluate(spotsOf, within);
  const bare = await page.evaluateHandle(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { -webkit-text-fill-color: transparent !important } text, tspan { fill: transparent !important }',
    );
    document.adoptedStyleSheets.push(sheet);
    return sheet;
  });
  const picture = PNG.sync.read(await page.screenshot());
  await bare.evaluate(sheet => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet);
  });
  return spots.flatMap(spot => {
    const ratio = ratioOf(spot, picture);
    return ratio < least ? [`“${spot.text}” has a contrast of ${ratio.toFixed(1)}`] : [];
  });
}

/** The contrast that all but the spared pixels reach; infinite for what is off the screen. */
function ratioOf({ left, top, right, bottom, colour, alpha }: Spot, picture: PNG): number {
  const ratios: number[] = [];
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(bottom, picture.height); y += stride) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(right, picture.width); x += stride) {
      const at = 4 * (y * picture.width + x);
      const ground = [...picture.data.subarray(at, at + 3)] as Rgb;
      const ink = colour.map((part, index) => part * alpha + (ground[index] ?? 0) * (1 - alpha)) as Rgb;
      ratios.push(contrast(ink, ground));
    }
  }
  return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length * spared)] ?? Number.POSITIVE_INFINITY;
}

/** Contrast ratio as WCAG defines it, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map(part => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Runs inside the page. */
function spotsOf(within: string): Spot[] {
  const spots: Spot[] = [];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (css: string): number[] => {
    if (!canvas) return [0, 0, 0, 255];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  for (const root of document.querySelectorAll(within)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim()) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (parent.closest('script, style, noscript, title, desc, .visually-hidden')) continue;
      const style = getComputedStyle(parent);
      const [red = 0, green = 0, blue = 0, opaque = 255] = rgba(parent.closest('svg') ? style.fill : style.color);
      let alpha = opaque / 255;
      for (let at: Element | null = parent; at; at = at.parentElement) alpha *= Number(getComputedStyle(at).opacity);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, top, right, bottom, width } of range.getClientRects()) {
        if (width < 1) continue;
        const text = node.textContent.replace(/\s+/g, ' ').trim().slice(0, 50);
        spots.push({ text, left, top, right, bottom, colour: [red, green, blue], alpha });
      }
    }
  }
  return spots;
}
