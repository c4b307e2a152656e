import { formatNumber } from '@jsna/core'
import type { CompareIndicatorsAnswer } from '../../client.ts'
import { figureProvenance } from '../../downloads/figure-table.ts'
import { tableFrom } from '../../downloads/table.ts'
import type { Table } from '../../downloads/table.ts'
import type { PublicContext } from '../../http/public-route.ts'

/** One row an area, with both of its figures. What the two have in common is said among the notes. */
export async function compareIndicatorsTable(
  answer: CompareIndicatorsAnswer,
  { evidence, release }: PublicContext,
): Promise<Table> {
  const catalogue = await evidence.catalogue()
  const { x, y, pairs, sentence, warning, leftOut, spearman } = answer
  const statusOf = new Map(catalogue.areas.map(({ code, status }) => [code, status]))
  const provenance = figureProvenance([x, y], catalogue, release)
  const licence = [...new Set(provenance.sources.map((source) => source.licence))].join('; ')
  const ranks =
    spearman.kind === 'missing' ? spearman.reason : `Spearman’s correlation ${formatNumber(spearman.value, 2)}.`
  return tableFrom<CompareIndicatorsAnswer['pairs'][number]>(
    { title: 'Two indicators, area by area', key: ['area'] },
    {
      area: ({ area }) => area,
      areaName: ({ name }) => name,
      areaStatus: ({ area }) => statusOf.get(area),
      xIndicator: () => x.indicator,
      xPeriod: () => x.period,
      x: (pair) => pair.x,
      yIndicator: () => y.indicator,
      yPeriod: () => y.period,
      y: (pair) => pair.y,
      licence: () => licence,
      release: () => release.number,
      methodVersion: () => release.methodVersion,
    },
    pairs,
    { ...provenance, method: [sentence, ranks, warning, `Areas left out: ${leftOut}.`, ...provenance.method] },
  )
}
