import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../model/comparison.ts'
import { bars, chartArea, coventry, england, judged, lifeIn, sampleChart, trend } from '../samples/charts.ts'
import { sampleEstimate, sampleIndicator, sampleSuppressed } from '../samples/nouns.ts'
import { describeChart } from './describe-chart.ts'
import { formatPeriod } from './format-period.ts'

// A sentence is taken apart again and held against the data from which it was made, by rules written here a second time.
const said = (stated: Parameters<typeof sampleChart>[0]) => describeChart(sampleChart(stated))
const shown = (value: number) => (Math.round(Number((value * 10).toPrecision(12))) / 10).toFixed(1)
const numberIn = (text: string, pattern: RegExp) => text.match(pattern)?.slice(1) ?? []

/** A value as sources publish it, with ties and near ties. */
const value = fc.oneof(
  fc.integer({ min: 400, max: 800 }).map((tenths) => tenths / 10),
  fc.constantFrom(60, 60.04, 60.1, 61),
)
const years = [2010, 2013, 2016, 2019, 2022]
const period = (year: number) => `${year}-01-01/P3Y`
const verdict = fc.constantFrom<Verdict>('better', 'similar', 'worse', 'not-compared')

describe('the sentence of a trend', () => {
  const values = fc.tuple(...years.map(() => fc.option(value)))

  it('states no direction, peak, verdict or gap that the data contradict', () => {
    fc.assert(
      fc.property(values, value, verdict, (drawn, other, word) => {
        const given = years.flatMap((year, index) => {
          const found = drawn[index]
          return typeof found === 'number' ? [{ year, value: found }] : []
        })
        const first = given[0]
        const last = given.at(-1)
        const estimates = given.map(({ year, value }) => lifeIn(coventry.code, period(year), value, { sex: 'female' }))
        const latest = estimates.at(-1)
        // The line of England shows every period, so what this area lacks is seen.
        const beside = years.map((year) => lifeIn(england.code, period(year), other, { sex: 'female' }))
        const text = said({
          description: trend,
          estimates: [...estimates, ...beside],
          comparisons: latest ? [judged(latest, word)] : [],
        })
        if (!first || !last) {
          expect(text).toMatch(/^No figure is given for .+\.$/)
          return
        }
        const [main = '', ...clauses] = text.replace(/\.$/, '').split('; ')
        expect(main).toContain(`was ${shown(last.value)} years`)
        expect(main.startsWith(`In ${formatPeriod(period(last.year))} `)).toBe(true)
        const difference = Number(shown(last.value)) - Number(shown(first.value))
        expect(main.includes(', up from ')).toBe(given.length > 1 && difference > 0)
        expect(main.includes(', down from ')).toBe(given.length > 1 && difference < 0)
        expect(main.includes(', the same as in ')).toBe(given.length > 1 && difference === 0)
        const link = word === 'similar' ? 'similar to' : `${word} than`
        expect(main).toContain(
          word === 'not-compared' ? `against ${shown(other)} in England` : `${link} England (${shown(other)})`,
        )

        const seen = given.map(({ value }) => Number(shown(value)))
        for (const [order, end] of [
          ['highest', Math.max(...seen)],
          ['lowest', Math.min(...seen)],
        ] as const) {
          const [where, told] = numberIn(clauses.join('; '), new RegExp(`${order} in (\\S+) \\(([\\d.]+)\\)`))
          const holders = given.filter((_, index) => seen[index] === end)
          const inside = holders.length === 1 && holders[0] !== given[0] && holders[0] !== given.at(-1)
          expect(where !== undefined).toBe(inside)
          if (where !== undefined) {
            expect(told).toBe(end.toFixed(1))
            expect(where).toBe(formatPeriod(period(holders[0]?.year ?? 0)))
          }
        }
        const absent = years.filter((year) => year > first.year && !given.some((one) => one.year === year))
        const gap = clauses.find((clause) => clause.startsWith('no figure is given for'))
        expect(gap !== undefined).toBe(absent.length > 0)
        if (absent.length > 3) expect(gap).toContain(`${absent.length} periods`)
        else for (const year of absent) expect(gap).toContain(formatPeriod(period(year)))
      }),
      { numRuns: 2000 },
    )
  })
})

const places = ['Derby', 'Bolton', 'Leeds', 'Havering'].map((name) => chartArea(`peer-${name}`, name, 'peer'))
const everywhere = [coventry, ...places]

