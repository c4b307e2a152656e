import { auditEstimates, protectEstimates } from '@jsna/core'
import type { Indicator, Observation } from '@jsna/core'
import { readPackedData } from '@jsna/importers'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../environment.ts'
import { addUp } from '../importing/add-up.ts'

const packed = await readPackedData(join(projectFolder, 'data'))
const geography = { areas: packed.areas, lookups: packed.lookups }
const byCode = new Map(packed.areas.map((area) => [area.code, area]))

describe('the packed data', () => {
  it('are protected by their sources, so that nothing is hidden twice', () => {
    expect(packed.indicators.filter(({ disclosure }) => disclosure.threshold > 0)).toEqual([])
  })

  // The same counts as if the council had counted them itself: neighbourhoods, places and the city, all shown together.
  it('withstand the attack under a threshold of 10', async () => {
    const counted = packed.indicators.filter(
      ({ aggregation, valueType }) => aggregation === 'sum-counts' && valueType === 'proportion',
    )
    let attacked = 0
    for (const indicator of counted) {
      const rows = await rarest(indicator)
      const strict = { ...indicator, disclosure: { threshold: 10, reason: '' } }
      const { estimates, hidden } = protectEstimates(rows, geography, strict)
      const placed = auditEstimates(rows, estimates, geography, strict)
      expect(placed.filter(({ isSafe }) => !isSafe)).toEqual([])
      attacked += hidden.length
    }
    expect(counted.length).toBeGreaterThan(5)
    expect(attacked).toBeGreaterThan(100)
  })
})

/** The series of an indicator that counts fewest people, with the totals of larger areas. */
async function rarest(indicator: Indicator): Promise<Observation[]> {
  const source = (await packed.figures(indicator.slug)).filter(({ count }) => count !== null)
  const series = Map.groupBy(
    [...source, ...addUp(indicator, source, packed.lookups, byCode)],
    ({ sex, age, category }) => [sex, age, category].join(),
  )
  const sum = (rows: readonly Observation[]) => rows.reduce((total, { count }) => total + (count ?? 0), 0)
  return [...series.values()].sort((a, b) => sum(a) - sum(b))[0] ?? []
}
