import { europeanStandardPopulation2013 } from '@jsna/core'

/** Whole years of age, both included; without a last one it is open. */
export interface AgeRange {
  first: number
  last: number
}

const OPEN = Number.POSITIVE_INFINITY

const FORMS: readonly [RegExp, (first: number, last: number) => AgeRange][] = [
  [/^(\d+)(?:-|to)(\d+)$/, (first, last) => ({ first, last })],
  [/^(\d+)(?:\+|andover|andabove|orover|plus|ormore)$/, (first) => ({ first, last: OPEN })],
  [/^(?:<|under)(\d+)$/, (above) => ({ first: 0, last: above - 1 })],
  [/^(\d+)$/, (age) => ({ first: age, last: age })],
]

/** Reads ages as people write them: `0-4`, `Aged 5 to 9 years`, `90 and over`, `under 1`. */
export function readAgeRange(written: string): AgeRange | null {
  const text = written
    .toLowerCase()
    .replaceAll(/[–—−]/g, '-')
    .replaceAll(/\b(?:aged?|years?|yrs?)\b/g, '')
    .replaceAll(/[\s.]/g, '')
  for (const [form, make] of FORMS) {
    const [whole, first, last] = form.exec(text) ?? []
    if (whole === undefined) continue
    const range = make(Number(first), Number(last))
    return range.first <= range.last ? range : null
  }
  return null
}

/** The one spelling of a range, as catalogues write it. */
export function ageText({ first, last }: AgeRange): string {
  if (last === OPEN) return `${first}+`
  return first === last ? String(first) : `${first}-${last}`
}

const BANDS = europeanStandardPopulation2013.map(({ age }) => ({ age, range: readAgeRange(age) }))

/** The band of the European Standard Population into which a range fits whole; `null` where it spans several. */
export function standardBandOf({ first, last }: AgeRange): string | null {
  const band = BANDS.find(({ range }) => range !== null && range.first <= first && last <= range.last)
  return band?.age ?? null
}
