import { formatNumber } from '@jsna/core'
import type { Verdict } from '@jsna/core'
import type { PublishedIndicator } from '../client.ts'
import { city } from '../city.ts'
import { ageOf } from './ages.ts'
import type { Figure } from './figures.queries.ts'
import { sexOf } from './sexes.ts'
import { valueNoteOf } from './value-notes.ts'

/** How Fingertips numbers a verdict against England. */
const significances: Record<Verdict, number> = {
  'not-compared': 0,
  worse: 1,
  lower: 1,
  similar: 2,
  better: 3,
  higher: 3,
}

/** One figure as JSON. What is hidden or missing has no number: the fields are left out, as the service leaves them out. */
export function coreData({ estimate, verdicts }: Figure, { decimals }: Pick<PublishedIndicator, 'decimals'>) {
  const base = {
    AreaCode: estimate.area,
    SexId: sexOf(estimate.sex).Id,
    AgeId: ageOf(estimate.age).Id,
    CategoryTypeId: -1,
    CategoryId: -1,
    Sig: { 4: significances[verdicts.get(city.country) ?? 'not-compared'] },
    NoteId: valueNoteOf(estimate)?.Id ?? 0,
  }
  if (estimate.kind !== 'estimate') return { ...base, ValF: '-' }
  const numbers = {
    Val: estimate.value,
    LoCI: estimate.lowerCi95,
    UpCI: estimate.upperCi95,
    LoCI99_8: estimate.lowerCi998,
    UpCI99_8: estimate.upperCi998,
    Count: estimate.count,
    Denom: estimate.denominator,
  }
  const known = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== null))
  return { ...base, ...known, ValF: formatNumber(estimate.value, decimals) }
}
