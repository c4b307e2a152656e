import type { NumberedFields } from './json.ts'
import { sourceLine } from './provenance.ts'
import type { Provenance } from './provenance.ts'

interface Cube {
  id: string[]
  size: number[]
  dimension: object
  value: Record<string, number> | NumberedFields<number>
  status: Record<string, string> | NumberedFields<string>
  extension?: object
}

/** A JSON-stat 2.0 dataset that says where its cells come from and on what terms they may be used. */
export function jsonStatDataset(label: string, { release, sources, method }: Provenance, cube: Cube): object {
  const { id, size, dimension, value, status, extension } = cube
  return {
    version: '2.0',
    class: 'dataset',
    label,
    source: sources.map(sourceLine).join('; '),
    updated: release.publishedAt,
    note: method,
    id,
    size,
    role: {
      time: id.filter((name) => name === 'period'),
      geo: id.filter((name) => name === 'area'),
      metric: ['measure'],
    },
    dimension,
    value,
    status,
    extension: { release, licence: [...new Set(sources.map(({ licence }) => licence))], sources, ...extension },
  }
}
