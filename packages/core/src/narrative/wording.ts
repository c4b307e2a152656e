import type { PresentEstimate } from '../model/estimate.ts'
import type { EstimateKey } from '../model/observation.ts'
import { formatInterval, formatValue } from '../text/format-value.ts'
import type { ValueFormat } from '../text/format-value.ts'
import { formatPeriod } from '../text/format-period.ts'
import { areaWords, categoryWords, figureWords, measureWords, sexPossessive } from '../text/phrases.ts'
import type { Evidence } from './evidence.ts'

type Named = Pick<EstimateKey, 'indicator' | 'area' | 'sex' | 'age' | 'category'>

export function areaName(code: string, evidence: Evidence): string {
  const area = evidence.area(code)
  return area ? areaWords(area) : code
}

function categoryLabel(key: Named, evidence: Evidence): string {
  return categoryWords(evidence.indicator(key.indicator) ?? { categories: [] }, key.category)
}

/** What is measured, of whom: “women’s healthy life expectancy”, “employment rate (16 to 64)”. */
export function describeMeasure(key: Named, evidence: Evidence): string {
  return measureWords(evidence.indicator(key.indicator) ?? { name: key.indicator, categories: [] }, key)
}

/** What a sentence is about: “women’s healthy life expectancy in Coventry”. */
export function describeSubject(key: Named, evidence: Evidence): string {
  return `${describeMeasure(key, evidence)} in ${areaName(key.area, evidence)}`
}

/** The same as what a sentence says something of: “the figure for adults who smoke in Coventry”. */
export function describeFigure(key: Named, evidence: Evidence): string {
  return figureWords(evidence.indicator(key.indicator)?.name ?? key.indicator, describeSubject(key, evidence))
}

/** The reason why a key has no figure. */
export function describeMissing(key: EstimateKey, evidence: Evidence): string {
  return `No figure is published for ${describeSubject(key, evidence)}${periodTail(key.period)}.`
}

function periodTail(period: string): string {
  if (period === 'latest') return ''
  if (period === 'previous') return ' before that'
  if (period === 'earliest') return ''
  try {
    return `, ${formatPeriod(period)}`
  } catch {
    return ` in a period called “${period}”`
  }
}

/** Why a key cannot be looked up at all; `null` when indicator and area are known. */
export function describeUnknown(key: EstimateKey, evidence: Evidence): string | null {
  if (!evidence.indicator(key.indicator)) return `There is no indicator called “${key.indicator}”.`
  if (!evidence.area(key.area)) return `There is no area with the code “${key.area}”.`
  return null
}

/**
 * The other side of a comparison. `name` follows “than” or “to”; `place` is the same with its “in”: “higher than in
 * England”, “similar to England”.
 */
export function describeOther(
  of: EstimateKey,
  other: EstimateKey,
  evidence: Evidence,
): { name: string; place: string } {
  const differs = (field: keyof EstimateKey) => of[field] !== other[field]
  const changed = (['indicator', 'area', 'period', 'sex', 'age', 'category'] as const).filter(differs)
  const only = changed.length === 1 ? changed[0] : null
  const same = (name: string) => ({ name, place: name })
  switch (only) {
    case 'area':
      return { name: areaName(other.area, evidence), place: `in ${areaName(other.area, evidence)}` }
    case 'period':
      return { name: formatPeriod(other.period), place: `in ${formatPeriod(other.period)}` }
    case 'sex':
      return same(other.sex === 'persons' ? 'everyone’s' : sexPossessive[other.sex].trim())
    case 'age':
      return other.age === 'all' ? same('all ages') : { name: other.age, place: `at the age “${other.age}”` }
    case 'category': {
      const label = categoryLabel(other, evidence)
      return other.category === 'all' ? same('everyone') : { name: label, place: `in the group “${label}”` }
    }
    case 'indicator':
      return same(describeMeasure(other, evidence))
    default:
      return same(describeSubject(other, evidence))
  }
}

/** The 95% limits as a pair; `null` where they are not both published, or are the wrong way round. */
export function limitsOf({ lowerCi95, upperCi95 }: PresentEstimate): { lower: number; upper: number } | null {
  if (lowerCi95 === null || upperCi95 === null || lowerCi95 > upperCi95) return null
  return { lower: lowerCi95, upper: upperCi95 }
}

/** A value with its unit in words and its interval: “62.2 years (59.5 to 64.8)”. */
export function valueWords(estimate: PresentEstimate, format: ValueFormat): string {
  const value = formatValue(estimate.value, format, { unit: 'full' })
  const limits = limitsOf(estimate)
  return limits ? `${value} (${formatInterval(limits.lower, limits.upper, format)})` : value
}
