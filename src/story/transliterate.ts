/**
 * Cyrillic letters in ASCII: Russian, Ukrainian, Belarusian, Tajik, Kazakh, Kyrgyz, Serbian and their neighbours.
 * Made for readable addresses, not for libraries: one plain spelling for each letter.
 */
const cyrillic: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ғ: 'gh',
  ӣ: 'i',
  қ: 'q',
  ӯ: 'u',
  ҳ: 'h',
  ҷ: 'j',
  ґ: 'g',
  є: 'ye',
  і: 'i',
  ї: 'yi',
  ў: 'w',
  ә: 'a',
  ң: 'ng',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  ѓ: 'g',
  ќ: 'k',
  ѕ: 'dz',
};

/** Latin letters that Unicode does not take apart into a plain letter and a mark. */
const latin: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
  ŋ: 'ng',
  ħ: 'h',
};

/**
 * A text as lower-case ASCII words joined by `-`: `Хоруғ, 2012` is `khorugh-2012`. Letters of other scripts fall away, so
 * the result may be empty.
 */
export function slug(text: string): string {
  return [...text.normalize('NFC').toLowerCase()]
    .map(letter => cyrillic[letter] ?? latin[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A short name for a text that has no ASCII spelling: the same text always gets the same seven characters (FNV-1a). */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0');
}
