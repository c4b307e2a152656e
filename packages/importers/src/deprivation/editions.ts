/** One edition of the indices, known by a column that only its files have. */
export interface Edition {
  /** In the catalogue’s entries. Editions are on other areas and are not comparable by score, so each is a system of its own. */
  system: string
  /** The indices were published for that year. */
  period: string
  areaColumn: string
}

const of2025 = { system: 'indices-of-deprivation', period: '2025-01-01/P1Y' }
const of2019 = { system: 'indices-of-deprivation-2019', period: '2019-01-01/P1Y' }
const of2015 = { system: 'indices-of-deprivation-2015', period: '2015-01-01/P1Y' }

const EDITIONS: readonly (Edition & { by: string })[] = [
  { ...of2015, by: 'lad13_code', areaColumn: 'lsoa11_code' },
  ...['lsoa21_code', 'ltla24_code'].map((by) => ({ ...of2025, by, areaColumn: by })),
  ...['lsoa11_code', 'msoa11_code', 'ltla23_code'].map((by) => ({ ...of2019, by, areaColumn: by })),
]

/** A column that only the tables of underlying numbers have. */
export const UNDERLYING = 'income_domain_numerator'

/** Columns of which every file of the indices has one. */
const TELLING = new Set([
  'IMD_decile',
  'imd_average_score',
  'Extent',
  UNDERLYING,
  'Adult_skills_decile',
  'adult_skills_decile',
])

/** The edition of a file with this header; `null` where it is none of the indices. */
export function editionOf(header: readonly string[]): Edition | null {
  if (!header.some((column) => TELLING.has(column))) return null
  return EDITIONS.find(({ by }) => header.includes(by)) ?? null
}
