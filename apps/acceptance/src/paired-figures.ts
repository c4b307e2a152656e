import { disclosurePolicies } from '@jsna/core'
import type { Indicator, Observation, Sex } from '@jsna/core'
import { buildIndicator, observation } from '../../api/src/builders/figures.ts'

// Two sets of figures that differ only in what is hidden. The choice of further hidden counts may depend on hidden values,
// so in every pair it is the same by construction: each small count has one cheap companion, which stands in the same totals
// and is far smaller than all that is shown, and the two have the same sum in both sets. Whichever of them is small, the
// cheapest count that protects it is the other one, and every total has the same value.

export type Side = 'one' | 'other'

export const city = 'E08000026'
export const neighbourhoods = Array.from({ length: 8 }, (_, index) => `E0100960${index}`)
export const [hiddenArea = '', companionArea = ''] = neighbourhoods
const years = ['2020', '2021', '2022', '2023', '2024']
const latest = '2024-01-01/P1Y'
const small = { threshold: 5, reason: 'Small numbers could point to a person.' }

const rate = { valueType: 'crude-rate', unit: 'per 1,000', multiplier: 1000, intervalMethod: 'byars' } as const
const bare = { valueType: 'count', unit: 'people', multiplier: 1, decimals: 0, intervalMethod: 'none' } as const

const build = (slug: string, name: string, fields: Partial<Indicator> = {}): Indicator =>
  buildIndicator({ slug, name, topic: 'long-term-conditions', disclosure: small, polarity: 'low-is-good', ...fields })

const shares = build('rare-disease', 'Rare disease', {
  sexes: ['persons', 'female', 'male'],
  aggregation: 'sum-counts',
})
const rates = build('admissions', 'Admissions', rate)
const standardised = build('deaths', 'Deaths', {
  ...rate,
  valueType: 'standardised-rate',
  intervalMethod: 'published',
})
const zeros = build('incidents', 'Incidents', {
  ...bare,
  comparisonMethod: 'none',
  disclosure: { ...small, protectZero: true },
})
const rounded = build('referrals', 'Referrals', { ...rate, disclosure: disclosurePolicies.nhsEngland })
const byYear = build('injuries', 'Injuries', { ...rate, trendRule: 'proportion' })
const groups = build('landlords', 'Landlords', {
  disclosure: { threshold: 10, reason: '' },
  categories: ['owned', 'rented', 'other'].map((id) => ({ id, label: `Tenure ${id}` })),
})
const residents = build('residents-by-age', 'Residents by age', {
  ...bare,
  theme: 'demographics-and-community',
  comparisonMethod: 'none',
  sexes: ['female', 'male'],
  ages: ['0-15', '16-64', '65+'],
})
/** The indicator of which nothing is hidden. */
export const open = 'deprivation-score'

const scores = buildIndicator({
  slug: open,
  name: 'Deprivation score',
  ...{ valueType: 'score', unit: '', multiplier: 1, intervalMethod: 'none', comparisonMethod: 'none' },
})

export const pairedIndicators = [shares, rates, standardised, zeros, rounded, byYear, groups, residents, scores]

/** Draws that are the same for the same seed. */
export function drawsOf(seed: number): (from: number, to: number) => number {
  let state = seed
  return (from, to) => {
    state = (1_664_525 * state + 1_013_904_223) % 2 ** 32
    return from + Math.floor((state / 2 ** 32) * (to - from + 1))
  }
}

