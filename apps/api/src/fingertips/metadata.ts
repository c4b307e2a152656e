import type { IndicatorSource } from '@jsna/core'
import type { PublishedIndicator } from '../client.ts'
import { derivedId } from './stable-ids.ts'
import { yearTypeOf } from './time-period.ts'
import type { NumberedIndicator } from './view.ts'
import { intervalMethods, polarities, valueTypes } from './words.ts'

/** The text columns of the metadata file: heading, name in JSON, and what we can say there. The order is the service’s. */
const texts: [heading: string, name: string, of: (indicator: PublishedIndicator) => string][] = [
  ['Indicator', 'Name', ({ name }) => name],
  ['Indicator number', 'RefNum', () => ''],
  ['Rationale', 'Rationale', ({ rationale }) => rationale],
  ['Specific rationale', 'SpecificRationale', () => ''],
  ['Definition', 'Definition', ({ definition }) => definition],
  ['Data source', 'DataSource', ({ source }) => sourceText(source)],
  ['Indicator source', 'IndicatorSource', ({ source }) => source.link],
  ['Definition of numerator', 'NumeratorDefinition', () => ''],
  ['Source of numerator', 'NumeratorSource', ({ source }) => source.organisation],
  ['Definition of denominator', 'DenominatorDefinition', ({ population }) => population],
  ['Source of denominator', 'DenominatorSource', ({ source }) => source.organisation],
  ['Methodology', 'Method', () => ''],
  ['Standard population/values', 'StandardPop', () => ''],
  ['Frequency', 'Frequency', ({ source }) => (source.nextUpdate ? `Next update ${source.nextUpdate}` : '')],
  ['Confidence interval details', 'CIMethod', ({ intervalMethod }) => intervalMethods[intervalMethod].Description],
  ['Disclosure control', 'DiscControl', ({ disclosure }) => disclosureText(disclosure)],
  [
    'Rounding',
    'Rounding',
    ({ disclosure }) => (disclosure.roundTo ? `Counts to the nearest ${disclosure.roundTo}` : ''),
  ],
  ['Caveats', 'Caveats', ({ caveats }) => caveats.join(' ')],
  ['Notes', 'Notes', ({ polarityReason }) => polarityReason],
  ['Impact of COVID-19', 'ImpactOfCovid19', () => ''],
  ['Copyright', 'Copyright', ({ source }) => source.organisation],
  ['Data re-use', 'ReUse', ({ source }) => source.licence],
  ['Links', 'Links', ({ source }) => source.link],
  ['Indicator Content', 'IndicatorContent', () => ''],
  ['Simple Name', 'SimpleName', ({ shortName }) => shortName],
  ['Simple Definition', 'SimpleDefinition', () => ''],
]

const sourceText = ({ organisation, title, date }: IndicatorSource): string => `${organisation}: ${title} (${date})`

function disclosureText({ threshold, reason }: PublishedIndicator['disclosure']): string {
  return threshold === 0 ? reason : `Counts from 1 to ${threshold - 1} are hidden. ${reason}`
}

export const metadataHeader = [
  'Indicator ID',
  ...texts.map(([heading]) => heading),
  'Unit',
  'Value type',
  'Year type',
  'Polarity',
  'Date updated',
]

export const unitOf = ({ prefix, unit, multiplier }: PublishedIndicator) => ({
  Id: derivedId(`${multiplier} ${prefix}${unit}`, unitIds),
  Value: multiplier,
  Label: `${prefix}${unit}`,
})

/** The first day of a month or a year. R takes a column for dates only where every row has a whole one. */
const wholeDate = (date: string): string => `${date}-01-01`.slice(0, 10)

const unitIds = { from: 90_001, below: 1_000_000_000 }

export function metadataRow({ id, indicator }: NumberedIndicator): (string | number)[] {
  return [
    id,
    ...texts.map(([, , of]) => of(indicator)),
    unitOf(indicator).Label,
    valueTypes[indicator.valueType].Name,
    yearTypeOf(indicator.latestPeriod).Name,
    polarities[indicator.polarity].Name,
    wholeDate(indicator.source.date),
  ]
}

/** The metadata of one indicator as JSON. `withTexts` adds all that the file has; the name is always there. */
export function metadataJson({ id, indicator }: NumberedIndicator, withTexts: boolean) {
  const written = texts.map(([, name, of]) => [name, of(indicator)] as const).filter(([, text]) => text !== '')
  const named = { NameLong: indicator.name, ...Object.fromEntries(written) }
  return {
    IID: id,
    Unit: unitOf(indicator),
    ValueType: valueTypes[indicator.valueType],
    YearType: yearTypeOf(indicator.latestPeriod),
    ConfidenceIntervalMethod: intervalMethods[indicator.intervalMethod],
    Descriptive: withTexts ? named : { Name: indicator.name, NameLong: indicator.name },
    DataChange: { LastUploadedAt: `${wholeDate(indicator.source.date)}T00:00:00`, HasDataChangedRecently: false },
    Target: null,
    LatestChangeTimestampOverride: null,
    SpecialCases: null,
    AlwaysShowSexWithIndicatorName: indicator.sexes.length > 1,
    AlwaysShowAgeWithIndicatorName: indicator.ages.length > 1,
    ShouldAveragesBeCalculated: indicator.aggregation === 'sum-counts',
    Status: 'Live',
    DestinationProfileId: null,
  }
}
