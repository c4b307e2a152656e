import type { ChartArea, ChartData } from '@jsna/core'
import { estimateFor } from '../chart-lookup.ts'

export interface StripBlock {
  /** 1 for the most deprived tenth. */
  tenth: number
  label: string
  count: number
}

export interface StripRow {
  area: ChartArea
  total: number
  blocks: StripBlock[]
}

/** How many neighbourhoods of each area lie in each tenth. An area with an unknown count has no strip. */
export function stripRows(data: ChartData): StripRow[] {
  const areas = [...data.areas].sort((a, b) => Number(b.role === 'this') - Number(a.role === 'this'))
  return areas.flatMap((area) => {
    const blocks: StripBlock[] = []
    for (const [index, { id, label }] of data.indicator.categories.entries()) {
      const estimate = estimateFor(data, { area: area.code, category: id })
      if (estimate?.kind !== 'estimate') return []
      // Where the value is a share, the count beside it is what the block says.
      blocks.push({ tenth: index + 1, label, count: estimate.count ?? estimate.value })
    }
    const total = blocks.reduce((sum, block) => sum + block.count, 0)
    return total > 0 ? [{ area, total, blocks }] : []
  })
}
