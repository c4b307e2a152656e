import type { EstimatesAnswer } from '../../client.ts'
import { shapesOfAreas } from '../../downloads/area-shapes.ts'
import { tableFeatures } from '../../downloads/features.ts'
import { figureProvenance, figureTable } from '../../downloads/figure-table.ts'
import { estimateTable } from '../../downloads/figure-tables.ts'
import { jsonStat } from '../../downloads/json-stat.ts'
import { ApiError } from '../../errors.ts'
import type { PublicContext } from '../../http/public-route.ts'

export async function estimatesJsonStat({ estimates }: EstimatesAnswer, at: PublicContext): Promise<object> {
  const catalogue = await at.evidence.catalogue()
  const provenance = figureProvenance(estimates, catalogue, at.release)
  return jsonStat({ estimates, catalogue, provenance, title: estimateTable.title })
}

/** Every figure repeats the boundary of its area, so a map holds fewer of them. */
const mostFeatures = 2000

/** A feature for each figure: the boundary of its area, and the fields of its row. */
export async function estimatesGeoJson({ estimates }: EstimatesAnswer, at: PublicContext): Promise<object> {
  if (estimates.length > mostFeatures) {
    throw new ApiError(
      'too-many-rows',
      `One map holds at most ${mostFeatures.toLocaleString('en-GB')} figures. Name one indicator and one period, such as period=latest.`,
    )
  }
  const catalogue = await at.evidence.catalogue()
  const used = new Set(estimates.map(({ area }) => area))
  const areas = catalogue.areas.filter(({ code }) => used.has(code))
  return tableFeatures(figureTable(estimateTable, estimates, catalogue, at.release), await shapesOfAreas(at, areas))
}
