import type { Area, Indicator, Sex } from '@jsna/core'
import { city } from '../../city.ts'
import { ApiError, notFound } from '../../errors.ts'
import { areasIn } from '../../figures/selection.ts'
import type { Catalogue } from '../../evidence/evidence-source.ts'
import type { PublicContext } from '../../http/public-route.ts'
import { breakdownFrom, indicatorFrom, isOf, periodFrom } from '../../hub/breakdown.ts'
import type { Breakdown } from '../../hub/breakdown.ts'
import { deprivationGroups } from '../../hub/deprivation-groups.ts'
import { ownGroups } from './inequalities.ts'
import type { GroupFigure } from './inequalities.ts'

export interface AskedGroups extends Partial<Breakdown> {
  by: 'sex' | 'category' | 'deprivation'
  groups?: '5' | '10'
  deprivation?: string
  scheme?: string
  period?: string
}

interface Found {
  groups: GroupFigure[]
  key: { sex: Sex; age: string; category: string; period: string }
  cautions: string[]
}

/** Groups that are published as such: the sexes or the categories of the indicator. */
export async function bySeries(
  given: AskedGroups,
  { evidence }: PublicContext,
  indicator: Indicator,
  area: Area,
): Promise<Found> {
  const by = given.by === 'sex' ? 'sex' : 'category'
  const groups = ownGroups(indicator, by)
  if (groups.length < 2) {
    const what = by === 'sex' ? 'figures for one sex only, or for all people together' : 'no categories'
    throw wrong('by', `${indicator.name} has ${what}.`)
  }
  const breakdown = breakdownFrom(given, indicator)
  const own = (await evidence.estimates(indicator.slug)).filter((each) => each.area === area.code)
  const series = groups.map((group) => ({ group, estimates: own.filter(isOf({ ...breakdown, [by]: group.id })) }))
  const period = periodFrom(
    given.period,
    series.flatMap(({ estimates }) => estimates),
    indicator,
  )
  return {
    groups: series.map(({ group, estimates }) => ({
      ...group,
      areas: null,
      figure: estimates.find((each) => each.period === period) ?? null,
    })),
    key: { ...breakdown, ...(by === 'sex' ? { sex: 'persons' as const } : { category: 'all' }), period },
    cautions: [],
  }
}

/** Groups that are added up from small areas in the order of their deprivation. */
export async function byDeprivation(
  given: AskedGroups,
  { evidence }: PublicContext,
  indicator: Indicator,
  area: Area,
): Promise<Found> {
  if (indicator.aggregation !== 'sum-counts') {
    throw wrong('by', `The figures of ${indicator.name} cannot be added up from small areas.`)
  }
  const catalogue = await evidence.catalogue()
  const order = indicatorFrom(given.deprivation ?? city.deprivation, catalogue)
  const scores = await evidence.estimates(order.slug)
  const scheme = given.scheme ?? smallestScheme(scores, catalogue)
  const areas = areasIn({ scheme, within: area.code }, catalogue)
  refuseParts(area, areas, catalogue)
  const codes = new Set(areas.map(({ code }) => code))
  const breakdown = breakdownFrom(given, indicator)
  const all = (await evidence.estimates(indicator.slug)).filter((each) => codes.has(each.area))
  const period = periodFrom(given.period, all.filter(isOf(breakdown)), indicator)
  const count = Number(given.groups ?? 5)
  const found = deprivationGroups(
    all,
    areas,
    { indicator: order, estimates: scores },
    { indicator, breakdown, period, groups: count },
  )
  if ('kind' in found) throw wrong('groups', found.reason)
  const ends: Record<number, string> = { 0: 'Most deprived', [count - 1]: 'Least deprived' }
  return {
    groups: found.groups.map(({ areas: size, figure }, index) => ({
      id: String(index + 1),
      label: ends[index] ?? `Group ${index + 1} of ${count}`,
      areas: size,
      figure,
    })),
    key: { ...breakdown, period },
    cautions: [
      wholeAreas,
      ...(found.unordered > 0
        ? [`${found.unordered} of these areas have no ${order.name}, so they are in no group.`]
        : []),
    ],
  }
}

/** Small areas of one city say nothing of its region: each larger area in it must hold some of them. */
function refuseParts(area: Area, small: readonly Area[], catalogue: Catalogue): void {
  const above = new Set(small.flatMap(({ parents }) => parents))
  const schemes = new Set(catalogue.areas.flatMap(({ code, scheme }) => (above.has(code) ? [scheme] : [])))
  const inside = areasIn({ within: area.code }, catalogue)
  const lacking = inside.filter(({ code, scheme }) => schemes.has(scheme) && !above.has(code))
  const [first] = lacking
  if (!first) return
  const others = lacking.length > 1 ? ` and ${lacking.length - 1} more` : ''
  throw wrong('area', `There are no small areas for a part of ${area.name}: ${first.name}${others}.`)
}

const wholeAreas =
  'The groups are made of whole small areas by their deprivation within this area. Not everybody in a deprived area is deprived.'

/** The scheme in which the deprivation indicator has figures for the smallest areas: the one with most of them. */
function smallestScheme(
  scores: readonly { area: string }[],
  { areas, schemes }: { areas: readonly Area[]; schemes: readonly { id: string }[] },
): string {
  const scored = new Set(scores.map(({ area }) => area))
  const sizes = schemes.map(({ id }) => areas.filter((each) => each.scheme === id && scored.has(each.code)).length)
  const most = Math.max(0, ...sizes)
  const found = schemes[sizes.indexOf(most)]
  if (most === 0 || !found) throw notFound('There are no deprivation scores in this release.')
  return found.id
}

export const wrong = (name: string, detail: string) =>
  new ApiError('invalid-parameter', `The parameter “${name}” cannot be used. ${detail}`, { parameters: [name] })
