export type ColumnKind = 'text' | 'number' | 'date'

export interface Column {
  name: string
  /** Heading in words. */
  title: string
  kind: ColumnKind
  description: string
}

type Entry = readonly [kind: ColumnKind, title: string, description: string]

// Every column of every table, once: a field has the same name and the same meaning in all of them.
const dictionary = {
  indicator: ['text', 'Indicator id', 'The indicator, as in its address.'],
  indicatorName: ['text', 'Indicator', 'Full name of the indicator.'],
  shortName: ['text', 'Short name', 'Name of the indicator in tables.'],
  area: ['text', 'Area code', 'GSS code of the area, or the code of its scheme where no GSS code exists.'],
  areaName: ['text', 'Area', 'Name of the area.'],
  areaStatus: ['text', 'Area status', 'official, or illustrative where the boundary stands in for a published one.'],
  scheme: ['text', 'Area scheme', 'The kind of area, in its edition.'],
  schemeName: ['text', 'Name of the area scheme', 'The kind of area in words.'],
  areaType: ['text', 'Kind of area', 'The kind of area, whatever its edition.'],
  edition: ['text', 'Edition', 'Edition of the area scheme.'],
  parents: ['text', 'Inside', 'Codes of the areas that contain this one, nearest first, divided by spaces.'],
  neighbours: ['text', 'Similar areas', 'Codes of similar areas, most similar first, divided by spaces.'],
  validFrom: ['date', 'Valid from', 'First day of validity; empty where none is stated.'],
  validTo: ['date', 'Valid to', 'Last day of validity; empty where it still holds.'],
  description: ['text', 'Description', 'One sentence that says what or where it is.'],
  caveat: ['text', 'Caveat', 'What to know before relying on it.'],
  period: ['text', 'Period', 'First day and length in ISO 8601, or a single day.'],
  sex: ['text', 'Sex', 'persons, female or male.'],
  age: ['text', 'Age', 'Age band as the source gives it; all for every age that the indicator covers.'],
  category: ['text', 'Category', 'Category of a breakdown; all where there is none.'],
  kind: ['text', 'Kind', 'estimate, suppressed (withheld) or missing (does not exist).'],
  value: ['number', 'Value', 'The figure; empty where it is suppressed or missing.'],
  lowerCi95: ['number', 'Lower 95% limit', 'Lower limit of the 95% confidence interval.'],
  upperCi95: ['number', 'Upper 95% limit', 'Upper limit of the 95% confidence interval.'],
  lowerCi998: ['number', 'Lower 99.8% limit', 'Lower limit of the 99.8% confidence interval.'],
  upperCi998: ['number', 'Upper 99.8% limit', 'Upper limit of the 99.8% confidence interval.'],
  count: ['number', 'Count', 'Number of cases; of a spread, number of areas.'],
  denominator: ['number', 'Denominator', 'What the count is divided by.'],
  unit: ['text', 'Unit', 'What the value is measured in.'],
  method: ['text', 'Method', 'How the interval, verdict or trend came about.'],
  status: [
    'text',
    'Status',
    'final, provisional, revised or modelled; of an area or scheme, official or illustrative.',
  ],
  note: ['text', 'Note', 'What the source remarks on the value.'],
  reason: ['text', 'Reason', 'Why there is no value, verdict or trend.'],
  benchmark: ['text', 'Benchmark', 'Code of the area held against, or goal.'],
  benchmarkName: ['text', 'Name of the benchmark', 'Name of the area held against.'],
  benchmarkValue: ['number', 'Value of the benchmark', 'The figure held against.'],
  verdict: ['text', 'Verdict', 'better, similar, worse, higher, lower or not-compared.'],
  comparisonMethod: ['text', 'Comparison method', 'How the value was held against the benchmark.'],
  comparisonReason: ['text', 'Reason of the comparison', 'Why there is no verdict.'],
  level: ['number', 'Level', 'Confidence level of the verdict.'],
  direction: ['text', 'Direction', 'Direction of the recent trend.'],
  judged: ['text', 'Judged', 'Whether the trend is for the better or the worse.'],
  trendMethod: ['text', 'Trend method', 'The test behind the trend.'],
  trendReason: ['text', 'Reason of the trend', 'Why there is no trend.'],
  periods: ['text', 'Periods', 'The periods it covers, oldest first, divided by spaces.'],
  chiSquared: ['number', 'Chi-squared', 'Test statistic of the trend.'],
  slope: ['number', 'Slope', 'Change from period to period.'],
  minimum: ['number', 'Minimum', 'Lowest value among the areas of the scheme.'],
  lowerQuartile: ['number', 'Lower quartile', 'A quarter of the areas lie below.'],
  median: ['number', 'Median', 'Half of the areas lie below.'],
  upperQuartile: ['number', 'Upper quartile', 'A quarter of the areas lie above.'],
  maximum: ['number', 'Maximum', 'Highest value among the areas of the scheme.'],
  minimumArea: ['text', 'Lowest area', 'Code of the area with the lowest value.'],
  maximumArea: ['text', 'Highest area', 'Code of the area with the highest value.'],
  rank: ['number', 'Rank', 'Position among the areas of the scheme.'],
  rankOf: ['number', 'Ranked areas', 'Number of areas ranked.'],
  rankOrder: ['text', 'Rank order', 'Whether the highest or the lowest value is first.'],
  theme: ['text', 'Theme', 'Theme that it belongs to.'],
  topic: ['text', 'Topic', 'Topic that it belongs to.'],
  definition: ['text', 'Definition', 'What the indicator counts.'],
  rationale: ['text', 'Rationale', 'Why a needs assessment looks at it.'],
  valueType: ['text', 'Value type', 'What kind of number it is.'],
  decimals: ['number', 'Decimals', 'Digits after the point at display.'],
  polarity: ['text', 'Polarity', 'Whether a high or a low value is good, or neither.'],
  polarityReason: ['text', 'Reason of the polarity', 'Why the polarity was chosen.'],
  intervalMethod: ['text', 'Interval method', 'How confidence intervals are calculated.'],
  trendRule: ['text', 'Trend rule', 'Which test of the recent trend applies.'],
  population: ['text', 'Population', 'Who or what is counted.'],
  caveats: ['text', 'Caveats', 'What to know before relying on the figures.'],
  schemes: ['text', 'Area schemes', 'Area schemes with figures, divided by spaces.'],
  latestPeriod: ['text', 'Latest period', 'Newest period with a figure for any area.'],
  source: ['text', 'Source', 'Organisation and publication.'],
  sourceDate: ['date', 'Source date', 'When the source published it.'],
  sourceLink: ['text', 'Source link', 'Where the source is found.'],
  nextUpdate: ['text', 'Next update', 'When the source expects to update it.'],
  licence: ['text', 'Licence', 'Licence under which it may be used.'],
  number: ['text', 'Number', 'Number of the recommendation.'],
  text: ['text', 'Text', 'What it says.'],
  owner: ['text', 'Owner', 'Who is to act.'],
  reviewDate: ['text', 'Review date', 'When it is looked at again.'],
  topics: ['text', 'Topics', 'Ids of the texts that it follows from, divided by spaces.'],
  evidence: ['text', 'Evidence', 'The figures that support it.'],
  measure: ['text', 'Measure', 'The figure to watch.'],
  title: ['text', 'Title', 'Title of the release.'],
  publishedAt: ['text', 'Published at', 'Instant of publication (UTC).'],
  changes: ['text', 'Changes', 'What the release changed, a line each.'],
  release: ['number', 'Release', 'Number of the release that the row was taken from.'],
  methodVersion: ['text', 'Method version', 'Version of the calculations.'],
} as const satisfies Record<string, Entry>

export type ColumnName = keyof typeof dictionary

export function columnOf(name: ColumnName): Column {
  const [kind, title, description] = dictionary[name]
  return { name, title, kind, description }
}
