import type { Indicator } from '@jsna/core'
import { describe, expect, it } from 'vitest'
import type { AreaProfileRow } from '../../client.ts'
import { chosenRows } from './chosen-rows.ts'

const row = (indicator: string, sex: string, category: string, verdict: string) =>
  ({ indicator, sex, category, comparison: { verdict } }) as AreaProfileRow
const indicators = [
  { slug: 'years', sexes: ['female', 'male'] },
  { slug: 'work', sexes: ['persons', 'female', 'male'] },
  { slug: 'homes', sexes: ['persons'] },
] as Indicator[]
const rows = [
  row('years', 'female', 'all', 'worse'),
  row('years', 'male', 'all', 'similar'),
  row('work', 'persons', 'all', 'not-compared'),
  row('work', 'female', 'all', 'better'),
  row('homes', 'persons', 'owned', 'higher'),
]
const chosen = (choice: Parameters<typeof chosenRows>[2]) =>
  chosenRows(rows, indicators, choice).map(({ indicator, sex }) => `${indicator} ${sex}`)

describe('chosenRows', () => {
  it.each([
    [undefined, undefined, ['years female', 'years male', 'work persons', 'work female', 'homes persons']],
    ['all', undefined, ['years female', 'years male', 'work persons', 'work female', 'homes persons']],
    ['whole', undefined, ['years female', 'years male', 'work persons']],
    ['whole', 'yes', ['years female', 'years male']],
    ['whole', 'no', ['work persons']],
    [undefined, 'no', ['work persons']],
  ] as const)('series %s, compared %s', (series, compared, expected) => {
    expect(chosen({ series, compared })).toEqual(expected)
  })
})
