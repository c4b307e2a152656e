import type { Geography } from '../combine/disclosure/publication.ts'
import type { EstimateKey, Observation } from '../model/observation.ts'
import { sampleObservation } from './nouns.ts'
import { randomNumbers } from './publications.ts'

// Small areas in two schemes that overlap and a city, by sex and either by ages within ages or in two years and both pooled. How
// they add up is written down here a second time, so that an attack needs nothing of what protects them.

const small = ['a', 'b', 'c', 'd']
const larger: Record<string, string[]> = { west: ['a', 'b'], east: ['c', 'd'], hill: ['a', 'c'], dale: ['b', 'd'] }
const agesWithin: Record<string, string[]> = { '0-64': ['0-15', '16-64'] }
const years = ['2021', '2022']
const pooled = '2021-01-01/P2Y'
const single = (year: string) => `${year}-01-01/P1Y`

const area = (code: string, scheme: string, parents: string[]) => ({ code, scheme, parents })

export const smallAreas: Geography = {
  areas: [
    ...small.map((code) => area(code, 'small', [larger['west']?.includes(code) ? 'west' : 'east', 'city'])),
    ...['west', 'east'].map((code) => area(code, 'ward', ['city'])),
    ...['hill', 'dale'].map((code) => area(code, 'reach', [])),
    area('city', 'city', []),
  ],
  lookups: [
    {
      id: 'small-to-reach',
      entries: ['hill', 'dale'].flatMap((to) => (larger[to] ?? []).map((from) => ({ from, to, weight: 1 }))),
    },
  ],
}

type Cut = Pick<EstimateKey, 'area' | 'sex' | 'age' | 'period'>

/** The parts of a key along each dimension in which it is a total. */
export function partsOf({ area: code, ...key }: Cut): Cut[][] {
  const areaParts: string[][] = code === 'city' ? [small, ['west', 'east']] : larger[code] ? [larger[code] ?? []] : []
  return [
    ...areaParts.map((codes) => codes.map((each): Cut => ({ ...key, area: each }))),
    ...(key.sex === 'persons' ? [(['female', 'male'] as const).map((sex): Cut => ({ ...key, area: code, sex }))] : []),
    ...(agesWithin[key.age] ? [agesWithin[key.age]?.map((age): Cut => ({ ...key, area: code, age })) ?? []] : []),
    ...(key.period === pooled ? [years.map((year): Cut => ({ ...key, area: code, period: single(year) }))] : []),
  ]
}

export const cutId = ({ area: code, sex, age, period }: Cut): string => [code, sex, age, period].join(' ')

type People = [count: number, group: number]

/** Everybody in each finest group, and how many of them are counted. */
export type Leaves = ReadonlyMap<string, People>

export function drawLeaves(seed: number, cutting: Cutting): Leaves {
  const random = randomNumbers(seed)
  for (let warm = 0; warm < 3; warm += 1) random()
  const leaves = new Map<string, People>()
  for (const cut of cuts(cutting).filter((each) => partsOf(each).length === 0))
    leaves.set(cutId(cut), drawPeople(random))
  return leaves
}

/** Few of a group are counted, or all but a few, and some groups are small themselves. */
function drawPeople(random: () => number): People {
  const group = 3 + Math.floor(random() * 60)
  const few = Math.min(group, Math.floor(random() ** 2 * 24))
  return [random() < 0.3 ? group - few : few, group]
}

/** The same, but some of them revised. */
export function reviseLeaves(leaves: Leaves, seed: number): Leaves {
  const random = randomNumbers(seed)
  return new Map([...leaves].map(([id, people]) => [id, random() < 0.15 ? drawPeople(random) : people]))
}

/**
 * By age in one year, or all ages in two years and both pooled: of both sexes and all areas, of women and persons alone, without two
 * of the small areas, or without those in which nobody is counted.
 */
export type Cutting = 'ages' | 'years' | 'women' | 'gaps' | 'no zeros'

/** Whether a source gives the figure. What it does not give can follow from what it does. */
export function isGiven({ area: code, sex, count }: Cut & Pick<Observation, 'count'>, cutting: Cutting): boolean {
  if (cutting === 'women') return sex !== 'male'
  if (cutting === 'gaps') return code !== 'c' && code !== 'd'
  return cutting !== 'no zeros' || count !== 0
}

function cuts(cutting: Cutting): Cut[] {
  const sexes: EstimateKey['sex'][] = ['female', 'male', 'persons']
  const times = [...years.map(single), pooled].map((period) => ({ age: 'whole', period }))
  const ages = ['0-15', '16-64', '0-64'].map((age) => ({ age, period: single('2021') }))
  return [...small, ...Object.keys(larger), 'city'].flatMap((code) =>
    sexes.flatMap((sex) =>
      (cutting === 'ages' || cutting === 'no zeros' ? ages : times).map((rest) => ({ area: code, sex, ...rest })),
    ),
  )
}

/** Every figure, the finest and all totals. */
export function figuresOf(leaves: Leaves, cutting: Cutting): Observation[] {
  const known = new Map(leaves)
  const peopleOf = (cut: Cut): People => {
    const id = cutId(cut)
    const found = known.get(id)
    if (found) return found
    const parts = (partsOf(cut)[0] ?? []).map(peopleOf)
    const sum = parts.reduce(([a, b], [count, group]): People => [a + count, b + group], [0, 0])
    known.set(id, sum)
    return sum
  }
  return cuts(cutting).map((cut) => {
    const [count, denominator] = peopleOf(cut)
    return sampleObservation({ ...cut, count, denominator })
  })
}