const rangeFrom = /ranged from ([\d.]+)%? \(([^)]+)\) to/
const rangeUpTo = /ranged from .+ to ([\d.]+)%? \(([^)]+)\)/

/** The two ends of a sentence, and the names that the data give them. */
function expectEnds(text: string, given: { name: string; value: number }[]): void {
  const seen = given.map(({ value }) => shown(value))
  const sorted = seen.map(Number).toSorted((a, b) => a - b)
  const different = new Set(seen).size > 1
  for (const [order, end] of [
    ['highest', sorted.at(-1)],
    ['lowest', sorted[0]],
  ] as const) {
    const [names, told] = numberIn(text, new RegExp(`${order} in ((?:[A-Z]\\w+|, | and )+?) \\(([\\d.]+)%?\\)`))
    const [value, shared] = numberIn(text, order === 'highest' ? rangeUpTo : rangeFrom)
    expect(names !== undefined || shared !== undefined).toBe(different)
    const holding = names ?? shared
    if (holding === undefined) continue
    expect(Number(told ?? value)).toBe(end)
    const holders = given.filter((_, index) => Number(seen[index]) === end).map(({ name }) => name)
    if (holders.length > 3) expect(holding).toBe(`shared by ${holders.length} areas`)
    else expect(holding.split(/, | and /)).toEqual(holders)
  }
}

const drawnPlaces = fc.tuple(...everywhere.map(() => fc.option(value)))
const named = (drawn: readonly (number | null)[]) =>
  everywhere.flatMap(({ name, code }, index) => {
    const found = drawn[index]
    return typeof found === 'number' ? [{ name, code, value: found }] : []
  })

