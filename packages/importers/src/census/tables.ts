/** A census table as our files spell it. Ids in the catalogue are `table/category`, and `table/total` for everybody. */
export interface CensusTable {
  id: string
  /** Recognises the file name, since the files of totals do not say which table they are. */
  fileName: RegExp
  /** For wide files: the columns that are categories, and those that add up to the total. */
  wide: { categories: readonly string[]; total: readonly string[] } | null
}

const ENGLISH = 'Main language is English (English or Welsh in Wales)'
const NOT_ENGLISH = 'Main language is not English (English or Welsh in Wales)'

export const CENSUS_TABLES: readonly CensusTable[] = [
  { id: 'disability', fileName: /_disability21_/, wide: null },
  { id: 'ethnicity', fileName: /_ethnicity21_(?!.*detailed)/, wide: null },
  { id: 'ethnicity-detailed', fileName: /ethnicity21_ltla21_detailed/, wide: null },
  { id: 'household-deprivation', fileName: /_household_deprivation21_/, wide: null },
  { id: 'household-overcrowding', fileName: /_household_overcrowding21_/, wide: null },
  { id: 'household-tenure', fileName: /_household_tenure21_/, wide: null },
  { id: 'household-type', fileName: /_household_type21_/, wide: null },
  { id: 'religion', fileName: /_religion21_/, wide: null },
  { id: 'sexual-orientation', fileName: /_sexualorientation21_/, wide: null },
  {
    id: 'migration',
    fileName: /_migration21_/,
    wide: {
      categories: [
        'address_one_year_ago_is_the_same',
        'address_one_year_ago_is_student_or_boarding',
        'migrant_from_within_uk',
        'migrant_from_outside_uk',
      ],
      total: ['all_usual_residents'],
    },
  },
  {
    id: 'proficiency',
    fileName: /_proficiency21_/,
    wide: {
      categories: [
        ENGLISH,
        NOT_ENGLISH,
        `${NOT_ENGLISH}: Can speak English very well`,
        `${NOT_ENGLISH}: Can speak English well`,
        `${NOT_ENGLISH}: Cannot speak English well`,
        `${NOT_ENGLISH}: Cannot speak English`,
      ],
      total: [ENGLISH, NOT_ENGLISH],
    },
  },
]

/** Census day. */
export const CENSUS_PERIOD = '2021-03-21'

export const AREA_COLUMNS = ['lsoa21_code', 'msoa21_code', 'ltla21_code', 'area_code'] as const
const CATEGORY_COLUMNS = [
  'category',
  'disability',
  'ethnic_group',
  'deprivation_dimensions',
  'occupancy_rating',
  'tenure',
  'type',
  'religion',
  'sexual_orientation',
] as const
const COUNT_COLUMNS = ['n', 'value'] as const
const TOTAL_COLUMNS = ['total_residents', 'total_households'] as const

export interface CensusColumns {
  area: string
  /** What of a row together names its category. */
  categories: string[]
  /** Codes of these columns say `-8` where a question did not apply to somebody. */
  codes: string[]
  count: string | null
  total: string | null
}

/**
 * Whether a header is of a table that the office makes of the census: a code and a label for the area and every dimension,
 * and the count of people or households.
 */
export function isCensusApiTable(header: readonly string[]): boolean {
  const pairs = header.slice(0, -1)
  const isCode = (name: string, at: number) => name.toLowerCase() === `${pairs[at + 1] ?? ''} code`.toLowerCase()
  const isPaired = pairs.length >= 4 && pairs.every((name, at) => at % 2 === 1 || isCode(name, at))
  return isPaired && pairs.length % 2 === 0 && header.at(-1) === 'Observation'
}

/** Which columns of a header play which part. */
export function censusColumns(header: readonly string[]): CensusColumns {
  const first = (names: readonly string[]): string | null => names.find((name) => header.includes(name)) ?? null
  if (isCensusApiTable(header)) {
    const dimensions = header.slice(2, -1)
    return {
      area: header[0] ?? '',
      categories: dimensions.filter((_, at) => at % 2 === 1),
      codes: dimensions.filter((_, at) => at % 2 === 0),
      count: 'Observation',
      total: null,
    }
  }
  return {
    area: first(AREA_COLUMNS) ?? 'area_code',
    categories: [first(CATEGORY_COLUMNS) ?? 'category'],
    codes: [],
    count: first(COUNT_COLUMNS),
    total: first(TOTAL_COLUMNS),
  }
}

/** The number of a census table at the beginning of a name, as the office calls the file or as it is fetched. */
const NUMBERED = /^(?:ons_)?([A-Z]{2}\d{3}[A-Z]{0,2})(?:[_.-]|$)/

export function tableOf(fileName: string): CensusTable | undefined {
  const known = CENSUS_TABLES.find((table) => table.fileName.test(fileName))
  const [, id] = NUMBERED.exec(fileName.replace(/^.*[\\/]/, '')) ?? []
  return known ?? (id === undefined ? undefined : { id, fileName: NUMBERED, wide: null })
}
