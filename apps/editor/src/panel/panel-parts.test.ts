// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { Blocker } from '@jsna/api/client'
import type { ClaimResult, Estimate, PublishedDocument } from '@jsna/core'
import ClaimJudgement from '../parts/ClaimJudgement.vue'
import InputList from '../parts/InputList.vue'
import type { Names } from '../parts/input-words.ts'
import type { PublicationState } from '../parts/publication-state.ts'
import { indicator } from '../parts/sample-indicator.ts'
import { testApp } from '../requests/test-app.ts'
import { useDraftStore } from '../stores/draft.ts'
import { emptyReading } from '../stores/text-server.ts'
import { paragraph, plain, topic, women } from '../surface/sample-document.ts'
import { publishedThen } from './published-then.ts'
import PublishState from './PublishState.vue'
import TextDetails from './TextDetails.vue'

const known = indicator({ slug: women.indicator, name: 'Healthy life expectancy' })
const names: Names = {
  indicator: (slug) => (slug === known.slug ? known : undefined),
  area: (code) => ({ E08000026: 'Coventry', E92000001: 'England' })[code] ?? code,
}
const estimate = (area: string, value: number, lower: number | null, upper: number | null): Estimate => ({
  ...women,
  area,
  kind: 'estimate',
  value,
  lowerCi95: lower,
  upperCi95: upper,
  lowerCi998: null,
  upperCi998: null,
  count: null,
  denominator: null,
  method: 'published',
  status: 'final',
  note: '',
})
const coventry = estimate('E08000026', 62.2, 59.5, 64.8)
const england = estimate('E92000001', 64, null, null)
const fails: ClaimResult = {
  kind: 'claim',
  status: 'fails',
  reason: 'It was lower.',
  suggestion: 'similar to England',
  comparison: { verdict: 'similar', method: 'interval-95', level: 95, value: 62.2, benchmarkValue: 64, reason: '' },
  trend: null,
  inputs: [coventry, england],
  remarks: ['The interval is wide.'],
}

let wrapper: VueWrapper
afterEach(() => wrapper?.unmount())

describe('a judgement', () => {
  it('gives status, reason, the interval as a drawing with its numbers, and remarks', () => {
    wrapper = mount(ClaimJudgement, { props: { result: fails, names } })
    expect(wrapper.text()).toContain('Fails')
    expect(wrapper.text()).toContain('It was lower.')
    expect(wrapper.text()).toContain('The interval is wide.')
    expect(wrapper.find('svg[role="img"]').attributes('aria-label')).toBe(
      'Coventry 62.2, 95% interval 59.5 to 64.8; England 64.0',
    )
  })

  it.each([
    ['holds', 'Holds'],
    ['cannot-be-judged', 'Cannot be judged'],
  ] as const)('%s is said as “%s”', (status, words) => {
    wrapper = mount(ClaimJudgement, { props: { result: { ...fails, status }, names } })
    expect(wrapper.find('.judgement-status').text()).toBe(words)
  })

  it('draws nothing without an interval, and leaves out what a heading says', () => {
    wrapper = mount(ClaimJudgement, {
      props: { result: { ...fails, inputs: [england, coventry] }, names, named: false },
    })
    expect(wrapper.find('svg[role="img"]').exists()).toBe(false)
    expect(wrapper.find('.judgement-status').exists()).toBe(false)
  })
})

describe('the inputs of a figure', () => {
  it('are named with value, interval and source', () => {
    wrapper = mount(InputList, { props: { inputs: [coventry, england], names } })
    expect(wrapper.text()).toContain('62.2 years (59.5 to 64.8)')
    expect(wrapper.text()).toContain('64.0 years (no interval published)')
    expect(wrapper.findAll('dt').filter((term) => term.text() === 'Source')).toHaveLength(1)
  })

  it('are counted where there are many', () => {
    wrapper = mount(InputList, { props: { inputs: Array.from({ length: 9 }, () => coventry), names } })
    expect(wrapper.text()).toContain('5 more')
  })
})

describe('what was published', () => {
  it('gives the values on which a claim rested then', () => {
    const then: PublishedDocument = {
      ...emptyReading(topic([])),
      claims: { c7: { ...fails, inputs: [estimate('E08000026', 64, null, null), england] } },
    }
    expect(publishedThen('c7', then, names)).toEqual([
      { term: 'Published: Coventry', text: '64.0 years (no interval published)' },
      { term: 'Published: England', text: '64.0 years (no interval published)' },
    ])
    expect(publishedThen('c9', then, names)).toEqual([])
  })
})

describe('the conditions of a publication', () => {
  const blocker = (document: string, inline: string): Blocker => ({
    document,
    title: `Text ${document}`,
    area: '',
    areaCode: '',
    section: 'picture',
    inline,
    sentence: '',
    status: 'fails',
    reason: '',
    suggestion: '',
  })
  const open = (part: Partial<PublicationState>) => {
    const { global } = testApp({})
    const state: PublicationState = { blocked: false, here: [], elsewhere: [], bound: 15, holding: 15, ...part }
    wrapper = mount(PublishState, { global, props: { state } })
  }

  it('are listed with what is met', () => {
    open({})
    expect(wrapper.find('h2').text()).toBe('Ready to publish')
    expect(wrapper.text()).toContain('15 of 15 figures and claims stand up')
    expect(wrapper.text()).toContain('Everything is saved')
  })

  it('name what stands in the way, here and in other texts, each text once', () => {
    const here = [{ inline: 'c1', status: 'fails' as const, sentence: '', reason: '' }]
    open({ blocked: true, here, elsewhere: [blocker('a', 'c1'), blocker('a', 'c2'), blocker('b', 'c1')], holding: 14 })
    expect(wrapper.find('h2').text()).toBe('Publish is blocked')
    expect(wrapper.text()).toContain('1 sentence does not stand up here')
    expect(wrapper.findAll('a').map((link) => link.text())).toEqual(['Text a', 'Text b'])
    expect(wrapper.text()).toContain('14 of 15')
  })
})

describe('the details of a text', () => {
  it('are changed without touching its words', async () => {
    const { global, pinia } = testApp({})
    const text = topic([paragraph(plain('Words.'))])
    const draft = useDraftStore(pinia)
    wrapper = mount(TextDetails, { global, props: { text } })
    const field = (label: string) => {
      const found = wrapper.findAll('label').find((candidate) => candidate.text() === label)
      return wrapper.find(`[id="${found?.attributes('for')}"]`)
    }
    await field('Review by').setValue('2027-03')
    expect(draft.current).toEqual({ ...text, reviewBy: '2027-03' })
    await field('Review by').setValue(' ')
    expect(draft.current).toEqual({ ...text, reviewBy: null })
    await field('Owner').setValue('Public Health')
    await field('Title').setValue('Years of life')
    expect(draft.current).toEqual({ ...text, title: 'Years of life' })
  })
})
