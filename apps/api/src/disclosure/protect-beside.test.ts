import { protectEstimates } from '@jsna/core'
import { expect, it } from 'vitest'
import { observation, rareDisease } from '../builders/figures.ts'
import { protectBeside } from './protect-beside.ts'

const codes = Array.from({ length: 2000 }, (_, index) => `L${index}`)
const geography = { areas: codes.map((code) => ({ code, scheme: 'lsoa', parents: ['city'] })), lookups: [] }
const counts = codes.map((_, index) => (index * 7) % 40)
const row = (area: string, count: number, denominator: number) =>
  observation({ indicator: rareDisease.slug, area, period: '2019-01-01/P1Y', count, denominator })
const rows = [
  ...codes.map((code, index) => row(code, counts[index] ?? 0, 2000)),
  row(
    'city',
    counts.reduce((sum, count) => sum + count, 0),
    2000 * codes.length,
  ),
]

it('protects thousands of figures as it would in this thread, and others are answered meanwhile', async () => {
  let turns = 0
  const ticking = setInterval(() => (turns += 1), 1)
  const beside = await protectBeside([rows, geography, rareDisease])
  clearInterval(ticking)
  expect(beside).toEqual(protectEstimates(rows, geography, rareDisease))
  expect(beside.hidden.length).toBeGreaterThan(100)
  expect(turns).toBeGreaterThan(5)
})

it('tells a fault of the figures as it is', async () => {
  const impossible = { ...rareDisease, disclosure: { threshold: 1, reason: '' } }
  await expect(protectBeside([rows, geography, impossible])).rejects.toThrow('threshold')
})
