/** Days as people type them in figures. Pure. */

/**
 * A pattern that finds the typed day in EDTF text, or nothing when the text is not a day: "24.7", "24.7.2012",
 * "24/7" (day before month, or after it when only that can be), "2012-7-24", "7-24".
 */
export function dayPattern(text: string): RegExp | undefined {
  const iso = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return pattern(iso[1], iso[2], iso[3]);
  const written = /^(\d{1,2})([./])(\d{1,2})(?:[./](\d{4})?)?$/.exec(text);
  if (!written) return undefined;
  const [, first, mark, second, year] = written;
  return pattern(year, second, first) ?? (mark === '/' ? pattern(year, first, second) : undefined);
}

function pattern(year: string | undefined, month: string | undefined, day: string | undefined): RegExp | undefined {
  const m = Number(month);
  const d = Number(day);
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return new RegExp(`${year ?? '\\d{4}'}-${two(m)}-${two(d)}(?!\\d)`);
}
