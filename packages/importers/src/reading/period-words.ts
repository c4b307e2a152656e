const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NAME = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const YEAR = String.raw`(\d{4})`
const TO = String.raw`\s*(?:-|–|—|\bto\b)\s*`

const form = (...parts: readonly string[]) => new RegExp(`^${parts.join('')}$`, 'i')

const MONTH = form(NAME, String.raw`[-\s]\s*(\d{4}|\d{2})`)
const MONTHS_OF_A_YEAR = form(NAME, TO, NAME, String.raw`[-\s]\s*(\d{4}|\d{2})`)
const FROM_MONTH_TO_MONTH = form(NAME, String.raw`\s+`, YEAR, TO, NAME, String.raw`\s+`, YEAR)
const FROM_DAY_TO_DAY = form(
  String.raw`(\d{1,2})\s+`,
  NAME,
  String.raw`\s+`,
  YEAR,
  TO,
  String.raw`(\d{1,2})\s+`,
  NAME,
  String.raw`\s+`,
  YEAR,
)
const YEAR_ENDING = form(
  String.raw`(?:(?:the )?year|12 months|twelve months)\s+(?:ending|ended|to)\s+`,
  NAME,
  String.raw`\s+`,
  YEAR,
)
const SPLIT_YEAR =
  /^(?:(fy|financial year|ay|academic year)\s*)?(\d{4})\s*\/\s*(\d{4}|\d{2})(?:\s*\(?(fy|financial year|ay|academic year)\)?)?$/i
const FINANCIAL_QUARTER = /^(?:q|quarter\s*)([1-4])\s*(?:of\s+)?(\d{4})\s*\/\s*(\d{4}|\d{2})$/i
const QUARTER = /^(?:q|quarter\s*)([1-4])[\s-]*(?:of\s+)?(\d{4})$/i
const TWO_YEARS = /^(\d{4})\s*-\s*(\d{4}|\d{2})$/
const DAY = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/

const two = (number: number) => String(number).padStart(2, '0')
const monthOf = (name = '') => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

// No series that a needs assessment uses began before 1970 or goes on after 2069.
const yearOf = (text = '') => (text.length === 2 ? Number(text) + (Number(text) >= 70 ? 1900 : 2000) : Number(text))

const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** What a text means that people write for a period: in the notation of the platform, or why it cannot be decided. */
export type PeriodWords =
  | { kind: 'meant'; text: string }
  | { kind: 'undecided'; message: string; meanings: readonly PeriodMeaning[] }

/** One of the things that a text may mean. */
export interface PeriodMeaning {
  period: string
  words: string
}

/**
 * Reads what councils, and offices in their spreadsheets, write for periods: `Sept-23`, `Apr-Jun 2024`, `April 2023 - March 2024`,
 * `FY 2023/24`, `Q1 2023/24`, `year ending March 2024`, `31/03/2024`. Where something has two meanings it says both; a text that is
 * none of this is given back.
 */
export function periodWords(text: string): PeriodWords {
  return readMonths(text) ?? readYears(text) ?? readQuarter(text) ?? readDay(text) ?? { kind: 'meant' as const, text }
}

const meant = (text: string): PeriodWords => ({ kind: 'meant', text })

const undecided = (text: string, first: [string, string], second: [string, string]): PeriodWords => ({
  kind: 'undecided',
  message: `“${text}” could mean ${first[0]} or ${second[0]}. Write ${first[1]} or ${second[1]}.`,
  meanings: [first, second].map(([words, period]) => ({ period, words })),
})

const unusable = (message: string): PeriodWords => ({ kind: 'undecided', message, meanings: [] })

