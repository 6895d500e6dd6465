/** Headlines that leave one word alone on their last line. */

interface Word {
  text: string;
  /** Top of the line that it ends on, px of the screen. */
  top: number;
}

/**
 * What is wrong with the headlines on the screen; nothing where the lines before could not spare a word. Runs inside the
 * page (`page.evaluate(lonelyWords, sheet)`).
 * @param sheet selector of one page of the paper document; '' for the deck
 */
export function lonelyWords(sheet: string): string[] {
  const wordsOf = (heading: Element): Word[] => {
    const words: Word[] = [];
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      // "(continued)" is a remark behind the headline.
      if (node.parentElement?.closest('.part')) continue;
      for (const { 0: text, index } of node.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        words.push({ text, top: [...range.getClientRects()].at(-1)?.top ?? 0 });
      }
    }
    return words;
  };

  return [...document.querySelectorAll(`${sheet} .head :is(h1, h2, h3, h4)`)].flatMap(heading => {
    if (!heading.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
    const words = wordsOf(heading);
    const bottom = Math.max(...words.map(({ top }) => top));
    const last = words.filter(({ top }) => top > bottom - 4);
    const lines = new Set(words.map(({ top }) => Math.round(top))).size;
    const [word] = last;
    if (lines === 1 || last.length > 1 || !word || words.length === lines) return [];
    return [`“${heading.textContent}” leaves “${word.text}” alone on its last line`];
  });
}
