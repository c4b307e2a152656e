/** One age band of a standard population. */
export interface StandardBand {
  /** As the rows to standardise spell it: `0-4`, `90+`. */
  age: string
  /** People, or shares of any unit: only their proportions count. */
  population: number
}

/** The age structure that rates are standardised to: one of those below, or the caller's own. */
export type StandardPopulation = readonly StandardBand[]

/** Bands of five years, the first from age 5. */
function fiveYearBands(populations: readonly number[]): StandardPopulation {
  return populations.map((population, place) => ({ age: `${5 * place + 5}-${5 * place + 9}`, population }))
}

const europeanFrom5To89 = /* @__PURE__ */ fiveYearBands([
  5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
])

/**
 * European Standard Population 2013 in the 19 bands of English health statistics, 100,000 people.
 *
 * @reference Eurostat (2013), Revision of the European Standard Population.
 */
export const europeanStandardPopulation2013: StandardPopulation = [
  { age: '0-4', population: 5000 },
  ...europeanFrom5To89,
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
  ...europeanFrom5To89,
  { age: '90-94', population: 800 },
  { age: '95+', population: 200 },
]

const worldFrom5To99 = /* @__PURE__ */ fiveYearBands([
  8.69, 8.6, 8.47, 8.22, 7.93, 7.61, 7.15, 6.59, 6.04, 5.37, 4.55, 3.72, 2.96, 2.21, 1.52, 0.91, 0.44, 0.15, 0.04,
])

/**
 * World Standard Population of the World Health Organization (average of 2000 to 2025) in 21 bands, in per cent as published.
 *
 * @reference Ahmad O. B. and others (2001), Age standardization of rates: a new WHO standard, GPE discussion paper 31.
 */
export const worldStandardPopulation: StandardPopulation = [
  { age: '0-4', population: 8.86 },
  ...worldFrom5To99,
  { age: '100+', population: 0.005 },
]
