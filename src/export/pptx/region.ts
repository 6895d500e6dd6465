/** Programs look for spelling by language and region. The words of the program are British. */
export function withRegion(language: string): string {
  if (language === 'en') return 'en-GB';
  const { language: name, region } = new Intl.Locale(language).maximize();
  return region ? `${name}-${region}` : name;
}
