/** Country names as a reader knows them: the source shortens many and keeps some that have changed. */

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

const withArticle =
  /^(Bahamas|British Virgin|Cayman|Central African|Comoros|Cook|Democratic|Dominican Republic|Falkland|Faroe|French Southern|Gambia|Maldives|Marshall|Netherlands|Northern Mariana|Philippines|Pitcairn|Seychelles|Solomon|United|US |Vatican)/;

/** A country's name without abbreviations. */
export function spellOut(name: string): string {
  return names[name] ?? name.replace(/ Is\.$/, ' Islands').replace(/ I\.$/, ' Island');
}

/** The name as it stands in a sentence: "the Netherlands". */
export function inSentence(name: string): string {
  return withArticle.test(name) ? `the ${name}` : name;
}
