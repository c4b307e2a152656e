import type { AreaStatus } from '@jsna/core'
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

/** Notes about figures, each told once, with the numbers of the cells that it is about. */
export class CellNotes {
  readonly #cells = new Map<string, number[]>()

  add(text: string, cell: number): void {
    if (text === '') return
    const cells = this.#cells.get(text)
    if (cells) cells.push(cell)
    else this.#cells.set(text, [cell])
  }

  toJSON(): { text: string; cells: number[] }[] {
    return [...this.#cells].map(([text, cells]) => ({ text, cells }))
  }
}

/** What is said of areas in the dimension that names them: nothing of official ones. */
export function areaNotes(areas: Iterable<readonly [code: string, status: AreaStatus | undefined]>): {
  note?: Record<string, string[]>
} {
  const note = Object.fromEntries(
    [...areas].flatMap(([code, status]) => (status === 'illustrative' ? [[code, [ILLUSTRATIVE]]] : [])),
  )
  return Object.keys(note).length > 0 ? { note } : {}
}

const ILLUSTRATIVE = 'The boundary is illustrative: it stands in for a published one.'
