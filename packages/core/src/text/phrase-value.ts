import { roundHalfAwayFromZero } from '../combine/rounding.ts'
import type { FigureFormat } from '../narrative/figure.ts'
import { approximately, moreThan } from './approximately.ts'
import { formatValue } from './format-value.ts'
import type { ValueFormat } from './format-value.ts'
import { fractionWords, oneInWords } from './fraction-words.ts'

type Phrase = NonNullable<FigureFormat['phrase']>

interface Refusal {
  reason: string
}

/** Writes a round number and its word: “nearly 4,000”, “more than 3”. */
function rounded(round: typeof moreThan) {
  return (value: number, shown: ValueFormat, format: FigureFormat): string | Refusal => {
    const seen = roundHalfAwayFromZero(value, shown.decimals)
    const step = format.roundTo ?? 10 ** -(format.decimals ?? shown.decimals)
    const found = seen < 0 || !Number.isFinite(seen / step) ? null : round(seen, step)
    if (found) return [found.words, formatValue(found.number, shown, format)].filter(Boolean).join(' ')
    return { reason: `No round number stands for ${formatValue(value, shown, { unit: 'full' })} in these steps.` }
  }
}

/** Writes a percentage as a fraction; other units have none. */
function fraction(words: (percent: number) => string | null) {
  return (value: number, shown: ValueFormat): string | Refusal => {
    const said = formatValue(value, shown, { unit: 'full' })
    if (shown.unit !== '%') return { reason: `Only a percentage can be called by a fraction, and this is ${said}.` }
    return words(value) ?? { reason: `No simple fraction is near ${said}.` }
  }
}

const phrases: Readonly<Record<Phrase, (value: number, shown: ValueFormat, format: FigureFormat) => string | Refusal>> =
  {
    approximate: rounded(approximately),
    'more-than': rounded(moreThan),
    'one-in': fraction(oneInWords),
    fraction: fraction(fractionWords),
  }

/**
 * Writes a value as its format asks: in digits, or in the words of a phrase rule. Where the rule has no words for this
 * value the answer is the reason, never other words.
 *
 * @example
 * phraseValue(3900, { decimals: 0, unit: 'people', prefix: '' }, { phrase: 'approximate', roundTo: 1000 }) // => 'nearly 4,000'
 * phraseValue(9.96, { decimals: 1, unit: '%', prefix: '' }, { phrase: 'one-in' }) // => '1 in 10'
 * phraseValue(62.2, { decimals: 1, unit: 'years', prefix: '' }, { phrase: 'one-in' }) // => { reason: 'Only a percentage can be called by a fraction, and this is 62.2 years.' }
 */
export function phraseValue(value: number, shown: ValueFormat, format: FigureFormat): string | { reason: string } {
  return format.phrase ? phrases[format.phrase](value, shown, format) : formatValue(value, shown, format)
}
