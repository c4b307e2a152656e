import type { ChartData, Estimate, EstimateKey } from '@jsna/core'

/** The series of a figure and of its benchmark, where a trend on the same page already has them. */
export function chartedSeries(subject: EstimateKey, charts: Record<string, ChartData>): Estimate[] {
  for (const { description, areas, estimates } of Object.values(charts)) {
    if (description.type !== 'trend' || description.indicator !== subject.indicator) continue
    const benchmark = areas.find((area) => area.role === 'benchmark')?.code
    const series = estimates.filter(
      (estimate) =>
        estimate.sex === subject.sex &&
        estimate.age === subject.age &&
        estimate.category === subject.category &&
        (estimate.area === subject.area || estimate.area === benchmark),
    )
    if (series.some((estimate) => estimate.area === subject.area)) return series
  }
  return []
}
