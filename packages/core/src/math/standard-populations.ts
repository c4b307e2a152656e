/** One age band of a standard population. */
export interface StandardBand {
  /** As the rows to standardise spell it: `0-4`, `90+`. */
  age: string
  /** People, or shares of any unit: only their proportions count. */
  population: number
}

/** The age structure that rates are standardised to: one of those below, or the caller's own. */
export type StandardPopulation = readonly StandardBand[]

const fiveYearBands: StandardPopulation = [
  { age: '5-9', population: 5500 },
  { age: '10-14', population: 5500 },
  { age: '15-19', population: 5500 },
  { age: '20-24', population: 6000 },
  { age: '25-29', population: 6000 },
  { age: '30-34', population: 6500 },
  { age: '35-39', population: 7000 },
  { age: '40-44', population: 7000 },
  { age: '45-49', population: 7000 },
  { age: '50-54', population: 7000 },
  { age: '55-59', population: 6500 },
  { age: '60-64', population: 6000 },
  { age: '65-69', population: 5500 },
  { age: '70-74', population: 5000 },
  { age: '75-79', population: 4000 },
  { age: '80-84', population: 2500 },
  { age: '85-89', population: 1500 },
]

/**
 * European Standard Population 2013 in the 19 bands of English health statistics, 100,000 people.
 *
 * @reference Eurostat (2013), Revision of the European Standard Population.
 */
export const europeanStandardPopulation2013: StandardPopulation = [
  { age: '0-4', population: 5000 },
  ...fiveYearBands,
  { age: '90+', population: 1000 },
]

/**
 * European Standard Population 2013 in its full 21 bands, with infants and the oldest apart, 100,000 people.
 *
 * @reference Eurostat (2013), Revision of the European Standard Population.
 */
export const europeanStandardPopulation2013In21Bands: StandardPopulation = [
  { age: '0', population: 1000 },
  { age: '1-4', population: 4000 },
  ...fiveYearBands,
  { age: '90-94', population: 800 },
  { age: '95+', population: 200 },
]

/**
 * World Standard Population of the World Health Organization (average of 2000 to 2025) in 21 bands, in per cent as published.
 *
 * @reference Ahmad O. B. and others (2001), Age standardization of rates: a new WHO standard, GPE discussion paper 31.
 */
export const worldStandardPopulation: StandardPopulation = [
  { age: '0-4', population: 8.86 },
  { age: '5-9', population: 8.69 },
  { age: '10-14', population: 8.6 },
  { age: '15-19', population: 8.47 },
  { age: '20-24', population: 8.22 },
  { age: '25-29', population: 7.93 },
  { age: '30-34', population: 7.61 },
  { age: '35-39', population: 7.15 },
  { age: '40-44', population: 6.59 },
  { age: '45-49', population: 6.04 },
  { age: '50-54', population: 5.37 },
  { age: '55-59', population: 4.55 },
  { age: '60-64', population: 3.72 },
  { age: '65-69', population: 2.96 },
  { age: '70-74', population: 2.21 },
  { age: '75-79', population: 1.52 },
  { age: '80-84', population: 0.91 },
  { age: '85-89', population: 0.44 },
  { age: '90-94', population: 0.15 },
  { age: '95-99', population: 0.04 },
  { age: '100+', population: 0.005 },
]
