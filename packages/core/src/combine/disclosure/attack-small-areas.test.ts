import { describe, expect, it } from 'vitest'
import type { DisclosurePolicy } from '../../model/indicator.ts'
import type { Observation } from '../../model/observation.ts'
import { attack, reader } from '../../samples/linear-attack.ts'
import type { IsOpen } from '../../samples/linear-attack.ts'
import { sampleIndicator } from '../../samples/nouns.ts'
import type { Publication } from '../../samples/publications.ts'
import { cutId, drawLeaves, figuresOf, isGiven, partsOf, reviseLeaves, smallAreas } from '../../samples/small-areas.ts'
import type { Cutting } from '../../samples/small-areas.ts'
import { protectEstimates } from './protected-estimates.ts'
import type { ReleasedCount } from './suppress-counts.ts'
import type { EarlierTable } from './with-revised.ts'

// An attack on figures as they are published, in one release and in two of which the second revises some.

const timeout = 120_000
const rate = sampleIndicator({ valueType: 'crude-rate', intervalMethod: 'byars', multiplier: 1000 })
const share = sampleIndicator({})
const policies: DisclosurePolicy[] = [3, 5, 10].flatMap((threshold) =>
  [false, true].map((protectZero) => ({ threshold, protectZero, reason: '' })),
)
const cases = policies.flatMap((policy) =>
  [rate, share].map((indicator) => {
    const zeros = policy.protectZero ? ', zeros too' : ''
    return [`${indicator.valueType}, below ${policy.threshold}${zeros}`, { ...indicator, disclosure: policy }] as const
  }),
)
const seeds = [1, 2, 6]
const cuttings = ['ages', 'years', 'women', 'gaps', 'no zeros'] as const

interface Release {
  rows: Observation[]
  /** What the source gives: what it does not give, nobody has hidden or shown. */
  given: ReadonlySet<string>
  table: EarlierTable
  hidden: ReadonlySet<string>
}

function publish(
  leaves: Parameters<typeof figuresOf>[0],
  cutting: Cutting,
  indicator: typeof rate,
  before: readonly EarlierTable[] = [],
): Release {
  const rows = figuresOf(leaves, cutting)
  const given = rows.filter((row) => isGiven(row, cutting))
  const shown = before.flatMap((table) => table.shown)
  const { estimates, withheld } = protectEstimates(given, smallAreas, indicator, shown, before)
  const hidden = new Set(estimates.flatMap((each) => (each.kind === 'suppressed' ? [cutId(each)] : [])))
  return { rows, given: new Set(given.map(cutId)), table: { shown: estimates, withheld }, hidden }
}

/**
 * All that a reader of the releases knows: each number is a cell, the same one as long as it is not revised. Of a share, the
 * group and those who are not in the count are cells too, which are not seen where the figure is hidden.
 */
function knowledge(releases: readonly Release[], isShare: boolean, policy: DisclosurePolicy) {
  const cells = new Map<string, Publication['cells'][number]>()
  const shown = new Set<string>()
  const hidden = new Set<string>()
  const totals = new Map<string, Publication['totals'][number]>()
  for (const { rows, given, hidden: hiddenHere } of releases) {
    const people = new Map(rows.map((row) => [cutId(row), [row.count ?? 0, row.denominator ?? 0] as const]))
    const name = (id: string, kind: 'count' | 'group' | 'rest') => {
      const [count, group] = people.get(id) ?? [0, 0]
      const number = { count, group, rest: group - count }[kind]
      const cell = `${id} ${kind} ${number}`
      // Who is not in a list of all who are counted may be taken for nobody.
      const known = number === 0 && kind === 'count' && !given.has(id) && policy.protectZero !== true
      cells.set(cell, { id: cell, count: number, known })
      return cell
    }
    const add = (total: string, parts: string[]) => totals.set([total, ...parts].join('|'), { total, parts })
    for (const row of rows) {
      const id = cutId(row)
      const own = name(id, 'count')
      const numbers = isShare ? [own, name(id, 'group'), name(id, 'rest')] : [own]
      if (given.has(id)) for (const each of numbers) (hiddenHere.has(id) ? hidden : shown).add(each)
      for (const parts of partsOf(row))
        add(
          own,
          parts.map((part) => name(cutId(part), 'count')),
        )
      if (!isShare) continue
      add(name(id, 'group'), [own, name(id, 'rest')])
      for (const parts of partsOf(row))
        add(
          name(id, 'group'),
          parts.map((part) => name(cutId(part), 'group')),
        )
    }
  }
  const released = [...cells.values()].flatMap(({ id, count }): ReleasedCount[] => {
    if (shown.has(id)) return [{ id, kind: 'published', count }]
    // A share is hidden whole where any of its numbers is small: what is not small itself is not protected then.
    const isProtected = !isShare || count < policy.threshold
    const isZeroShown = count === 0 && policy.protectZero !== true
    return hidden.has(id) && isProtected && !isZeroShown ? [{ id, kind: 'suppressed-primary', reason: '' }] : []
  })
  return { publication: { cells: [...cells.values()], totals: [...totals.values()] }, released }
}

describe.each(cases)('an attack on small areas by sex, age and year: %s', (_, indicator) => {
  const { disclosure } = indicator
  const isShare = indicator.valueType === 'proportion'
  const isWide: IsOpen = (lower, upper) => upper - lower >= disclosure.threshold - 1e-6
  const narrow = (releases: readonly Release[]) => {
    const { publication, released } = knowledge(releases, isShare, disclosure)
    const found = attack(publication, released, disclosure, reader, isWide)
    return { found, narrow: found.filter(({ lower, upper }) => !isWide(lower, upper)) }
  }

  it('leaves every protected count a range as wide as the threshold, also when some are revised', { timeout }, () => {
    const attacked = new Set<string>()
    let many = 0
    for (const [seed, cutting] of seeds.flatMap((each) => cuttings.map((by) => [each, by] as const))) {
      const leaves = drawLeaves(seed, cutting)
      const first = publish(leaves, cutting, indicator)
      expect(narrow([first]).narrow).toEqual([])
      const second = publish(reviseLeaves(leaves, seed + 50), cutting, indicator, [first.table])
      const both = narrow([first, second])
      expect(both.narrow).toEqual([])
      for (const { id } of both.found) attacked.add(id.split(' ').at(-2) ?? '')
      many += both.found.length
    }
    expect(many).toBeGreaterThan(20)
    expect([...attacked].sort()).toEqual(expect.arrayContaining(isShare ? ['count', 'rest'] : ['count']))
  })
})
