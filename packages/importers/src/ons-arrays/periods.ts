/**
 * The parallel arrays give a bare year. What the year means is known from the data set: a mid-year estimate, a school
 * year, a calendar year. An array that is not listed here cannot be read.
 */
const PATTERNS: readonly { code: RegExp; period: (year: number) => string }[] = [
  { code: /^population-indicators-/, period: (year) => `${year}-06-30` },
  { code: /^child-weight-/, period: (year) => `${year}-08-01/P1Y` },
  { code: /^average-house-price$/, period: (year) => `${year}-01-01/P1Y` },
  { code: /^gdp-per-head-/, period: (year) => `${year}-01-01/P1Y` },
  { code: /^carbon-dioxide-emissions$/, period: (year) => `${year}-01-01/P1Y` },
  { code: /^proportion-of-people-who-are-economically-inactive/, period: (year) => `${year}-01-01/P1Y` },
  { code: /^schools-and-nursery-schools-rated/, period: (year) => `${year}-01-01/P1Y` },
  { code: /^personal-wellbeing-estimates-/, period: (year) => `${year}-04-01/P1Y` },
]

/** The period that a year stands for in a data set; `null` where nobody has decided it. */
export function periodOfYear(code: string, year: number): string | null {
  return PATTERNS.find((pattern) => pattern.code.test(code))?.period(year) ?? null
}
