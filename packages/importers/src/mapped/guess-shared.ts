import type { Indicator } from '@jsna/core'
import { isNumberRole } from './column-mapping.ts'
import type { ColumnMapping, FixedFields } from './column-mapping.ts'
import { saidRoles } from './dimensions.ts'
import { mentionsIn, wordsIn } from './header-parts.ts'
import { ageOf, categoryOf, sexOf } from './words.ts'
import { yearIn } from './year-in.ts'

/** What all texts name alike; `null` where one of them names nothing, or something else. */
function sharedBy<Id extends string>(names: readonly string[], read: (text: string) => Id | null): Id | null {
  const named = names.map((name) => {
    // One letter is an abbreviation of many things.
    const mentions = mentionsIn(wordsIn(name), (text) => text.length > 1 && read(text) !== null)
    const [longest] = mentions.toSorted((a, b) => b.end - b.first - a.end + a.first)
    return longest ? read(longest.heading) : null
  })
  const [first = null] = named
  return named.every((other) => other === first) ? first : null
}

const unless = <Id extends string>(id: Id | null, whole: Id): Id | null => (id === whole ? null : id)

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
  const sex = sharedBy(counted, (text) => unless(sexOf(text), 'persons'))
  if (sex !== null && !said.includes('sex')) shared.sex = sex
  if (!indicator) return shared
  const age = sharedBy(counted, (text) => unless(ageOf(text, indicator), 'all'))
  if (age !== null && !said.includes('age') && !said.includes('age-band')) shared.age = age
  const category = sharedBy(counted, (text) => unless(categoryOf(text, indicator), 'all'))
  if (category !== null && !said.includes('category')) shared.category = category
  return shared
}
