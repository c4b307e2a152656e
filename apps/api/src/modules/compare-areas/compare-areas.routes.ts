import { z } from '@hono/zod-openapi'
import { areaCodeSchema, areaSchema, comparisonSchema, estimateSchema } from '@jsna/core/schema'
import { settingOf } from '../../city.ts'
import { cubeOf, featuresOf } from '../../downloads/table-files.ts'
import { ApiError } from '../../errors.ts'
import { areaFrom, selectionFrom, seriesQuery } from '../../figures/selection.ts'
import { noParameters, publicRoute, releaseMark } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { codeParameter, periodParameter, several } from '../../http/query.ts'
import { releaseMarkSchema } from '../../http/release-mark.ts'
import { gapSchema, seriesPeriod } from '../../hub/answer-schemas.ts'
import { indicatorFrom } from '../../hub/breakdown.ts'
import { compareAreas } from './compare-areas.ts'
import { compareAreasTable } from './compare-areas-table.ts'
import { estimatesOfAreas } from './compare-areas.queries.ts'

const mostIndicators = 50
const mostAreas = 50
/** Indicators times areas: each cell has a figure for every period behind it. */
const mostCells = 400

const cellSchema = z.strictObject({
  area: areaCodeSchema,
  estimate: estimateSchema,
  comparison: comparisonSchema,
  difference: gapSchema,
  ratio: gapSchema,
  overlaps: z.boolean(),
})

export function compareAreasRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/compare-areas',
    summary: 'Some indicators in some areas side by side, each against one area, with differences and ratios',
    tag: 'Comparing',
    parameters: noParameters,
    query: z.strictObject({
      ...seriesQuery,
      indicator: several(codeParameter).openapi({ description: `At most ${mostIndicators}.` }),
      period: periodParameter.optional().openapi({
        description: 'Without it, or for latest, the newest in which most of the areas have a figure.',
      }),
      reference: codeParameter.optional().openapi({
        description: 'The area against which the others are held; without it, the benchmark of the first one.',
      }),
    }),
    answer: z.strictObject({
      release: releaseMarkSchema,
      areas: z.array(areaSchema),
      reference: areaSchema,
      rows: z.array(z.strictObject({ ...seriesPeriod, referenceEstimate: estimateSchema, areas: z.array(cellSchema) })),
    }),
    handle: async ({ period, reference: asked, sex, age, category, ...question }, { published, release, evidence }) => {
      const catalogue = await evidence.catalogue()
      const { areas: codes } = selectionFrom(question, catalogue)
      const areas = (codes ?? []).map((code) => areaFrom(code, catalogue))
      const indicators = [...new Set(question.indicator.map((slug) => indicatorFrom(slug, catalogue)))]
      refuse(areas.length === 0, 'Name at least one area: area=…, or a scheme with within=….')
      // What is named twice is shown once, and counts twice: a question as long as that is a slip.
      const named = { areas: Math.max(areas.length, question.area?.length ?? 0), indicators: question.indicator.length }
      refuse(named.areas > mostAreas, `One answer compares at most ${mostAreas} areas, and these are ${named.areas}.`)
      refuse(named.indicators > mostIndicators, `One answer compares at most ${mostIndicators} indicators.`)
      const cells = named.indicators * named.areas
      refuse(cells > mostCells, `One answer has at most ${mostCells} cells, and this question has ${cells}.`)
      const reference = areaFrom(asked ?? benchmarkOf(areas[0]), catalogue)
      const slugs = indicators.map(({ slug }) => slug)
      const wanted = [...areas, reference].map(({ code }) => code)
      const estimates = await estimatesOfAreas(published, release.number, slugs, wanted)
      const rows = compareAreas({ indicators, areas, reference, breakdown: { sex, age, category }, period }, estimates)
      return { release: releaseMark(release), areas, reference, rows }
    },
    files: {
      name: 'compare-areas',
      table: compareAreasTable,
      'json-stat': cubeOf(compareAreasTable, ['indicator', 'area', 'period', 'sex', 'age', 'category']),
      geojson: featuresOf(compareAreasTable),
    },
  })
}

const benchmarkOf = (area: Parameters<typeof settingOf>[0] | undefined) => (area ? settingOf(area).benchmark : '')

function refuse(isWrong: boolean, detail: string): void {
  if (isWrong) throw new ApiError('too-many-rows', detail)
}
