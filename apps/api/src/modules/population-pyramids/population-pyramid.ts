import type { Estimate, Indicator } from '@jsna/core'
import type { PopulationPyramidAnswer } from '../../client.ts'
import { fullestPeriod } from '../../hub/breakdown.ts'

type Band = PopulationPyramidAnswer['bands'][number]

interface AgeBand {
  id: string
  label: string
  /** Where the band stands in the figures: some indicators have ages, some have age groups as their categories. */
  column: 'age' | 'category'
}

/** The age bands that an indicator counts people by, youngest first; none where it is not about ages. */
export function ageBandsOf(indicator: Indicator): AgeBand[] {
  const ages = indicator.ages.filter((age) => startOf(age) !== null)
  const bands: AgeBand[] =
    ages.length > 1
      ? ages.map((age) => ({ id: age, label: age, column: 'age' }))
      : indicator.categories.every(({ id }) => startOf(id) !== null)
        ? indicator.categories.map(({ id, label }) => ({ id, label, column: 'category' }))
        : []
  return bands.toSorted((a, b) => (startOf(a.id) ?? 0) - (startOf(b.id) ?? 0))
}

/** The age at which a band begins: of “5-9”, “85+”, “90-and-over” or “85 yrs and over”; `null` of what is no band. */
function startOf(text: string): number | null {
  const found =
    /^(\d{1,3})(?:\s?(?:-|–|to)\s?\d{1,3}|\+|[-\s]and[-\s]over|[-\s]plus)?(?:\s?(?:yrs?|years?))?(?:\s?(?:\+|and over))?$/i.exec(
      text.trim(),
    )
  return found ? Number(found[1]) : null
}

/** The indicators of which a pyramid can be drawn, those by sex first: counts of people, or their shares. */
export function pyramidIndicators(indicators: readonly Indicator[]): Indicator[] {
  const fitting = indicators.filter(
    (each) =>
      ageBandsOf(each).length > 2 &&
      (each.valueType === 'count' || each.unit === '%') &&
      each.theme === 'demographics-and-community',
  )
  return fitting.toSorted((a, b) => Number(hasSexes(b)) - Number(hasSexes(a)))
}

const hasSexes = ({ sexes }: Indicator) => sexes.includes('female') && sexes.includes('male')

/** The figures of one area, band by band; the newest period unless one is asked for. `null` where it has none. */
export function pyramidOf(
  indicator: Indicator,
  estimates: readonly Estimate[],
  asked: string | undefined,
): Pick<PopulationPyramidAnswer, 'period' | 'measure' | 'bands' | 'cautions'> | null {
  const period = asked === undefined || asked === 'latest' ? fullestPeriod(estimates) : asked
  const inPeriod = estimates.filter((each) => each.period === period)
  if (period === null || inPeriod.length === 0) return null
  const bands = ageBandsOf(indicator).map(({ id, label, column }): Band => {
    const of = (sex: Estimate['sex']) => inPeriod.find((each) => each[column] === id && each.sex === sex) ?? null
    return { id, label, female: of('female'), male: of('male'), persons: of('persons') }
  })
  const measure = indicator.valueType === 'count' ? 'count' : 'proportion'
  return { period, measure, bands, cautions: hasSexes(indicator) ? [] : [onlyPersons] }
}

const onlyPersons = 'This installation has ages of all people together, not of women and men apart.'
