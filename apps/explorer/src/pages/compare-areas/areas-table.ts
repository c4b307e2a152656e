import { formatPeriod, measureWords, upperFirst } from '@jsna/core'
import type { Area } from '@jsna/core'
import { estimateCell } from '@jsna/ui'
import type { TableData } from '@jsna/ui'
import type { CompareAreasAnswer, PublishedIndicator } from '@jsna/api/client'
import { gapCell } from '../../gap-words.ts'
import { indicatorPath } from '../../links.ts'

export type AreasTable = TableData

/** Measures in rows and areas in columns: each with its figure, its verdict and how far it lies from the benchmark. */
export function areasTable(
  rows: CompareAreasAnswer['rows'],
  indicators: readonly PublishedIndicator[],
  { areas, reference }: { areas: readonly Pick<Area, 'code' | 'name'>[]; reference: string },
): AreasTable {
  const about = new Map(indicators.map((indicator) => [indicator.slug, indicator]))
  return {
    caption: `${areas.map(({ name }) => name).join(', ')} compared with ${reference}`,
    rowHeader: 'Measure',
    columns: [
      ...areas.flatMap(({ name }, at) => [
        { label: 'Figure', group: name, numeric: true },
        { label: `Against ${reference}`, group: name },
        { label: hasIntervals(rows, at) ? 'Difference (95% interval)' : 'Difference', group: name, numeric: true },
      ]),
      { label: 'Figure', group: reference, numeric: true },
    ],
    groups: [
      {
        title: '',
        rows: rows.flatMap((row) => {
          const indicator = about.get(row.indicator)
          // A measure that none of the areas has says nothing here.
          if (!indicator || row.areas.every(({ estimate }) => estimate.kind === 'missing')) return []
          return [
            {
              header: rowWords(row, indicator),
              href: indicatorPath(indicator.slug),
              cells: [
                ...row.areas.flatMap(({ estimate, comparison, difference }) => [
                  estimateCell(estimate, indicator),
                  { kind: 'verdict' as const, verdict: comparison.verdict },
                  gapCell(difference, indicator.decimals),
                ]),
                estimateCell(row.referenceEstimate, indicator),
              ],
            },
          ]
        }),
      },
    ],
    note: noteOn(rows, areas),
  }
}

const hasIntervals = (rows: CompareAreasAnswer['rows'], at: number) =>
  rows.some((row) => {
    const difference = row.areas[at]?.difference
    return difference?.kind !== 'missing' && difference?.lowerCi95 !== null
  })

function noteOn(rows: CompareAreasAnswer['rows'], areas: readonly unknown[]): string {
  const points = 'Differences of percentages are percentage points.'
  const isWhole = areas.every((_, at) => hasIntervals(rows, at))
  return isWhole ? points : `${points} An area inside the one it is held against has a difference without an interval.`
}

/** “Healthy life expectancy, women, 2022–24”: what is measured of whom, and when. */
function rowWords(row: CompareAreasAnswer['rows'][number], { shortName, categories }: PublishedIndicator): string {
  return `${upperFirst(measureWords({ name: shortName, categories }, row))}, ${formatPeriod(row.period)}`
}
