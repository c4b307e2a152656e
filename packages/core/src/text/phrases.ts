import type { Comparison, Trend, Verdict } from '../model/comparison.ts'
import type { Indicator, Sex } from '../model/indicator.ts'
import type { EstimateKey } from '../model/observation.ts'
import type { Condition } from '../narrative/figure.ts'
import { formatPeriod } from './format-period.ts'

/** How sexes are called in sentences. */
export const sexWords: Readonly<Record<Sex, string>> = { persons: 'people', female: 'women', male: 'men' }

/** How something that belongs to a sex begins: “women’s healthy life expectancy”. Empty for everyone. */
export const sexPossessive: Readonly<Record<Sex, string>> = { persons: '', female: 'women’s ', male: 'men’s ' }

const conditionPhrases: Readonly<Record<Condition['operator'], string>> = {
  equals: 'exactly',
  'at-least': 'at least',
  'at-most': 'at most',
  above: 'above',
  below: 'below',
  around: 'around',
  'just-over': 'just over',
  nearly: 'nearly',
}

/** A condition before its value: “at least”, “below”. */
export function conditionWords(operator: Condition['operator']): string {
  return conditionPhrases[operator]
}

/**
 * A verdict in words, with the benchmark’s name where there is one.
 *
 * @example
 * verdictWords('similar', 'England') // => 'similar to England'
 * verdictWords('better', 'England') // => 'better than England'
 * verdictWords('not-compared') // => 'not compared'
 */
export function verdictWords(verdict: Verdict, benchmark = ''): string {
  const word = verdict === 'not-compared' ? 'not compared' : verdict
  if (benchmark === '') return word
  const link = { similar: 'to', 'not-compared': 'with' }[verdict as string] ?? 'than'
  return `${word} ${link} ${benchmark}`
}

/**
 * A trend in words, judged where the indicator has a good direction.
 *
 * @example
 * trendWords({ judged: 'getting-better', direction: 'decreasing' }) // => 'improving'
 * trendWords({ judged: 'no-judgement', direction: 'decreasing' }) // => 'decreasing'
 */
export function trendWords(trend: Pick<Trend, 'judged' | 'direction'>): string {
  if (trend.judged === 'getting-better') return 'improving'
  if (trend.judged === 'getting-worse') return 'getting worse'
  return trendDirectionWords(trend.direction)
}

/** A direction of change in words, without judgement. */
export function trendDirectionWords(direction: Trend['direction']): string {
  if (direction === 'no-significant-change') return 'no clear change'
  return direction === 'not-tested' ? 'not tested' : direction
}

/**
 * The words that a comparison supports, as a suggestion to an author; empty without a verdict.
 *
 * @example
 * suggestWording({ verdict: 'similar' }, 'England') // => 'similar to England'
 */
export function suggestWording(comparison: Pick<Comparison, 'verdict'>, benchmark: string): string {
  return comparison.verdict === 'not-compared' ? '' : verdictWords(comparison.verdict, benchmark)
}

/**
 * The name of an area as it stands inside a sentence: some regions take an article.
 *
 * @example
 * areaWords({ code: 'E12000005', name: 'West Midlands' }) // => 'the West Midlands'
 * areaWords({ code: 'E92000001', name: 'England' }) // => 'England'
 */
export function areaWords(area: { code: string; name: string }): string {
  const region = area.code.startsWith('E12') && /^(?:North|South|East|West)\b/.test(area.name)
  const always = /^(?:Isles? of|City of|Vale of|East Riding)\b/.test(area.name)
  return region || always ? `the ${area.name}` : area.name
}

/**
 * A name as it stands inside a sentence: its first letter small, unless it begins with an abbreviation or a proper name.
 *
 * @example
 * insideSentence('Healthy life expectancy') // => 'healthy life expectancy'
 * insideSentence('GCSE results') // => 'GCSE results'
 * insideSentence('Universal Credit claimants') // => 'Universal Credit claimants'
 */
