/** Country names as a reader knows them: in English the source shortens many and keeps some that have changed. */

const names: Record<string, string> = {
  'Antigua and Barb.': 'Antigua and Barbuda',
  'Bosnia and Herz.': 'Bosnia and Herzegovina',
  'Central African Rep.': 'Central African Republic',
  'Dem. Rep. Congo': 'Democratic Republic of Congo',
  'Dominican Rep.': 'Dominican Republic',
  'Eq. Guinea': 'Equatorial Guinea',
  'Faeroe Is.': 'Faroe Islands',
  'Fr. Polynesia': 'French Polynesia',
  'Fr. S. Antarctic Lands': 'French Southern Lands',
  Macedonia: 'North Macedonia',
  'N. Cyprus': 'Northern Cyprus',
  'N. Mariana Is.': 'Northern Mariana Islands',
  'S. Geo. and the Is.': 'South Georgia',
  'S. Sudan': 'South Sudan',
  'St. Vin. and Gren.': 'St. Vincent and the Grenadines',
  'São Tomé and Principe': 'São Tomé and Príncipe',
  'U.S. Virgin Is.': 'US Virgin Islands',
  'United States of America': 'United States',
  'W. Sahara': 'Western Sahara',
  eSwatini: 'Eswatini',
};

/**
 * What a country is called in a language, by the platform's Intl; in English, and where it has no code, as the source
 * names it, without abbreviations.
 * @param code ISO 3166-1, three digits: the source's id
 */
export function countryNames(language: string): (name: string, code: string) => string {
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return (name, code) => {
    const coded = !/^en\b/i.test(language) && /^\d{3}$/.test(code);
    return (coded && regions.of(new Intl.Locale(`und-${code}`).region ?? code)) || spellOut(name);
  };
}

function spellOut(name: string): string {
  return names[name] ?? name.replace(/ Is\.$/, ' Islands').replace(/ I\.$/, ' Island');
}
