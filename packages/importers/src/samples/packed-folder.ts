import { fileURLToPath } from 'node:url'
import type { Indicator, Observation } from '@jsna/core'
import { readPackedData } from '../packed/read-packed-data.ts'

/** The data folder of this repository, for tests of what is in it. */
export const PACKED_FOLDER = fileURLToPath(new URL('../../../../data', import.meta.url))

export const packed = await readPackedData(PACKED_FOLDER)

export const CITY = 'E08000026'
export const REGION = 'E12000005'
export const NATION = 'E92000001'

export function packedIndicator(slug: string): Indicator {
  const indicator = packed.indicators.find((one) => one.slug === slug)
  if (!indicator) throw new Error(`The catalogue has no “${slug}”.`)
  return indicator
}

export interface Where {
  area?: string
  period?: string
  sex?: string
  category?: string
}

/** The latest observation of a series, or that of a period; of the city where no area is named. */
export async function packedObservation(slug: string, where: Where): Promise<Observation> {
  const wanted: Where = { area: CITY, sex: 'persons', category: 'all', ...where }
  const names = ['area', 'period', 'sex', 'category'] as const
  const rows = await packed.figures(slug)
  const matches = rows.filter((row) => names.every((name) => wanted[name] === undefined || row[name] === wanted[name]))
  const [latest] = matches.toSorted((a, b) => (a.period < b.period ? 1 : -1))
  if (!latest) throw new Error(`No figure of ${slug} for ${JSON.stringify(wanted)}.`)
  return latest
}
