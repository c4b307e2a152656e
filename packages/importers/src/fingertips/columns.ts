/** The last but three of the columns names the kind of parent area; this is what files without one kind call it. */
export const PARENT_COLUMN = 'Compared to parent value or percentiles'

/** The columns of a Fingertips download in their order, spelled as the service spells them. */
export const FINGERTIPS_COLUMNS = [
  'Indicator ID',
  'Indicator Name',
  'Parent Code',
  'Parent Name',
  'Area Code',
  'Area Name',
  'Area Type',
  'Sex',
  'Age',
  'Category Type',
  'Category',
  'Time period',
  'Value',
  'Lower CI 95.0 limit',
  'Upper CI 95.0 limit',
  'Lower CI 99.8 limit',
  'Upper CI 99.8 limit',
  'Count',
  'Denominator',
  'Value note',
  'Recent Trend',
  'Compared to England value or percentiles',
  PARENT_COLUMN,
  'Time period Sortable',
  'New data',
  'Compared to goal',
] as const

export type FingertipsColumn = (typeof FINGERTIPS_COLUMNS)[number]
