import type { Path } from './document.ts';
import type { Report } from './report.ts';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Warns of a language of two letters that nobody speaks: browsers hyphenate, quote and read aloud by it. Of three letters there
 * are thousands, and no list here.
 */
export function warnOfLanguage(tag: string | undefined, path: Path, report: Report): void {
  const [language = ''] = tag?.split('-') ?? [];
  if (!/^[a-z]{2}$/i.test(language) || names.of(language) !== undefined) return;
  report.warning(
    path,
    `there is no language \`${language}\``,
    'its code is in ISO 639-1: `en`, `ru`, `tg`; some have three letters',
  );
}
