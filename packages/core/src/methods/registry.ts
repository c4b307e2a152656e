import type { IntervalMethod } from '../model/indicator.ts'
import { ageSpecificRates } from './age-specific-rates.ts'
import { directlyStandardisedRate } from './directly-standardised-rate.ts'
import { directlyStandardisedRateOfRepeatedEvents } from './directly-standardised-rate-of-repeated-events.ts'
import { excessOverExpected } from './excess-over-expected.ts'
import { indirectlyStandardisedRate } from './indirectly-standardised-rate.ts'
import { indirectlyStandardisedRatio } from './indirectly-standardised-ratio.ts'
import { healthyLifeExpectancy } from './healthy-life-expectancy.ts'
import { lifeExpectancy } from './life-expectancy.ts'
import { mean } from './mean.ts'
import { proportion } from './proportion.ts'
import { rate } from './rate.ts'
import { yearsOfLifeLost } from './years-of-life-lost.ts'

export type MethodInput =
  | 'count'
  | 'denominator'
  | 'values'
  | 'age-bands'
  | 'standard-population'
  | 'reference-rates'
  | 'expected-count'
  | 'deaths'
  | 'population'
  | 'prevalence'

/** What a calculation declares of itself; forms, captions and docs read it. */
export interface Method {
  /** Stable; also the name of its page, `docs/methods/<id>.md`. */
  id: string
  /** For readers, as in “Method: ...”. */
  label: string
  /** The indicator's interval method that asks for it; `null` where it needs more than one observation has. */
  intervalMethod: IntervalMethod | null
  /** What it is made from. */
  needs: readonly MethodInput[]
  /** The export that calculates whole tables; `null` where there is none. */
  columns: string | null
  /** What `method` of its estimates may say, with the words for readers. */
  intervals: Readonly<Record<string, string>>
}

const eventCountIntervals = { exact: 'exact Poisson interval', byars: 'Byar’s interval' }

export const methods = [
  {
    id: 'proportion',
    label: 'Proportion with Wilson score interval',
    intervalMethod: 'wilson',
    needs: ['count', 'denominator'],
    columns: 'proportionColumns',
    intervals: { wilson: 'Wilson score interval' },
    calculate: proportion,
  },
  {
    id: 'rate',
    label: 'Rate with exact or Byar’s interval',
    intervalMethod: 'byars',
    needs: ['count', 'denominator'],
    columns: 'rateColumns',
    intervals: eventCountIntervals,
    calculate: rate,
  },
  {
    id: 'mean',
    label: 'Mean with Student’s t interval',
    intervalMethod: 'student-t',
    needs: ['values'],
    columns: 'meanColumns',
    intervals: { 'student-t': 'Student’s t interval', none: 'no interval' },
    calculate: mean,
  },
  {
    id: 'directly-standardised-rate',
    label: 'Directly standardised rate with Dobson’s interval',
    intervalMethod: null,
    needs: ['age-bands', 'count', 'denominator', 'standard-population'],
    columns: 'directlyStandardisedRateColumns',
    intervals: { dobson: 'Dobson’s interval' },
    calculate: directlyStandardisedRate,
  },
  {
    id: 'directly-standardised-rate-of-repeated-events',
    label: 'Directly standardised rate of repeated events with Dobson’s interval',
    intervalMethod: null,
    needs: ['age-bands', 'count', 'denominator', 'standard-population'],
    columns: 'directlyStandardisedRateOfRepeatedEventsColumns',
    intervals: { dobson: 'Dobson’s interval' },
    calculate: directlyStandardisedRateOfRepeatedEvents,
  },
  {
    id: 'indirectly-standardised-ratio',
    label: 'Indirectly standardised ratio with exact or Byar’s interval',
    intervalMethod: null,
    needs: ['age-bands', 'count', 'denominator', 'reference-rates'],
    columns: 'indirectlyStandardisedRatioColumns',
    intervals: eventCountIntervals,
    calculate: indirectlyStandardisedRatio,
  },
  {
    id: 'indirectly-standardised-rate',
    label: 'Indirectly standardised rate with exact or Byar’s interval',
    intervalMethod: null,
    needs: ['age-bands', 'count', 'denominator', 'reference-rates'],
    columns: 'indirectlyStandardisedRateColumns',
    intervals: eventCountIntervals,
    calculate: indirectlyStandardisedRate,
  },
  {
    id: 'life-expectancy',
    label: 'Life expectancy with Silcocks’ interval',
    intervalMethod: null,
    needs: ['age-bands', 'deaths', 'population'],
    columns: 'lifeExpectancyColumns',
    intervals: { silcocks: 'Silcocks’ interval' },
    calculate: lifeExpectancy,
  },
  {
    id: 'healthy-life-expectancy',
    label: 'Healthy life expectancy by Sullivan’s method',
    intervalMethod: null,
    needs: ['age-bands', 'deaths', 'population', 'prevalence'],
    columns: 'healthyLifeExpectancyColumns',
    intervals: { sullivan: 'Sullivan’s interval' },
    calculate: healthyLifeExpectancy,
  },
  {
    id: 'years-of-life-lost',
    label: 'Years of life lost with Dobson’s interval',
    intervalMethod: null,
    needs: ['age-bands', 'deaths', 'population'],
    columns: null,
    intervals: { dobson: 'Dobson’s interval' },
    calculate: yearsOfLifeLost,
  },
  {
    id: 'age-specific-rates',
    label: 'Age-specific rates with exact or Byar’s intervals',
    intervalMethod: null,
    needs: ['age-bands', 'count', 'denominator'],
    columns: null,
    intervals: eventCountIntervals,
    calculate: ageSpecificRates,
  },
  {
    id: 'excess-over-expected',
    label: 'Excess over the expected number with exact or Byar’s interval',
    intervalMethod: null,
    needs: ['count', 'expected-count'],
    columns: null,
    intervals: eventCountIntervals,
    calculate: excessOverExpected,
  },
] as const satisfies readonly (Method & { calculate: unknown })[]
