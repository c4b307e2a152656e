import { describe, expect, it } from 'vitest'
import { privateRenters } from '../builders/figures.ts'
import { packed } from '../builders/packed.ts'
import { areas, schemes } from '../builders/places.ts'
import { metadataHeader, metadataJson, metadataRow } from './metadata.ts'
import { FingertipsView } from './view.ts'

function dated(date: string) {
  const indicator = {
    ...privateRenters,
    source: { ...privateRenters.source, date },
    latestPeriod: '2021-03-21',
    schemes: ['country-2025'],
    periods: ['2021-03-21'],
  }
  const parts = { indicators: [indicator], indicatorsEver: [indicator], schemes, areas, schemesEver: schemes }
  const [numbered] = new FingertipsView({ ...parts, themes: packed.themes }).indicators
  if (!numbered) throw new Error('the view has no indicator')
  return numbered
}

describe('the day on which an indicator was updated', () => {
  // fingertipsR reads the column of each file as dates or as text, and cannot join the files where it found both.
  it.each([
    ['2026-02-19', '2026-02-19'],
    ['2024-12', '2024-12-01'],
    ['2024', '2024-01-01'],
  ])('of a source of %s is %s in the file and in JSON', (date, day) => {
    const numbered = dated(date)
    expect(metadataRow(numbered)[metadataHeader.indexOf('Date updated')]).toBe(day)
    expect(metadataJson(numbered, true).DataChange.LastUploadedAt).toBe(`${day}T00:00:00`)
  })
})
