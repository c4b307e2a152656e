/** People who start life in the table; results do not depend on it. */
const born = 100_000
/** Share of the band that those who die in it live on average. Infants die early, others in the middle. */
const infantShare = 0.1
const laterShare = 0.5

/** Columns of an abridged life table, one entry for each age band. */
export interface LifeTable {
  /** Probability of dying in the band. */
  dying: Float64Array
  /** People of the table who reach the start of the band. */
  survivors: Float64Array
  /** Years that they live within the band. */
  lived: Float64Array
  /** Mean years to live at the start of the band; 0 where nobody reaches it. */
  expectancy: Float64Array
  /** Standard error of the expectancy; 0 where nobody reaches the band. */
  standardError: Float64Array
}

export function emptyLifeTable(bands: number): LifeTable {
  const column = () => new Float64Array(bands)
  return {
    dying: column(),
    survivors: column(),
    lived: column(),
    expectancy: column(),
    standardError: column(),
  }
}

/**
 * Fills a table from deaths and populations, read from `offset` on so that a table of areas needs no copies. The first band
 * is infancy, the last is open-ended and needs deaths. `startAges` gives the first age of each band.
 *
 * @reference Chiang C. L. (1984), The life table and its applications; Silcocks P. B. S. and others (2001), Life expectancy as a summary of mortality in a population, Journal of Epidemiology and Community Health 55.
 */
export function fillLifeTable(
  table: LifeTable,
  startAges: Float64Array,
  deaths: Float64Array,
  populations: Float64Array,
  offset = 0,
): void {
  const last = startAges.length - 1
  liveForwards(table, startAges, deaths, populations, offset)
  let lived = 0
  let spread = 0
  for (let band = last; band >= 0; band--) {
    const survivors = table.survivors[band] ?? 0
    const count = deaths[offset + band] ?? 0
    lived += table.lived[band] ?? 0
    if (band === last) {
      const mortality = count / (populations[offset + band] ?? 0)
      spread += (survivors * survivors) / (count * mortality * mortality)
    } else if (count > 0) {
      const dying = table.dying[band] ?? 0
      const variance = (dying * dying * (1 - dying)) / count
      const yearsLost = (1 - shareLived(band)) * width(startAges, band) + (table.expectancy[band + 1] ?? 0)
      spread += variance * survivors * survivors * yearsLost * yearsLost
    }
    table.expectancy[band] = survivors > 0 ? lived / survivors : 0
    table.standardError[band] = survivors > 0 ? Math.sqrt(spread) / survivors : 0
  }
}

function liveForwards(
  table: LifeTable,
  startAges: Float64Array,
  deaths: Float64Array,
  populations: Float64Array,
  offset: number,
): void {
  const last = startAges.length - 1
  let survivors = born
  for (let band = 0; band <= last; band++) {
    const mortality = (deaths[offset + band] ?? 0) / (populations[offset + band] ?? 0)
    table.survivors[band] = survivors
    if (band === last) {
      table.dying[band] = 1
      table.lived[band] = survivors / mortality
      return
    }
    const years = width(startAges, band)
    const share = shareLived(band)
    const expected = mortality * years
    // Above this mortality the formula would let more than everyone die.
    const dying = expected * share <= 1 ? expected / (1 + expected * (1 - share)) : 1
    const next = survivors * (1 - dying)
    table.dying[band] = dying
    table.lived[band] = years * (next + share * (survivors - next))
    survivors = next
  }
}

function width(startAges: Float64Array, band: number): number {
  return (startAges[band + 1] ?? 0) - (startAges[band] ?? 0)
}

function shareLived(band: number): number {
  return band === 0 ? infantShare : laterShare
}