/** From the first day of a month to the last of another. */
function span(text: string, from: [year: number, month: number], to: [year: number, month: number]): PeriodWords {
  const months = (to[0] - from[0]) * 12 + to[1] - from[1] + 1
  if (months < 1) return unusable(`“${text}” ends before it begins. Correct the period.`)
  const length = months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`
  return meant(`${from[0]}-${two(from[1])}-01/${length}`)
}

function readMonths(text: string): PeriodWords | null {
  const month = MONTH.exec(text)
  if (month) return span(text, [yearOf(month[2]), monthOf(month[1])], [yearOf(month[2]), monthOf(month[1])])
  const within = MONTHS_OF_A_YEAR.exec(text)
  if (within) {
    const [first, last, year] = [monthOf(within[1]), monthOf(within[2]), yearOf(within[3])]
    // “Nov-Jan 2021” began in the year before.
    return span(text, [first > last ? year - 1 : year, first], [year, last])
  }
  const across = FROM_MONTH_TO_MONTH.exec(text)
  if (across) return span(text, [yearOf(across[2]), monthOf(across[1])], [yearOf(across[4]), monthOf(across[3])])
  const days = FROM_DAY_TO_DAY.exec(text)
  if (!days) return null
  const [start, end] = [Number(days[1]), Number(days[4])]
  const [from, to] = [
    [yearOf(days[3]), monthOf(days[2])],
    [yearOf(days[6]), monthOf(days[5])],
  ] as const
  if (start === 1 && end === lastDayOf(...to)) return span(text, [...from], [...to])
  return unusable(`“${text}” does not go from the first day of a month to the last of one. Give whole months.`)
}

function readYears(text: string): PeriodWords | null {
  const ending = YEAR_ENDING.exec(text)
  if (ending) {
    const [month, year] = [monthOf(ending[1]), yearOf(ending[2])]
    return span(text, month === 12 ? [year, 1] : [year - 1, month + 1], [year, month])
  }
  const [, before, from = '', to = '', after] = SPLIT_YEAR.exec(text) ?? []
  const kind = before ?? after
  if (kind && isNext(from, to)) return meant(`${from}-${/^a/i.test(kind) ? '09' : '04'}-01/P1Y`)
  const [, first = '', second = ''] = TWO_YEARS.exec(text) ?? []
  if (!isNext(first, second)) return null
  const next = Number(first) + 1
  return undecided(
    text,
    [`the year from April ${first} to March ${next}`, `${first}/${two(next % 100)}`],
    [`the two years ${first} and ${next}`, `${first}-01-01/P2Y`],
  )
}

const isNext = (from: string, to: string) => from !== '' && to === String(Number(from) + 1).slice(-to.length)

function readQuarter(text: string): PeriodWords | null {
  const financial = FINANCIAL_QUARTER.exec(text)
  if (financial && isNext(financial[2] ?? '', financial[3] ?? '')) {
    const [quarter, year] = [Number(financial[1]), Number(financial[2])]
    return meant(quarter === 4 ? `${year + 1}-01-01/P3M` : `${year}-${two(1 + 3 * quarter)}-01/P3M`)
  }
  const [matched, written, year = ''] = QUARTER.exec(text) ?? []
  if (matched === undefined) return null
  const quarter = Number(written)
  const calendar = `${year}-${two(3 * quarter - 2)}-01/P3M`
  const ofApril = quarter === 4 ? `${Number(year) + 1}-01-01/P3M` : `${year}-${two(1 + 3 * quarter)}-01/P3M`
  return undecided(
    text,
    [`a quarter of the calendar year ${year}`, calendar],
    [`one of the year from April ${year}`, ofApril],
  )
}

function readDay(text: string): PeriodWords | null {
  const [matched, first = '', second = '', year = ''] = DAY.exec(text) ?? []
  if (matched === undefined) return null
  const [day, month] = [Number(first), Number(second)]
  const iso = (one: number, other: number) => `${year}-${two(other)}-${two(one)}`
  if (day > 12 || day === month) return meant(iso(day, month))
  const [asDay, asMonth] = [iso(day, month), iso(month, day)]
  if (month > 12) return unusable(`“${text}” has the month before the day. Write ${asMonth}.`)
  return undecided(text, ['a day and then a month', asDay], ['a month and then a day', asMonth])
}
