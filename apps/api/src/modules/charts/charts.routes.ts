import { resolveArea } from '@jsna/core'
import { chartDataSchema } from '@jsna/core/schema'
import { assembleChart } from '../../charts/assemble-chart.ts'
import { citySetting, settingOf } from '../../city.ts'
import { estimatesJsonStat, estimatesTable } from '../../downloads/figure-files.ts'
import { featuresOf } from '../../downloads/table-files.ts'
import { areaFrom } from '../../figures/selection.ts'
import { noParameters, publicRoute } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { chartQuery, descriptionFrom } from './chart-query.ts'

export function chartRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/charts',
    summary: 'Everything that a chart shows, with its finding in one sentence',
    tag: 'Figures',
    parameters: noParameters,
    query: chartQuery,
    answer: chartDataSchema,
    handle: async (given, { evidence }) => {
      const description = descriptionFrom(given)
      const code = resolveArea(given.area ?? '@city', citySetting)
      const area = areaFrom(code, await evidence.catalogue())
      return assembleChart(description, settingOf(area), await evidence.on(given.indicator ? [given.indicator] : []))
    },
    files: {
      name: 'chart',
      table: estimatesTable,
      'json-stat': estimatesJsonStat,
      geojson: featuresOf(estimatesTable),
    },
  })
}
