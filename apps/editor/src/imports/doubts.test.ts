// @vitest-environment happy-dom
import type { ImplausibleChange } from '@jsna/core'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ChangedFigures from './ChangedFigures.vue'
import ImplausibleList from './ImplausibleList.vue'

const key = { indicator: 'obesity', period: '2024-11-16/P1Y', sex: 'persons', age: 'all', category: 'all' } as const
const indicator = { indicator: 'obesity', name: 'Adult obesity', added: 0, changed: 1, unchanged: 0, missing: 0 }
const names = { indicators: [{ ...indicator, periods: [] }], areaNames: { a: 'Coventry', b: 'Derby' } }
const doubt = (fields: Partial<ImplausibleChange> & Pick<ImplausibleChange, 'kind'>): ImplausibleChange => {
  return { ...key, area: 'a', other: null, before: 27.7412, after: 2.77, areas: 1, ...fields }
}
const list = (changes: ImplausibleChange[], unlisted = 0) =>
  mount(ImplausibleList, { props: { changes, unlisted, ...names } })
const year = 'November 2024 to November 2025'
const period = { area: null, before: null, after: null, areas: 163 }

describe('what looks like a slip', () => {
  it.each<[ImplausibleChange, string]>([
    [
      doubt({ kind: 'factor' }),
      `Adult obesity, Coventry, ${year}. 27.74 becomes 2.77. Is the decimal point in its place, and the unit the same?`,
    ],
    [doubt({ kind: 'zero', after: 0 }), `Coventry, ${year}. 27.74 becomes 0. Is it missing rather than 0?`],
    [doubt({ kind: 'sign', after: -27.7 }), '27.74 becomes -27.7. All other values are on one side of 0.'],
    [
      doubt({ kind: 'contradiction', before: 10, after: 27.7 }),
      'The value is 27.7, but count and denominator beside it give 10. Which is right?',
    ],
    [
      doubt({ kind: 'swapped', other: 'b', after: 31.1 }),
      `Adult obesity, ${year}. Coventry and Derby change places: 27.74 and 31.1.`,
    ],
    [
      doubt({ kind: 'emptied', area: null, after: null, areas: 163 }),
      `Adult obesity, ${year}. Most figures that are there become missing, in 163 areas. Is the column filled in?`,
    ],
    [
      doubt({ kind: 'emptied', area: null, after: 0, areas: 163 }),
      'Most figures that are there become 0, in 163 areas.',
    ],
    [
      doubt({ ...period, kind: 'another-kind-of-period', period: '2024-04-01/P1Y', knownPeriod: '2024-11-16/P1Y' }),
      `Adult obesity, financial year 2024/25. This is another kind of period than those that are known, such as ${year}.`,
    ],
    [
      doubt({ ...period, kind: 'distant-period', period: '2099-01-01/P1Y', knownPeriod: '2024-01-01/P1Y' }),
      'Adult obesity, 2099. This is far from all periods that are known, such as 2024. Is the year right?',
    ],
  ])('is said in words: %#', (change, words) => {
    expect(list([change]).find('li').text().replaceAll(/\s+/g, ' ')).toContain(words)
  })

  it('is counted in its heading', () => {
    expect(
      list([doubt({ kind: 'factor' })])
        .find('h2')
        .text(),
    ).toBe('This change looks like a slip')
    expect(
      list([doubt({ kind: 'factor' })], 1)
        .find('h2')
        .text(),
    ).toBe('These changes look like a slip')
  })
})

describe('figures that would read differently', () => {
  it('say why there would be none, and that there was none', () => {
    const figures = [
      { ...key, area: 'a', before: 27.7, after: null, absence: 'confidential' as const },
      { ...key, area: 'b', before: null, after: 28, absence: null },
    ]
    const rows = mount(ChangedFigures, { props: { figures, ...names } }).findAll('tbody tr')
    const cells = rows.map((row) => row.findAll('td.number').map((cell) => cell.text()))
    expect(cells).toEqual([
      ['27.7', 'none, confidential'],
      ['none', '28'],
    ])
  })
})
