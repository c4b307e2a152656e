import type { AreaRole, ChartArea, ChartData, ComparisonRow, Estimate, EstimateKey } from '@jsna/core'

/** The first area that has a part in the chart, such as `this`. */
export function areaInRole(data: ChartData, role: AreaRole): ChartArea | undefined {
  return data.areas.find((area) => area.role === role)
}

/** The estimate of a chart for some fields of its key; the first that fits. */
export function estimateFor(data: ChartData, key: Partial<EstimateKey>): Estimate | undefined {
  return data.estimates.find((estimate) => fits(estimate, key))
}

export function comparisonFor(data: ChartData, key: Partial<EstimateKey>): ComparisonRow | undefined {
  return data.comparisons.find((row) => fits(row, key))
}

function fits(candidate: EstimateKey, key: Partial<EstimateKey>): boolean {
  return (
    (key.area === undefined || candidate.area === key.area) &&
    (key.period === undefined || candidate.period === key.period) &&
    (key.sex === undefined || candidate.sex === key.sex) &&
    (key.age === undefined || candidate.age === key.age) &&
    (key.category === undefined || candidate.category === key.category)
  )
}

/** Indicator, unit and who is counted, in one line. */
export function measureWords({ indicator }: ChartData): string {
  const { name, unit, population } = indicator
  // “% of residents”, “per 100,000 people under 75”, but “years, women”.
  const link = unit === '%' ? ' of ' : unit.startsWith('per ') ? ' ' : ', '
  const measured = [unit, population].filter((part) => part !== '').join(link)
  return `${[name, measured].filter((part) => part !== '').join(', ')}.`
}

/** The source of a chart, with what its areas are not. */
export function sourceWords(data: ChartData): string {
  const { organisation, title, licence } = data.indicator.source
  const illustrative = data.areas.some((area) => area.status === 'illustrative') ? ' Illustrative boundaries.' : ''
  return `Source: ${organisation}, ${title}. ${licence}.${illustrative}`
}
