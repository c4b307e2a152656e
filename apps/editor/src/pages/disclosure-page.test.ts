// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { Disclosure, DisclosuresAnswer } from '@jsna/api/client'
import { indicator } from '../parts/sample-indicator.ts'
import type { Answers } from '../requests/answering.ts'
import { openPage, signedIn } from './open-sample-page.ts'

const entry: Disclosure = {
  indicator: 'rare-disease',
  name: 'Rare disease',
  policy: { threshold: 5, reason: 'So few people could be recognised.' },
  shown: 1200,
  primary: 1,
  secondary: 1,
  hidden: [
    {
      ...{ area: 'E01009500', period: '2024-01-01/P1Y', sex: 'female', age: '65+', category: 'all' },
      ...{ kind: 'primary', reason: 'Primary: a count from 1 to 4.', protects: null },
    },
    {
      ...{ area: 'E01009501', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'other' },
      ...{ kind: 'secondary', reason: 'Secondary: without it a small count could be worked out from totals.' },
      protects: { area: 'E01009500', period: '2023-01-01/P1Y', sex: 'female', age: '65+', category: 'all' },
    },
  ],
}
const area = { code: 'E01009500', name: 'Coventry 001A', scheme: 'lsoa-2021' }
const catalogue = {
  'GET /indicators': () => ({
    indicators: [indicator({ slug: 'rare-disease', categories: [{ id: 'other', label: 'Other kinds' }] })],
  }),
  'GET /area-schemes': () => ({ schemes: [{ id: 'lsoa-2021', areaType: 'lsoa' }] }),
  'GET /areas': () => ({ areas: [area] }),
  'GET /recommendations': () => ({ recommendations: [] }),
}
const open = (answer: DisclosuresAnswer, more: Answers = catalogue) =>
  openPage('/disclosure', { ...signedIn, ...more, 'GET /workspace/disclosures': () => answer })

describe('what the release hides', () => {
  it('is said with its policy, its counts and a reason for each figure', async () => {
    const { wrapper } = await open({ release: 2, disclosures: [entry] })
    const section = wrapper.find('section[aria-labelledby="hidden-rare-disease"]')
    expect(section.text()).toContain(
      'Counts from 1 to 4 are hidden, and those from which they could be worked out. So few people could be recognised.',
    )
    expect(section.findAll('dd').map((each) => each.text())).toEqual(['1,200', '1', '1'])
    expect(section.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))).toEqual([
      ['Coventry 001A E01009500', '2024', 'women, 65+', 'Primary: a count from 1 to 4.'],
      [
        'E01009501',
        '2024',
        'Other kinds',
        'Protects Coventry 001A, women, 65+, 2023, which could be worked out from totals.',
      ],
    ])
  })

  it('stands with codes where names cannot be had, and says so', async () => {
    const { wrapper } = await open({ release: 2, disclosures: [entry] }, {})
    expect(wrapper.findAll('tbody th').map((cell) => cell.text())).toEqual(['E01009500', 'E01009501'])
    expect(wrapper.find('[role="alert"]').exists()).toBe(true)
  })

  it('says the other rules of a policy', async () => {
    const policy = { threshold: 8, reason: '', roundTo: 5 as const, protectZero: true, secondary: false }
    const { wrapper } = await open({ release: 2, disclosures: [{ ...entry, policy }] })
    expect(wrapper.find('main').text()).toContain('Counts from 0 to 7 are hidden; others are rounded to the nearest 5.')
  })

  it('is nothing where the sources protect their figures', async () => {
    const { wrapper } = await open({ release: 1, disclosures: [] })
    expect(wrapper.find('.state').text()).toContain('Nothing is hidden in release 1')
  })
})