/** One number of each pair, for one side: a small count and its companion, with the same sum on both sides. */
function splits(side: Side, draw: ReturnType<typeof drawsOf>, least = 1, most = 4) {
  return (): [small: number, companion: number] => {
    const sum = draw(2 * most + 1, 3 * most)
    const first = draw(least, most)
    // Another one of the small numbers, whichever was drawn first.
    const second = least + ((first - least + draw(1, most - least)) % (most - least + 1))
    const chosen = side === 'one' ? first : second
    const isTurned = draw(0, 3) === 0 && side === 'other'
    return isTurned ? [sum - chosen, chosen] : [chosen, sum - chosen]
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** The figures of one side, by indicator, of eight areas that make up the city. In the first two of them figures are hidden. */
export function pairedFigures(
  seed: number,
  side: Side,
  codes: readonly string[] = neighbourhoods,
): Record<string, Observation[]> {
  const draw = drawsOf(seed * 100)
  const shown = drawsOf(seed)
  const split = splits(side, draw)
  const areas = [...codes, city]
  /** Counts of the neighbourhoods and of the city. */
  const counts = (pair: [number, number], isOpen: (index: number) => number) => {
    const own = [...pair, ...neighbourhoods.slice(2).map((_, index) => isOpen(index))]
    return [...own, sum(own)]
  }
  const many = () => shown(40, 90)
  const rows = (indicator: string, numbers: readonly number[], fields: Partial<Observation> = {}) =>
    numbers.map((count, index) =>
      observation({
        ...{ indicator, area: areas[index] ?? city, period: latest, count },
        ...{ denominator: index === neighbourhoods.length ? 8000 : 1000, ...fields },
      }),
    )
  const asRates = (given: readonly Observation[]) =>
    given.map((row) => ({ ...row, value: ((row.count ?? 0) / (row.denominator ?? 1)) * 1000, count: null }))
  // A rate that is adjusted for age is hidden with its count, and has a value of its own on each side.
  const adjusted = (given: readonly Observation[]) =>
    given.map((row, index) => {
      const value = index < 2 ? draw(1000, 9000) / 7 + (side === 'one' ? 0 : 1) : (row.count ?? 0) * 1.1
      return { ...row, value, lowerCi95: value * 0.8, upperCi95: value * 1.2 }
    })
  return {
    [shares.slug]: bothSexes(shares.slug, split(), many, rows),
    [rates.slug]: asRates(rows(rates.slug, counts(split(), many))),
    [standardised.slug]: adjusted(rows(standardised.slug, counts(split(), many))),
    [zeros.slug]: rows(zeros.slug, counts(splits(side, draw, 0, 4)(), many), { denominator: null }),
    [rounded.slug]: rows(rounded.slug, lastDigits(draw, shown, side)),
    [byYear.slug]: pooled(
      yearCounts(draw, many, side).map((own, index) => ({ year: years[index] ?? '', counts: own })),
      byYear.slug,
      rows,
    ),
    [groups.slug]: categories(splits(side, draw, 1, 9)(), many, groups.slug),
    [residents.slug]: pyramid(Math.min(...split()), many),
    'private-rented-homes': renters,
    [open]: neighbourhoods.map((area, index) =>
      observation({ indicator: open, area, period: '2025-01-01/P1Y', value: 60 - index * 4 }),
    ),
  }
}

/** Shown everywhere. The texts of the installation have figures of it. */
const renters = [
  ...neighbourhoods.map((area) => [area, 150, 600] as const),
  ...([city, 'E92000001'] as const).map((area) => [area, 33_000, 134_100] as const),
].map(([area, count, denominator]) =>
  observation({ indicator: 'private-rented-homes', area, period: '2021-03-21', count, denominator }),
)

type Rows = (indicator: string, numbers: readonly number[], fields?: Partial<Observation>) => Observation[]

/** Women of two neighbourhoods are hidden and with them the men, so that persons and the city can be shown. */
function bothSexes(slug: string, [few, companion]: [number, number], many: () => number, rows: Rows): Observation[] {
  const rest = neighbourhoods.slice(2).map(many)
  const otherRest = neighbourhoods.slice(2).map(many)
  const female = [few, companion, ...rest]
  const male = [companion + 20, few + 20, ...otherRest]
  const persons = female.map((count, index) => count + (male[index] ?? 0))
  const all: [Sex, number[]][] = [
    ['female', female],
    ['male', male],
    ['persons', persons],
  ]
  return all.flatMap(([sex, own]) => rows(slug, [...own, sum(own)], { sex }))
}

/**
 * Counts that are shown as multiples of 5, so that their last digits are hidden, and one that is hidden whole. What the small
 * count has more on one side, another one has less, and both sides have the same city.
 */
function lastDigits(draw: ReturnType<typeof drawsOf>, shown: ReturnType<typeof drawsOf>, side: Side): number[] {
  const middles = neighbourhoods.map((_, index) => (index === 0 ? draw(1, 5) : shown(9, 30) * 5))
  const more = side === 'one' ? [0, 0, 0, 0] : [2, -2, 1, -1]
  return [...middles.map((count, index) => count + (more[index] ?? 0)), sum(middles)]
}

/**
 * The small counts of five years. Any three years in a row have the same sum on both sides, so that they can be shown pooled.
 * Areas do not add up here: the city has more people than its neighbourhoods.
 */
function yearCounts(draw: ReturnType<typeof drawsOf>, many: () => number, side: Side): number[][] {
  const moves = side === 'one' ? [0, 0, 0, 0, 0] : [1, -1, 0, 1, -1]
  return moves.map((move) => {
    const few = draw(2, 3)
    const others = neighbourhoods.slice(1).map(many)
    return [few + move, ...others, sum(others) + 100]
  })
}

/** Single years, and three years pooled. */
function pooled(single: { year: string; counts: number[] }[], slug: string, rows: Rows): Observation[] {
  const own = single.flatMap(({ year, counts }) => rows(slug, counts, { period: `${year}-01-01/P1Y` }))
  const threes = single.slice(2).flatMap((_, index) => {
    const three = single.slice(index, index + 3)
    const added = (three[0]?.counts ?? []).map((_, area) => sum(three.map(({ counts }) => counts[area] ?? 0)))
    return rows(slug, added, { period: `${three[0]?.year}-01-01/P3Y` }).map((row) => ({
      ...row,
      denominator: (row.denominator ?? 0) * 3,
    }))
  })
  return [...own, ...threes]
}

/** Two of three categories are hidden, in one area. */
function categories([few, companion]: [number, number], many: () => number, slug: string): Observation[] {
  const numbers = [few, companion, many() + 100]
  const row = (category: string, count: number) =>
    observation({ indicator: slug, area: city, period: latest, category, count, denominator: sum(numbers) })
  return [...['owned', 'rented', 'other'].map((id, index) => row(id, numbers[index] ?? 0)), row('all', sum(numbers))]
}

/** Old women are few. Nothing adds up here, so that they are hidden alone. */
function pyramid(few: number, many: () => number): Observation[] {
  const row = (sex: Sex, age: string, count: number) =>
    observation({ indicator: residents.slug, area: city, period: latest, sex, age, count })
  const young = many()
  const adult = many()
  return [
    ...[row('female', '0-15', young), row('female', '16-64', adult), row('female', '65+', few)],
    ...[row('male', '0-15', young + 3), row('male', '16-64', adult + 5), row('male', '65+', many())],
  ]
}
