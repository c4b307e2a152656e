import type { Indicator, Sex } from '@jsna/core'
import { ageText, readAgeRange } from './age-words.ts'
import { plainWord, samePlainWord } from '../reading/plain-word.ts'
import type { ColumnMapping, WordField } from './column-mapping.ts'

const SEX_WORDS: Readonly<Record<Sex, readonly string[]>> = {
  persons: ['persons', 'person', 'people', 'all', 'all persons', 'all people', 'both', 'both sexes', 'total', 'p'],
  female: ['female', 'females', 'f', 'women', 'girls', 'woman'],
  male: ['male', 'males', 'm', 'men', 'boys', 'man'],
}

export function sexOf(written: string): Sex | null {
  const word = plainWord(written)
  const sexes = Object.keys(SEX_WORDS) as Sex[]
  return sexes.find((sex) => SEX_WORDS[sex].includes(word)) ?? null
}

const ALL_AGES = new Set(['all', 'all ages', 'total', 'any age', 'all age'])

/** The age of an indicator that a text means; `null` where it has none such. */
export function ageOf(written: string, { ages }: Pick<Indicator, 'ages'>): string | null {
  const exact = ages.find((age) => samePlainWord(age, written))
  if (exact !== undefined) return exact
  const range = readAgeRange(written)
  const text = ALL_AGES.has(plainWord(written)) ? 'all' : range === null ? null : ageText(range)
  return text !== null && ages.includes(text) ? text : null
}

export function categoryOf(written: string, { categories }: Pick<Indicator, 'categories'>): string | null {
  const found = categories.find(({ id, label }) => samePlainWord(id, written) || samePlainWord(label, written))
  if (found) return found.id
  return categories.length === 0 && ['all', 'total'].includes(plainWord(written)) ? 'all' : null
}

export function indicatorOf(written: string, indicators: readonly Indicator[]): Indicator | null {
  const names = ({ slug, name, shortName }: Indicator) => [slug, name, shortName]
  return indicators.find((one) => names(one).some((name) => samePlainWord(name, written))) ?? null
}

/** The words that a person translated, looked up by where they stand. */
export function translator({ words }: Pick<ColumnMapping, 'words'>): (field: WordField, written: string) => string {
  const means = new Map(words.map((word) => [`${word.field}\t${plainWord(word.written)}`, word.means]))
  return (field, written) => means.get(`${field}\t${plainWord(written)}`) ?? written
}

/** Names of areas and the codes that bear them; several where a ward is called like a city. */
export function areaNamesOf(areas: readonly { code: string; name: string }[]): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const { code, name } of areas) {
    const codes = names.get(plainWord(name))
    if (codes) codes.push(code)
    else names.set(plainWord(name), [code])
  }
  return names
}
