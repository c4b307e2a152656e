import { categoryWords, formatPeriod, isRelativePeriod, sexWords } from '@jsna/core'
import type { EstimateKey, Indicator, Sex } from '@jsna/core'

/** Who is counted, where that is not everyone: “women, aged 16 to 64”. Empty where there is no breakdown. */
export function groupWords(key: Pick<EstimateKey, 'sex' | 'age' | 'category'>, indicator: Indicator): string {
  const category = key.category === 'all' ? '' : categoryWords(indicator, key.category)
  const sex = key.sex === 'persons' ? '' : sexWords[key.sex]
  const age = key.age === 'all' ? '' : /^\d/.test(key.age) ? `aged ${key.age}` : key.age
  return [category, sex, age].filter((word) => word !== '').join(', ')
}

/** What a figure is about, in the order of its card: name, group, area, period. */
export function seriesTitle(key: EstimateKey, indicator: Indicator, areaName: string): string {
  // A figure that could not be found may not know its period either.
  const period = isRelativePeriod(key.period) ? '' : formatPeriod(key.period)
  return [indicator.name, groupWords(key, indicator), areaName, period].filter((part) => part !== '').join(', ')
}

/** Name of a small multiple: the sex with a capital. */
export function sexTitle(sex: Sex): string {
  return { persons: 'Women and men', female: 'Women', male: 'Men' }[sex]
}