describe('the sentence of a comparison', () => {
  it('names the ends, the rank and what is missing as the data have them', () => {
    fc.assert(
      fc.property(drawnPlaces, (drawn) => {
        const given = named(drawn)
        const estimates = given.map(({ code, value }) => lifeIn(code, period(2022), value))
        const text = said({ description: bars, areas: [...everywhere, england], estimates })
        if (given.length === 0) {
          expect(text).toMatch(/^No figure is given for .+ in any of these areas\.$/)
          return
        }
        expectEnds(text, given)
        const own = given.find(({ code }) => code === coventry.code)
        const missing = everywhere.length - given.length
        const [place, order, of] = numberIn(text, /(?:the|joint) (?:(\d)\w\w )?(highest|lowest) of (\d) areas/)
        if (own) {
          expect(text).toContain(`in Coventry was ${shown(own.value)} years`)
          if (missing > 0) expect(text).toContain(`no figure is given for ${missing} area`)
          else expect(text).not.toContain('no figure')
          if (new Set(given.map(({ value }) => shown(value))).size > 1) {
            const ahead = given.filter(({ value }) =>
              order === 'highest'
                ? Number(shown(value)) > Number(shown(own.value))
                : Number(shown(value)) < Number(shown(own.value)),
            )
            expect(Number(place ?? 1)).toBe(ahead.length + 1)
            expect(Number(of)).toBe(given.length)
            const shared = given.filter(({ value }) => shown(value) === shown(own.value)).length > 1
            expect(text.includes('joint ')).toBe(shared)
          }
        } else {
          expect(order).toBeUndefined()
          expect(text).toContain('no figure is given for Coventry')
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the sentence of a map', () => {
  it('names the ends and what is missing as the data have them', () => {
    const share = sampleIndicator({ slug: 'healthy-life-expectancy', name: 'Healthy share' })
    fc.assert(
      fc.property(drawnPlaces, (drawn) => {
        const given = named(drawn)
        const text = said({
          indicator: share,
          description: {
            type: 'map',
            indicator: 'healthy-life-expectancy',
            scheme: 'a',
            within: '@city',
            period: 'latest',
            category: 'all',
          },
          areas: everywhere,
          estimates: given.map(({ code, value }) => lifeIn(code, period(2022), value)),
        })
        if (given.length === 0) {
          expect(text).toMatch(/^No figure is given for .+ in any of these areas\.$/)
          return
        }
        expectEnds(text, given)
        const missing = everywhere.length - given.length
        expect(text.includes('no figure is given for')).toBe(missing > 0)
        const [told] = numberIn(text, /in Coventry it was ([\d.]+)%/)
        const own = given.find(({ code }) => code === coventry.code)
        if (told !== undefined) expect(told).toBe(shown(own?.value ?? NaN))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the sentence of bars', () => {
  const categories = ['Asian', 'Black', 'Mixed', 'White'].map((label) => ({ id: label.toLowerCase(), label }))
  const groups = sampleIndicator({ slug: 'ethnic-group', name: 'Ethnic group', categories })
  const drawnGroups = fc.tuple(...categories.map(() => fc.option(value)))

  it('names the largest, the smallest and the widest gap as the data have them', () => {
    fc.assert(
      fc.property(drawnGroups, drawnGroups, (here, there) => {
        const share = (area: string, drawn: readonly (number | null)[]) =>
          categories.map(({ id }, index) => {
            const key = { indicator: 'ethnic-group', area, period: '2021-03-21', category: id }
            const found = drawn[index]
            return typeof found === 'number' ? sampleEstimate({ ...key, value: found }) : sampleSuppressed(key)
          })
        const text = said({
          indicator: groups,
          description: {
            type: 'population-bars',
            indicator: 'ethnic-group',
            area: '@this',
            comparator: '@benchmark',
            period: 'latest',
          },
          areas: [coventry, england],
          estimates: [...share(coventry.code, here), ...share(england.code, there)],
        })
        const given = categories.flatMap(({ label }, index) => {
          const found = here[index]
          return typeof found === 'number' ? [{ label, seen: Number(shown(found)), index }] : []
        })
        if (given.length === 0) {
          expect(text).toBe('No figure is given for ethnic group in Coventry.')
          return
        }
        const [names, most] = numberIn(text, /largest groups? in Coventry (?:was|were) (.+?), (?:each )?with ([\d.]+)%/)
        const largest = Math.max(...given.map(({ seen }) => seen))
        const smallest = Math.min(...given.map(({ seen }) => seen))
        const holders = given.filter(({ seen }) => seen === largest).map(({ label }) => label)
        expect(Number(most)).toBe(largest)
        expect(names).toBe(holders.length > 3 ? '4 groups' : holders.join(', ').replace(/, (\w+)$/, ' and $1'))
        const [least, size] = numberIn(text, /the smallest was (\w+), with ([\d.]+)%/)
        if (least !== undefined) {
          expect(Number(size)).toBe(smallest)
          expect(given.filter(({ seen }) => seen === smallest).map(({ label }) => label)).toEqual([least])
        }
        const [group, own, other] = numberIn(text, /differ most in (\w+), with ([\d.]+)% against ([\d.]+)%/)
        if (group !== undefined) {
          const gaps = given.flatMap(({ seen, index }) => {
            const beside = there[index]
            return typeof beside === 'number' ? [Math.round(Math.abs(seen - Number(shown(beside))) * 10)] : []
          })
          expect(Math.round(Math.abs(Number(own) - Number(other)) * 10)).toBe(Math.max(...gaps))
          expect(Number(own)).toBe(given.find(({ label }) => label === group)?.seen)
        }
        const hidden = categories.length - given.length
        expect(text.includes(`no figure is given for ${hidden} group`)).toBe(hidden > 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('of a deprivation strip counts what the data count', () => {
    const tenths = sampleIndicator({
      slug: 'deprivation',
      population: 'neighbourhoods',
      categories: [{ id: '1', label: 'Most deprived tenth' }],
    })
    const counts = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    fc.assert(
      fc.property(counts, value, ([count, rest], other) => {
        const denominator = count + rest + 1
        const percent = (count / denominator) * 100
        const key = { indicator: 'deprivation', period: '2025-01-01/P1Y', category: '1' }
        const text = said({
          indicator: tenths,
          description: {
            type: 'deprivation-strip',
            indicator: 'deprivation',
            area: '@this',
            comparator: '@benchmark',
            period: 'latest',
          },
          areas: [coventry, england],
          estimates: [
            sampleEstimate({ ...key, area: coventry.code, value: percent, count, denominator }),
            sampleEstimate({ ...key, area: england.code, value: other }),
          ],
        })
        expect(text).toBe(
          `In 2025, ${count} of the ${denominator} neighbourhoods in Coventry (${shown(percent)}%) ${count === 1 ? 'was' : 'were'} in the most deprived tenth, against ${shown(other)}% in England.`,
        )
      }),
      { numRuns: 2000 },
    )
  })
})
