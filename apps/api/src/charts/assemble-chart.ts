import { describeChart } from '@jsna/core'
import type { ChartData, ChartDescription, Evidence, Indicator, Setting } from '@jsna/core'
import { ApiError } from '../errors.ts'
import { areaMapSubject } from './area-map-subject.ts'
import { comparisonBars } from './comparison-bars.ts'
import type { ChartContext, ChartParts } from './chart-parts.ts'
import { deprivationStrip, populationBars } from './group-bars.ts'
import { map } from './map.ts'
import { trend } from './trend.ts'

type Assemblers = {
  [Type in ChartDescription['type']]: (
    description: Extract<ChartDescription, { type: Type }>,
    context: ChartContext,
  ) => ChartParts
}

const assemblers: Assemblers = {
  trend,
  'comparison-bars': comparisonBars,
  'population-bars': populationBars,
  'deprivation-strip': deprivationStrip,
  map,
}

/**
 * Everything that a chart shows, from its description. Pages, the hub, previews and downloads all come here, so that
 * drawing, table and sentence are made from one value. Nothing is estimated here: verdicts and spreads are core's.
 */
export function assembleChart(description: ChartDescription, setting: Setting, evidence: Evidence): ChartData {
  const indicator = subjectOf(description, evidence)
  const parts = partsOf(description, { indicator, setting, evidence })
  const data = { description, indicator, ...parts }
  return { ...data, sentence: describeChart(data) }
}

function partsOf<Type extends ChartDescription['type']>(
  description: Extract<ChartDescription, { type: Type }>,
  context: ChartContext,
): ChartParts {
  const assemble: Assemblers[Type] = assemblers[description.type]
  return assemble(description, context)
}

function subjectOf(description: ChartDescription, evidence: Evidence): Indicator {
  if (description.type === 'map' && description.indicator === null) {
    const scheme = evidence.scheme(description.scheme)
    if (scheme) return areaMapSubject(scheme)
    throw new ApiError('not-found', `There is no area scheme called “${description.scheme}”.`)
  }
  const indicator = evidence.indicator(description.indicator ?? '')
  if (indicator) return indicator
  throw new ApiError('not-found', `There is no indicator called “${description.indicator}”.`)
}
