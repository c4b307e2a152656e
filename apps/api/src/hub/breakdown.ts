import { comparePeriods } from '@jsna/core'
import type { Estimate, Indicator, Sex } from '@jsna/core'
import { ApiError, notFound } from '../errors.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'

export interface Breakdown {
  sex: Sex
  age: string
  category: string
}

/** An indicator by its slug, or by that of one which it supersedes. */
export function indicatorFrom(slug: string, { indicators }: Pick<Catalogue, 'indicators'>): Indicator {
  const found = indicators.find((each) => each.slug === slug || each.aliases.includes(slug))
  if (!found) throw notFound(`There is no indicator called “${slug}”.`)
  return found
}

/** The breakdown that is asked for; what is left out is the indicator's first. One that it does not have is refused by name. */
export function breakdownFrom(given: Partial<Breakdown>, indicator: Indicator, prefix = ''): Breakdown {
  const categories = indicator.categories.map(({ id }) => id)
  const known = {
    sex: indicator.sexes,
    age: indicator.ages,
    category: categories.length === 0 ? ['all'] : categories,
  }
  const pick = <Name extends keyof Breakdown>(name: Name): Breakdown[Name] => {
    const wanted = given[name]
    if (wanted !== undefined && !(known[name] as readonly string[]).includes(wanted)) {
      const parameter = prefix === '' ? name : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`
      throw new ApiError(
        'invalid-parameter',
        `The parameter “${parameter}” cannot be used: ${indicator.name} has ${known[name].join(', ')}.`,
        { parameters: [parameter] },
      )
    }
    return (wanted ?? known[name][0]) as Breakdown[Name]
  }
  return { sex: pick('sex'), age: pick('age'), category: pick('category') }
}

export const isOf =
  ({ sex, age, category }: Breakdown) =>
  (estimate: Estimate): boolean =>
    estimate.sex === sex && estimate.age === age && estimate.category === category

/** The period in which most areas have a figure, the newest of several; `null` where none has one. */
export function fullestPeriod(estimates: readonly Estimate[]): string | null {
  const areas = new Map<string, number>()
  for (const { kind, period } of estimates) {
    if (kind === 'estimate') areas.set(period, (areas.get(period) ?? 0) + 1)
  }
  const ordered = [...areas].sort(([a, x], [b, y]) => y - x || comparePeriods(b, a))
  return ordered[0]?.[0] ?? null
}

/** The period that is asked for, and `latest` the newest in which most areas have a figure. */
export function periodFrom(asked: string | undefined, estimates: readonly Estimate[], indicator: Indicator): string {
  if (asked !== undefined && asked !== 'latest') return asked
  const period = fullestPeriod(estimates)
  if (period !== null) return period
  throw notFound(`${indicator.name} has no figures for these areas in this breakdown.`)
}
