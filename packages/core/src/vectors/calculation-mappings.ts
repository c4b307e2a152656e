import type { Confidence } from '../methods/confidence.ts'
import { mean } from '../methods/mean.ts'
import { proportion } from '../methods/proportion.ts'
import { rate } from '../methods/rate.ts'
import { eachRow } from '../methods/row.ts'
import type { CountRow } from '../methods/row.ts'
import { limitFields, methodNames, noLimits, numbers, rateOptions } from './vector-file.ts'
import type { Fields, Mapping } from './vector-file.ts'

/** Row calculations with their vectors' column-wise inputs; groups are added up first. */
export const proportionMapping: Mapping = (input, options) =>
  calculateColumns(input, (row) => proportion(row, rateOptions(options)))

export const rateMapping: Mapping = (input, options) => ({
  ...calculateColumns(input, (row) => rate(row, rateOptions(options))),
  // The reference names the method of a row by its count alone, also where the rate is missing.
  method: rowsOf(input).rows.map(({ count }) => {
    const method = rate({ count, denominator: 1 }, rateOptions(options))
    return method.kind === 'missing' ? null : methodNames[method.method]
  }),
})

export const meanMapping: Mapping = (input, options) => {
  const result = mean(numbers(input['values']), { confidence: options['confidence'] as Confidence })
  if (result.kind === 'missing') {
    return { sum: null, n: result.n, stdev: null, value: null, ...noLimits }
  }
  const { sum, n, value, standardDeviation: stdev, ...limits } = result
  return { sum, n, stdev, value, ...limits }
}

function calculateColumns(input: Fields, calculate: (row: CountRow) => object): Fields {
  const { rows, groups } = rowsOf(input)
  const results: Fields[] = eachRow(rows, (row) => ({ ...calculate(row) }))
  const column = (field: string) => results.map((result) => result[field] ?? null)
  return {
    ...(groups && { group: groups }),
    count: rows.map(({ count }) => count),
    denominator: rows.map(({ denominator }) => denominator),
    value: column('value'),
    ...Object.fromEntries(limitFields.map((field) => [field, column(field)])),
  }
}

function rowsOf(input: Fields): { rows: CountRow[]; groups: string[] | null } {
  const counts = numbers(input['count'])
  const denominators = numbers(input['denominator'])
  const rows = counts.map((count, index) => ({ count, denominator: denominators[index] ?? null }))
  if (!Array.isArray(input['group'])) return { rows, groups: null }
  const labels = input['group'].map(String)
  const groups = [...new Set(labels)].sort()
  const grouped = groups.map((group) => rows.filter((_, index) => labels[index] === group))
  return { rows: grouped.map(addRows), groups }
}

function addRows(rows: readonly CountRow[]): CountRow {
  const sum = (values: (number | null)[]) =>
    values.reduce((total, value) => (total === null || value === null ? null : total + value), 0)
  return { count: sum(rows.map(({ count }) => count)), denominator: sum(rows.map(({ denominator }) => denominator)) }
}
