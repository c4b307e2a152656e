import { comparePeriods, formatPeriod } from '@jsna/core'
import type { Estimate } from '@jsna/core'
import type { Catalogue } from '../evidence/evidence-source.ts'
import { inTurns } from '../in-turns.ts'
import { NumberedFields } from './json.ts'
import { areaNotes, CellNotes, jsonStatDataset } from './json-stat-dataset.ts'
import type { Provenance } from './provenance.ts'

const keys = ['indicator', 'area', 'period', 'sex', 'age', 'category'] as const

const measures = {
  value: 'Value',
  lowerCi95: 'Lower 95% limit',
  upperCi95: 'Upper 95% limit',
  lowerCi998: 'Lower 99.8% limit',
  upperCi998: 'Upper 99.8% limit',
  count: 'Count',
  denominator: 'Denominator',
} as const
type Measure = keyof typeof measures
const measureNames = Object.keys(measures) as Measure[]

const statusLabels = {
  suppressed: 'Withheld so that no person can be recognised',
  missing: 'Does not exist or cannot be relied on',
  provisional: 'Provisional',
  revised: 'Revised',
  modelled: 'Modelled',
}

interface Contents {
  estimates: readonly Estimate[]
  catalogue: Catalogue
  provenance: Provenance
  title: string
}

/**
 * Estimates as a JSON-stat 2.0 dataset: a cube of indicator, area, period, sex, age, category and measure. Its cells are
 * written by their place, because most places of a cube of real figures are empty.
 */
export async function jsonStat({ estimates, catalogue, provenance, title }: Contents): Promise<object> {
  const categories = keys.map((key) => {
    const ids = [...new Set(estimates.map((estimate): string => estimate[key]))]
    return key === 'period' ? ids.sort(comparePeriods) : ids.sort()
  })
  const places = categories.map((each) => new Map(each.map((id, index) => [id, index])))
  const size = [...categories.map((each) => each.length), measureNames.length]
  const value = new NumberedFields<number>()
  const status = new NumberedFields<string>()
  const reasons = new Map<string, Set<string>>()
  const notes = new CellNotes()
  const cellOf = (estimate: Estimate) =>
    keys.reduce((sum, key, index) => sum * (size[index] ?? 1) + (places[index]?.get(estimate[key]) ?? 0), 0)
  const cells = new Map<number, Estimate>()
  await inTurns(estimates, (estimate) => cells.set(cellOf(estimate), estimate))
  await inTurns([...Float64Array.from(cells.keys()).sort()], (cell) => {
    const estimate = cells.get(cell)
    const first = cell * measureNames.length
    if (!estimate) return
    if (estimate.kind !== 'estimate') {
      // Every measure of the key is withheld or missing alike.
      for (let index = 0; index < measureNames.length; index += 1) status.add(first + index, estimate.kind)
      reasons.set(estimate.kind, (reasons.get(estimate.kind) ?? new Set()).add(estimate.reason))
      return
    }
    for (const [index, measure] of measureNames.entries()) {
      const number = estimate[measure]
      if (number !== null) value.add(first + index, number)
    }
    if (estimate.status !== 'final') status.add(first, estimate.status)
    notes.add(estimate.note, first)
  })
  return jsonStatDataset(title, provenance, {
    id: [...keys, 'measure'],
    size,
    dimension: {
      ...dimensions(categories, catalogue),
      measure: { label: 'Measure', category: { index: measureNames, label: measures } },
    },
    value,
    status,
    extension: {
      status: { label: statusLabels },
      notes,
      reasons: Object.fromEntries([...reasons].map(([kind, texts]) => [kind, [...texts].sort()])),
    },
  })
}

const labels = { indicator: 'Indicator', area: 'Area', period: 'Period', sex: 'Sex', age: 'Age', category: 'Category' }

function dimensions(categories: readonly string[][], { indicators, areas }: Catalogue): object {
  const named = {
    indicator: new Map(indicators.map(({ slug, name }) => [slug, name])),
    area: new Map(areas.map(({ code, name }) => [code, name])),
    category: new Map(indicators.flatMap((each) => each.categories.map(({ id, label }) => [id, label] as const))),
  }
  const statusOf = new Map(areas.map(({ code, status }) => [code, status]))
  const labelOf = (key: (typeof keys)[number], id: string) => {
    // What was asked for as the latest keeps that name where there is none.
    if (key === 'period') return id === 'latest' ? 'Latest' : formatPeriod(id).replaceAll('\u2060', '')
    return key in named ? (named[key as keyof typeof named].get(id) ?? id) : id
  }
  return Object.fromEntries(
    keys.map((key, index) => {
      const ids = categories[index] ?? []
      const label = Object.fromEntries(ids.map((id) => [id, labelOf(key, id)]))
      const notes = key === 'area' ? areaNotes(ids.map((id) => [id, statusOf.get(id)])) : {}
      return [key, { label: labels[key], category: { index: ids, label, ...notes } }]
    }),
  )
}
