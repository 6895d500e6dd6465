/** The elements of HTML by what becomes of them. */

/** Elements that go with their contents. */
export const hostile = new Set(
  'script style svg math object applet template noscript title head select textarea button form frameset'.split(' '),
);
export const blocks = new Set(
  'p div section article header footer main aside nav address pre figure figcaption dl dt dd table tbody thead tfoot tr caption blockquote center h1 h2 h3 h4 h5 h6 hr details summary fieldset html body'.split(
    ' ',
  ),
);
export const emphases: Record<string, 'emphasis' | 'strong'> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
};
/** Elements whose look says nothing that words do not. */
export const silent = new Set(
  'p div span br section article a html body li ul ol wbr figure figcaption main'.split(' '),
);
export const embeds = new Set(['iframe', 'video', 'audio', 'embed', 'source', 'img', 'frame']);
/** Attributes that hold words, addresses or a look. */
export const telling = /^(?:title|style|cite|datetime|data-.*)$/;
