/** The part of the `edtf` package (4.11, without types of its own) that this program uses. */
declare module 'edtf' {
  interface ParsedEdtf {
    type?: 'Date' | 'Year' | 'Season' | 'Decade' | 'Century' | 'Interval' | 'List' | 'Set';
    /** EDTF conformance level that the text needs. */
    level?: number;
    /** Year, month counted from 0, day; for a season the year and 21-24. */
    values: number[];
    /** A bit for each X in YYYYMMDD, lowest bit first. */
    unspecified?: number;
    /** `Y1950S2`: digits of the year that are known. */
    significant?: number;
  }

  /** @throws Error when the text is not EDTF of that level and type */
  export function parse(text: string, constraints?: { level?: 0 | 1 | 2; types?: string[] }): ParsedEdtf;
}
