import type { Indicator } from '@jsna/core'
import { isNumberRole } from './column-mapping.ts'
import type { ColumnMapping, FixedFields } from './column-mapping.ts'
import { saidRoles } from './dimensions.ts'
import { mentionsIn, wordsIn } from './header-parts.ts'
import { ageOf, categoryOf, sexOf } from './words.ts'
import { yearIn } from './year-in.ts'

/** What headers name alike, and the headers without it. */
interface Shared<Id> {
  id: Id
  rest: string[]
}

/** What all headers name alike; `null` where one of them names nothing, or something else. */
function sharedBy<Id extends string>(names: readonly string[], read: (text: string) => Id | null): Shared<Id> | null {
  const named = names.map((name) => {
    const words = wordsIn(name)
    // One letter is an abbreviation of many things.
    const mentions = mentionsIn(words, (text) => text.length > 1 && read(text) !== null)
    const [longest] = mentions.toSorted((a, b) => b.end - b.first - a.end + a.first)
    if (!longest) return null
    return { id: read(longest.heading), rest: words.toSpliced(longest.first, longest.end - longest.first).join(' ') }
  })
  const id = named[0]?.id ?? null
  const isShared = id !== null && named.every((other) => other?.id === id)
  return isShared ? { id, rest: named.map((one) => one?.rest ?? '') } : null
}

/** Headers without the sex, age and category that all of them share: what is left tells them apart. */
export function withoutShared(names: readonly string[], indicator: Indicator | undefined): string[] {
  const reads: ((text: string) => string | null)[] = [
    sexOf,
    (text) => (indicator ? ageOf(text, indicator) : null),
    (text) => (indicator ? categoryOf(text, indicator) : null),
  ]
  return reads.reduce<string[]>((left, read) => sharedBy(left, read)?.rest ?? left, [...names])
}

const unless = <Id extends string>(shared: Shared<Id> | null, whole: Id): Id | null =>
  shared === null || shared.id === whole ? null : shared.id

/** What the headers of all values and counts name alike, and no column: of “Women 2022, Women 2023” it is the sex. */
export function guessShared(
  guess: Pick<ColumnMapping, 'header' | 'roles' | 'spread'>,
  fileName: string,
  indicator: Indicator | undefined,
): FixedFields {
  const { header, roles } = guess
  const said = saidRoles(guess)
  const counted = header.filter((_, at) => isNumberRole(roles[at]) && roles[at] !== 'denominator')
  const shared: FixedFields = {}
  const years = counted.map(yearIn)
  const [year] = years
  const period = year && years.every((other) => other === year) ? year : yearIn(fileName)
  if (period !== null && !said.includes('period')) shared.period = period
  const sex = unless(sharedBy(counted, sexOf), 'persons')
  if (sex !== null && !said.includes('sex')) shared.sex = sex
  if (!indicator) return shared
  const age = unless(
    sharedBy(counted, (text) => ageOf(text, indicator)),
    'all',
  )
  if (age !== null && !said.includes('age') && !said.includes('age-band')) shared.age = age
  const category = unless(
    sharedBy(counted, (text) => categoryOf(text, indicator)),
    'all',
  )
  if (category !== null && !said.includes('category')) shared.category = category
  return shared
}