export function insideSentence(name: string): string {
  const abbreviation = /^\p{Lu}[\p{Lu}\d]/u.test(name)
  const properName = /^\p{Lu}[\p{L}’'-]*\s[\p{Lu}\d]/u.test(name)
  return abbreviation || properName ? name : lowerFirst(name)
}

/**
 * What is measured, of whom, as it stands inside a sentence.
 *
 * @example
 * const rate = { name: 'Employment rate', categories: [] }
 * measureWords(rate, { sex: 'female', age: '16 to 64', category: 'all' }) // => 'women’s employment rate (16 to 64)'
 * const smokers = { name: 'Adults who smoke', categories: [] }
 * measureWords(smokers, { sex: 'female', age: 'all', category: 'all' }) // => 'adults who smoke (women)'
 */
export function measureWords(
  indicator: Pick<Indicator, 'name' | 'categories'>,
  key: Pick<EstimateKey, 'sex' | 'age' | 'category'>,
): string {
  const ofPeople = /^(?:Adult|Child|Famil|Household|People|Population|Pupil|Resident|Worker|Young)/.test(indicator.name)
  const sex = ofPeople && key.sex !== 'persons' ? sexWords[key.sex] : 'all'
  const parts = [sex, key.age, categoryWords(indicator, key.category)].filter((part) => part !== 'all')
  const detail = parts.length > 0 ? ` (${parts.join(', ')})` : ''
  return `${ofPeople ? '' : sexPossessive[key.sex]}${insideSentence(indicator.name)}${detail}`
}

const endOfHead =
  /\s(?:who|that|in|of|with|without|aged|from|per|by|at|on|for|living|receiving|claiming|under|over|not|to)\b/
const irregular = /(?:people|children|women|men)$/i

/**
 * Whether the name of a measure is plural, judged by the last word of its head: sentences then speak of “the figure for”
 * it, because “adults who smoke was 13%” is no English.
 *
 * @example
 * isPlural('Adults who smoke') // => true
 * isPlural('Healthy life expectancy at birth') // => false
 * isPlural('Homelessness') // => false
 */
export function isPlural(name: string): boolean {
  const head = name.split(/[,(]/)[0]?.split(endOfHead)[0]?.trim() ?? ''
  return irregular.test(head) || (/s$/.test(head) && !/(?:ss|us|is)$/.test(head))
}

/** What a sentence says something of: the measure itself, or the figure for it where its name is plural. */
export function figureWords(name: string, words: string): string {
  return isPlural(name) ? `the figure for ${words}` : words
}

/** The label of a category; its id where the indicator does not list it. */
export function categoryWords(indicator: Pick<Indicator, 'categories'>, category: string): string {
  return indicator.categories.find(({ id }) => id === category)?.label ?? category
}

/** A sentence begins with a capital. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What begins a sentence, inside one. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/**
 * A place in an order.
 *
 * @example
 * ordinal(1) // => '1st'
 * ordinal(12) // => '12th'
 * ordinal(23) // => '23rd'
 */
export function ordinal(position: number): string {
  const teens = position % 100 >= 11 && position % 100 <= 13
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th')
  return `${position.toLocaleString('en-GB')}${ending}`
}

/**
 * A list in a sentence.
 *
 * @example
 * listWords(['Foleshill', 'Longford', 'Radford']) // => 'Foleshill, Longford and Radford'
 */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** “1 area”, “12 areas”. */
export function countWords(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? singular : plural}`
}

/** How a sentence begins that tells of a period: “In 2018–20”, “On 21 March 2021”, “From May 2024 to April 2025”. */
export function inPeriod(id: string): string {
  const period = formatPeriod(id)
  if (/^\d{1,2} \p{Lu}/u.test(period)) return `On ${period}`
  return / to /.test(period) ? `From ${period}` : `In ${period}`
}
