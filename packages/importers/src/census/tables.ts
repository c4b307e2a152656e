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
  category: string | null
  count: string | null
  total: string | null
}

/** Which columns of a header play which part. */
export function censusColumns(header: readonly string[]): CensusColumns {
  const first = (names: readonly string[]): string | null => names.find((name) => header.includes(name)) ?? null
  return {
    area: first(AREA_COLUMNS) ?? 'area_code',
    category: first(CATEGORY_COLUMNS),
    count: first(COUNT_COLUMNS),
    total: first(TOTAL_COLUMNS),
  }
}

export function tableOf(fileName: string): CensusTable | undefined {
  return CENSUS_TABLES.find((table) => table.fileName.test(fileName))
}
