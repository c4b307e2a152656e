import type { Estimate } from '@jsna/core'
import type { PopulationPyramidAnswer } from '@jsna/api/client'

export interface PyramidRow {
  label: string
  female: number | null
  male: number | null
  persons: number | null
}

export interface Pyramid {
  /** Oldest first, as a pyramid is drawn. */
  rows: PyramidRow[]
  /** Whether women and men are apart. */
  hasSexes: boolean
  /** The longest bar. */
  highest: number
}

const valueOf = (estimate: Estimate | null): number | null => (estimate?.kind === 'estimate' ? estimate.value : null)

export function pyramidRows({ bands }: Pick<PopulationPyramidAnswer, 'bands'>): Pyramid {
  const rows = bands.toReversed().map(({ label, female, male, persons }) => ({
    label,
    female: valueOf(female),
    male: valueOf(male),
    persons: valueOf(persons),
  }))
  const hasSexes = rows.some(({ female, male }) => female !== null && male !== null)
  const drawn = rows.flatMap(({ female, male, persons }) => (hasSexes ? [female, male] : [persons]))
  return { rows, hasSexes, highest: Math.max(0, ...drawn.map((value) => value ?? 0)) }
}
