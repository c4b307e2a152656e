import { emptyLifeTable, fillLifeTable } from '../math/life-table.ts'
import { normalDistance } from '../math/normal.ts'
import type { Confidence } from '../methods/confidence.ts'
import { lifeExpectancy } from '../methods/life-expectancy.ts'
import { lifeTableAges } from '../methods/life-table-bands.ts'
import { levelsBySuffix, numberOf, numbers, sum } from './vector-file.ts'
import type { Fields, Mapping } from './vector-file.ts'

export const lifeExpectancyMapping: Mapping = (input, options, _name, reason) => {
  const [ages, deaths, populations] = ['startAge', 'deaths', 'population'].map((field) =>
    numbers(input[field]).map((each) => each ?? NaN),
  ) as [number[], number[], number[]]
  // The reference has no answer for fewer than 20 bands; ours has one when it is told of them.
  if (ages.length < lifeTableAges.length && ages.every((age, i) => age === lifeTableAges[i])) {
    return { suppressed: true, value: ages.map(() => null) }
  }
  const results = lifeExpectancy(
    ages.map((age, i) => ({ age, deaths: deaths[i] ?? NaN, population: populations[i] ?? NaN })),
    {
      confidence: options['confidence'] as Confidence,
      // A list that is out of order stands in the reason alone.
      ...(reason.includes('list not ascending') && { startAges: ages.toReversed() }),
    },
  )
  const suppressed = results.every(({ kind }) => kind === 'missing')
  const hidden = referenceTable(ages, deaths, populations, options)
  const rows = results.map((result, band): Fields => {
    if (result.kind === 'missing') return { ...hidden[band], ...(suppressed && { value: null }) }
    const { deaths: deathsUsed, population: populationUsed, ...rest } = result
    return { ...uncut({ ...rest }, rest.value), deathsUsed, populationUsed }
  })
  const fields = new Set(rows.flatMap((row) => Object.keys(row)))
  return {
    ...Object.fromEntries([...fields].map((field) => [field, rows.map((row) => row[field] ?? null)])),
    startAge: results.map(({ age }) => age),
    suppressed,
  }
}

/** What the reference gives beside the ages that we have no answer for: limits without a value, and 0 years to the dead. */
function referenceTable(ages: number[], deaths: number[], populations: number[], options: Fields): Fields[] {
  const table = emptyLifeTable(ages.length)
  fillLifeTable(table, Float64Array.from(ages), Float64Array.from(deaths), Float64Array.from(populations))
  return ages.map((_, band) => {
    const nobody = table.survivors[band] === 0
    const limits = levelsBySuffix(options).flatMap(([suffix, level]): [string, number | null][] => {
      const distance = normalDistance(level) * (table.standardError[band] ?? 0)
      const value = nobody ? NaN : (table.expectancy[band] ?? 0)
      return [
        [`lowerCi${suffix}`, finite(value - distance)],
        [`upperCi${suffix}`, finite(value + distance)],
      ]
    })
    return {
      value: nobody ? 0 : null,
      ...Object.fromEntries(limits),
      deathsUsed: sum(deaths.slice(band)),
      populationUsed: sum(populations.slice(band)),
    }
  })
}

/** The reference keeps lower limits below 0; the interval is symmetric. */
function uncut(row: Fields, value: number): Fields {
  const cut = ['', '95', '998'].filter((suffix) => row[`lowerCi${suffix}`] === 0)
  const limits = cut.map((suffix) => [`lowerCi${suffix}`, 2 * value - numberOf(row[`upperCi${suffix}`])] as const)
  return { ...row, ...Object.fromEntries(limits) }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
