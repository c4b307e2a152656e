// The tables of the department name columns in words, such as “Income Decile (where 1 is most deprived 10% of LSOAs)”.

const PLACES: readonly [RegExp, string][] = [
  [/^LSOA code \(2021\)$/i, 'lsoa21_code'],
  [/^LSOA code \(2011\)$/i, 'lsoa11_code'],
  [/^Local Authority District code \(2013\)$/i, 'lad13_code'],
]

const DOMAINS: readonly [RegExp, string][] = [
  [/^Index of Multiple Deprivation \(IMD\)$/i, 'IMD'],
  [/^Income$/i, 'Income'],
  [/^Employment$/i, 'Employment'],
  [/^Education, Skills and Training$/i, 'Education'],
  [/^Health Deprivation and Disability$/i, 'Health'],
  [/^Crime$/i, 'Crime'],
  [/^Barriers to Housing and Services$/i, 'Housing_and_Services'],
  [/^Living Environment$/i, 'Environment'],
]

const MEASURED = /^(.+?) (Score|Rank|Decile)(?: \([^)]*\))?$/i

/** The names of columns as the catalogue writes them; a name that is none of the department stays. */
export const plainNames = (header: readonly string[]): string[] => header.map((name) => plainName(name.trim()))

function plainName(name: string): string {
  const place = PLACES.find(([pattern]) => pattern.test(name))
  if (place) return place[1]
  const [, domain = '', measure = ''] = MEASURED.exec(name) ?? []
  const found = DOMAINS.find(([pattern]) => pattern.test(domain))
  return found ? `${found[1]}_${measure.toLowerCase()}` : name
}
