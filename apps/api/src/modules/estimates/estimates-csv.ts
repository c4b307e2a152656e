import type { Estimate } from '@jsna/core'
import type { ReleaseRow } from '../../database/rows.ts'
import type { Catalogue } from '../../evidence/evidence-source.ts'

const columns = [
  'indicator',
  'indicatorName',
  'area',
  'areaName',
  'areaStatus',
  'period',
  'sex',
  'age',
  'category',
  'kind',
  'value',
  'lowerCi95',
  'upperCi95',
  'lowerCi998',
  'upperCi998',
  'count',
  'denominator',
  'unit',
  'method',
  'status',
  'note',
  'reason',
  'source',
  'sourceDate',
  'licence',
  'release',
] as const

/** Estimates as a table: the fields under their own names, with the names, source and licence that make it quotable. */
export function estimatesCsv(
  estimates: readonly Estimate[],
  { areas, indicators }: Catalogue,
  release: ReleaseRow,
): string {
  const areaOf = new Map(areas.map((area) => [area.code, area]))
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.slug, indicator]))
  const lines = estimates.map((estimate) => {
    const area = areaOf.get(estimate.area)
    const indicator = indicatorOf.get(estimate.indicator)
    const row: Partial<Record<(typeof columns)[number], string | number | null>> = {
      ...estimate,
      indicatorName: indicator?.name,
      areaName: area?.name,
      areaStatus: area?.status,
      unit: indicator ? `${indicator.prefix}${indicator.unit}` : '',
      source: indicator ? `${indicator.source.organisation}: ${indicator.source.title}` : '',
      sourceDate: indicator?.source.date,
      licence: indicator?.source.licence,
      release: release.number,
    }
    return columns.map((column) => cell(row[column])).join(',')
  })
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

// Characters with which a spreadsheet begins a formula, full-width forms and leading spaces and quotes included.
const formulaStart = /^[\s'"]*[=+\-@\t\r＝＋－＠]/

/** One cell. Numbers stay numbers; text that a spreadsheet would run as a formula is made plain text. */
export function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const plain = formulaStart.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
