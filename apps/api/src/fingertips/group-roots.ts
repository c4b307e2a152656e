import { city } from '../city.ts'
import { ageOf } from './ages.ts'
import { areasUnder } from './area-json.ts'
import type { SchemeType } from './area-types.ts'
import { coreData } from './core-data.ts'
import { figuresOf } from './figures.queries.ts'
import type { Figure } from './figures.queries.ts'
import type { FingertipsContext } from './fingertips-route.ts'
import { unitOf } from './metadata.ts'
import type { Group } from './profile.ts'
import { sexOf, sexOrder } from './sexes.ts'
import { servicePeriod, timePeriodLabel, yearRangeOf } from './time-period.ts'
import type { FingertipsView, NumberedIndicator } from './view.ts'
import { comparatorMethods, polarities, trendWords } from './words.ts'

/** An indicator by sex and age: what Fingertips lists as one line of a group. */
export function breakdownsOf({ indicator }: NumberedIndicator) {
  const sexes = indicator.sexes.toSorted((a, b) => sexOrder(a) - sexOrder(b))
  return sexes.flatMap((sex) => indicator.ages.map((age) => ({ sex, age })))
}

/** The lines of a profile for which an area type has figures. */
export function rootSummaries(indicators: readonly NumberedIndicator[], type: SchemeType | null) {
  return indicators
    .filter(({ indicator }) => type === null || indicator.schemes.includes(type.scheme.id))
    .flatMap((numbered) =>
      breakdownsOf(numbered).map(({ sex, age }) => ({
        IndicatorName: numbered.indicator.name,
        IID: numbered.id,
        Sex: sexOf(sex),
        Age: ageOf(age),
        GroupId: numbered.group.id,
        StateSex: numbered.indicator.sexes.length > 1,
        StateAge: numbered.indicator.ages.length > 1,
        Unit: unitOf(numbered.indicator),
      })),
    )
}

/** The newest figures of a group for the areas of a type inside a parent, line by line. */
export async function latestRoots(group: Group, type: SchemeType, parentCode: string, at: FingertipsContext) {
  const { view } = at
  const codes = new Set(areasUnder(parentCode, type, view).map(({ code }) => code))
  const roots: object[] = []
  for (const numbered of view.indicatorsOf(group)) {
    const { indicator } = numbered
    if (indicator.latestPeriod === null || !indicator.schemes.includes(type.scheme.id)) continue
    const parent = view.areas.find(({ code }) => code === parentCode)
    const wanted = {
      indicator: indicator.slug,
      schemes: [type.scheme.id, ...(parent ? [parent.scheme] : [])],
      period: indicator.latestPeriod,
    }
    const all = await figuresOf(at.published, at.release.number, wanted)
    for (const breakdown of breakdownsOf(numbered)) {
      const figures = all.filter(
        ({ estimate: { sex, age, category } }) => sex === breakdown.sex && age === breakdown.age && category === 'all',
      )
      const root = rootOf({ numbered, figures, codes, parentCode, sequence: roots.length + 1 }, view)
      if (root) roots.push(root)
    }
  }
  return roots
}

interface RootOf {
  numbered: NumberedIndicator
  figures: readonly Figure[]
  codes: ReadonlySet<string>
  parentCode: string
  sequence: number
}

function rootOf({ numbered, figures, codes, parentCode, sequence }: RootOf, view: FingertipsView) {
  const { id, indicator } = numbered
  const [first] = figures
  if (!first) return null
  const { sex, age, period } = first.estimate
  const figureOf = (code: string) => figures.find(({ estimate }) => estimate.area === code)
  const inside = figures.filter(({ estimate }) => codes.has(estimate.area))
  const comparators = [
    { id: 4, code: city.country },
    ...(parentCode === city.country || !view.areas.some(({ code }) => code === parentCode)
      ? []
      : [{ id: 1, code: parentCode }]),
  ]
  return {
    IID: id,
    Sequence: sequence,
    Sex: sexOf(sex),
    Age: ageOf(age),
    StateSex: indicator.sexes.length > 1,
    StateAge: indicator.ages.length > 1,
    YearRange: yearRangeOf(period),
    PolarityId: polarities[indicator.polarity].Id,
    ComparatorMethodId: comparatorMethods[indicator.comparisonMethod],
    RecentTrends: Object.fromEntries(
      inside.map(({ estimate, trend }) => [
        estimate.area,
        { Marker: markers[trend.direction], Message: trendWords(trend) },
      ]),
    ),
    Grouping: comparators.map((comparator) => {
      const figure = figureOf(comparator.code)
      return {
        ComparatorId: comparator.id,
        ComparatorData: figure ? coreData(figure, indicator) : null,
        Period: timePeriodLabel(servicePeriod(period, numbered.years)),
      }
    }),
    Data: inside.map((figure) => coreData(figure, indicator)),
  }
}

/** How Fingertips numbers the outcomes of its recent trend. */
const markers = { 'not-tested': 0, increasing: 1, decreasing: 2, 'no-significant-change': 3 }
