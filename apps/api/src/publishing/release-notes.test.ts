import type { Estimate } from '@jsna/core'
import { describe, expect, it } from 'vitest'
import { healthyLifeExpectancy } from '../builders/figures.ts'
import { buildTopic, similar } from '../builders/texts.ts'
import { toEstimateRow } from '../database/rows.ts'
import { summaryOf } from './figures-difference.ts'
import type { FiguresDifference } from './figures-difference.ts'
import type { Difference } from './versioned-rows.ts'
import { releaseNotes } from './release-notes.ts'
import type { NotedRelease } from './release-notes.ts'

const women = (area: string, period: string, value: number): Estimate => ({
  kind: 'estimate',
  indicator: 'healthy-life-expectancy',
  area,
  period,
  sex: 'female',
  age: 'all',
  category: 'all',
  value,
  lowerCi95: null,
  upperCi95: null,
  lowerCi998: null,
  upperCi998: null,
  count: null,
  denominator: null,
  method: 'published',
  status: 'final',
  note: '',
})
const row = (estimate: Estimate) => ({ ...toEstimateRow(estimate) })
const change = (before: Estimate, after: Estimate) => ({ before: row(before), after: row(after) })

const figures = (fields: Partial<Difference>, periods = ['2018-01-01/P3Y']): FiguresDifference => ({
  indicator: healthyLifeExpectancy,
  ...summaryOf({ added: [], changed: [], removed: [], ...fields }),
  coverage: { latestPeriod: periods.at(-1) ?? null, schemes: [], periods },
})

const nothing: NotedRelease = {
  isFirst: false,
  figures: [],
  earlierPeriods: new Map([['healthy-life-expectancy', ['2018-01-01/P3Y']]]),
  withdrawn: [],
  texts: [],
  judged: { figures: 12, claims: 1, waived: 0 },
}
const notes = (fields: Partial<NotedRelease>) =>
  releaseNotes({ ...nothing, ...fields }).map(({ kind, text, link }) => `${kind} ${link}: ${text}`)

const checked = 'checked /releases: 12 figures in texts and 1 claim checked.'
// Between the years of a period stands an en dash that does not break.
const plain = (lines: string[]) => lines.map((line) => line.replaceAll('\u2060', ''))

describe('release notes', () => {
  it('always say what was checked', () => {
    expect(notes({})).toEqual([checked])
    expect(notes({ judged: { figures: 1, claims: 0, waived: 1 } })).toEqual([
      'checked /releases: 1 figure in texts and 0 claims checked. 1 exception made, with a recorded reason.',
    ])
  })

  it('give the city’s old and new values of what was revised', () => {
    const changed = [
      change(women('E08000026', '2018-01-01/P3Y', 64), women('E08000026', '2018-01-01/P3Y', 62.2)),
      change(women('E92000001', '2018-01-01/P3Y', 63.9), women('E92000001', '2018-01-01/P3Y', 64)),
    ]
    expect(plain(notes({ figures: [figures({ changed })] }))).toEqual([
      'revised /hub/healthy-life-expectancy: Healthy life expectancy: 2 figures revised. Coventry, women, 2018–20: 62.2 (was 64.0).',
      checked,
    ])
  })

  it('count what was revised elsewhere', () => {
    const changed = [change(women('E92000001', '2018-01-01/P3Y', 63.9), women('E92000001', '2018-01-01/P3Y', 64))]
    expect(notes({ figures: [figures({ changed })] })[0]).toMatch(/: 1 figure revised\.$/)
  })

  it('name periods that are new, figures that were added to old ones, and what was withdrawn', () => {
    const added = [row(women('E08000026', '2022-01-01/P3Y', 58.9)), row(women('E08000031', '2018-01-01/P3Y', 60))]
    const removed = [row(women('E08000035', '2018-01-01/P3Y', 60))]
    const both = figures({ added, removed }, ['2018-01-01/P3Y', '2022-01-01/P3Y'])
    expect(plain(notes({ figures: [both] }))).toEqual([
      'new-period /hub/healthy-life-expectancy: Healthy life expectancy: figures for 2022–24 added.',
      'revised /hub/healthy-life-expectancy: Healthy life expectancy: 1 figure added.',
      'withdrawn /hub/healthy-life-expectancy: Healthy life expectancy: 1 figure withdrawn.',
      checked,
    ])
  })

  it('announce an indicator that is new, and one that is gone', () => {
    const lines = notes({ figures: [figures({})], earlierPeriods: new Map(), withdrawn: [healthyLifeExpectancy] })
    expect(lines.slice(0, 2)).toEqual([
      'new-indicator /hub/healthy-life-expectancy: Healthy life expectancy is published for the first time.',
      'withdrawn /hub: Healthy life expectancy is no longer published.',
    ])
  })

  it('lead to the texts that changed', () => {
    const document = buildTopic(similar)
    const about = { ...document, id: 'pages/about', title: 'About' }
    const texts = [
      { document, isNew: false },
      { document: about, isNew: true },
      { document: { ...document, id: 'pages/home', title: 'Home' }, isNew: false },
      { document: { ...document, id: 'places/template', title: 'Places' }, isNew: false },
      { document: { ...document, id: 'citywide/prospects', title: 'Prospects' }, isNew: false },
    ]
    expect(notes({ texts }).slice(0, -1)).toEqual([
      'text /profile/health-and-wellbeing/life-expectancy: “Life expectancy” was changed.',
      'text /about: “About” was added.',
      'text /: “Home” was changed.',
      'text /places: “Places” was changed.',
      'text /profile/prospects: “Prospects” was changed.',
    ])
  })

  it('are short for a first release', () => {
    const texts = [{ document: buildTopic(similar), isNew: true }]
    expect(notes({ isFirst: true, figures: [figures({})], texts })).toEqual([
      'new-indicator /hub: 1 indicator published for the first time.',
      'text /profile: 1 text published for the first time.',
      checked,
    ])
  })
})
