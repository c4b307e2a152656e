// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from 'vue'
import type { ClaimResult, Estimate, FigureResult } from '@jsna/core'
import { assertionSchema, figureSchema } from '@jsna/core/schema'
import { indicator } from '../parts/sample-indicator.ts'
import { answering } from '../requests/answering.ts'
import type { Answers } from '../requests/answering.ts'
import { surroundingsKey } from '../requests/provided.ts'
import { useCatalogueStore } from '../stores/catalogue.ts'
import ClaimDialog from './ClaimDialog.vue'
import FigureDialog from './FigureDialog.vue'

const known = indicator({
  slug: 'healthy-life-expectancy',
  name: 'Healthy life expectancy at birth',
  sexes: ['female', 'male'],
})
const other = indicator({ slug: 'population', name: 'Population', topic: 'population' })
const men: Estimate = {
  indicator: known.slug,
  area: 'E08000026',
  period: '2018-01-01/P3Y',
  sex: 'male',
  age: 'all',
  category: 'all',
  kind: 'estimate',
  value: 61,
  lowerCi95: 58.5,
  upperCi95: 63.4,
  lowerCi998: null,
  upperCi998: null,
  count: null,
  denominator: null,
  method: 'published',
  status: 'revised',
  note: '',
}
const figure: FigureResult = { kind: 'figure', text: '61.0', number: 61, comparison: null, inputs: [men] }
const lower: ClaimResult = {
  kind: 'claim',
  status: 'fails',
  reason: 'The interval 58.5 to 63.4 contains England’s 63.1, so it is similar.',
  suggestion: 'similar to England',
  comparison: {
    verdict: 'similar',
    method: 'interval-95',
    level: 95,
    value: 61,
    benchmarkValue: 63.1,
    reason: 'The interval contains the value.',
  },
  trend: null,
  inputs: [men, { ...men, area: 'E92000001', value: 63.1 }],
  remarks: ['The interval is wide.'],
}

const answers: Answers = {
  'GET /indicators': () => ({ indicators: [known, other] }),
  'GET /area-schemes': () => ({ schemes: [] }),
  'GET /areas': () => ({ areas: [] }),
  'GET /recommendations': () => ({ recommendations: [] }),
  'POST /workspace/previews/figure': () => figure,
  'POST /workspace/previews/claim': (body) =>
    JSON.stringify(body).includes('"is":"similar"') ? { ...lower, status: 'holds' } : lower,
}

const surroundings = answering(answers)
const pinia = createPinia()
const global = { plugins: [pinia], provide: { [surroundingsKey as symbol]: surroundings } }

/** The control with this label. */
function control(wrapper: VueWrapper, label: string) {
  const found = wrapper.findAll('label').find((candidate) => candidate.text() === label)
  return wrapper.find(`[id="${found?.attributes('for')}"]`)
}

beforeEach(async () => {
  const app = createApp({})
  app.provide(surroundingsKey, surroundings)
  app.use(pinia)
  await useCatalogueStore(pinia).load()
  surroundings.asked.length = 0
})

describe('the figure dialog', () => {
  it('shows what the figure says now, with its interval and source, and gives back a figure that core accepts', async () => {
    const wrapper = mount(FigureDialog, { global, props: { topic: 'life-expectancy' }, attachTo: document.body })
    expect(wrapper.find('dialog').attributes('open')).toBeDefined()
    expect(wrapper.find(`[id="${wrapper.find('dialog').attributes('aria-labelledby')}"]`).text()).toBe('Figure')
    await vi.waitFor(() => expect(wrapper.find('.preview').text()).toContain('61.0'))
    expect(wrapper.find('.preview').text()).toContain('58.5 to 63.4')
    expect(wrapper.find('.preview').text()).toContain('Office for National Statistics')
    await control(wrapper, 'Sex').setValue('male')
    await control(wrapper, 'Period').setValue('2018-01-01/P3Y')
    await control(wrapper, 'What to write').setValue('interval')
    await vi.waitFor(() => expect(wrapper.find('.preview').attributes('aria-busy')).toBe('false'))
    await wrapper.find('form').trigger('submit')
    const [chosen] = wrapper.emitted<[{ figure: unknown; text: string }]>('confirm')?.[0] ?? []
    expect(chosen?.text).toBe('61.0')
    expect(figureSchema.parse(chosen?.figure)).toMatchObject({
      operation: 'interval',
      of: { sex: 'male', period: '2018-01-01/P3Y', area: '@this' },
    })
    wrapper.unmount()
  })

  it('finds indicators by their words', async () => {
    const wrapper = mount(FigureDialog, { global, attachTo: document.body })
    await control(wrapper, 'Search indicators').setValue('popul')
    const names = control(wrapper, 'Indicator')
      .findAll('option')
      .map((option) => option.text())
    expect(names).toContain('Population')
    await control(wrapper, 'Indicator').setValue('population')
    expect(wrapper.findAll('label').some((label) => label.text() === 'Sex')).toBe(false)
    wrapper.unmount()
  })

  it('asks for the parameters of each operation', async () => {
    const wrapper = mount(FigureDialog, { global, attachTo: document.body })
    const labels = () => wrapper.findAll('label').map((label) => label.text())
    expect(labels()).not.toContain('Area to compare with')
    await control(wrapper, 'What to write').setValue('difference')
    expect(labels()).toContain('Area to compare with')
    await control(wrapper, 'What to write').setValue('change')
    expect(labels()).toContain('Since')
    await control(wrapper, 'What to write').setValue('count-where')
    expect(labels()).toEqual(expect.arrayContaining(['Among', 'The value is', 'Number']))
    wrapper.unmount()
  })
})

describe('the claim dialog', () => {
  const open = () =>
    mount(ClaimDialog, {
      global,
      props: { initial: { words: 'lower than', assertion: null }, topic: 'life-expectancy' },
      attachTo: document.body,
    })

  it('explains which kind of claim it is', async () => {
    const wrapper = open()
    expect(wrapper.find('.nature').text()).toContain('A statistical statement')
    await control(wrapper, 'Kind of claim').setValue('order')
    expect(wrapper.find('.nature').text()).toContain('About the values as published')
    wrapper.unmount()
  })

  it('shows while it is made that the data do not bear it, and why', async () => {
    const wrapper = open()
    await control(wrapper, 'The text says').setValue('lower')
    await vi.waitFor(() => expect(wrapper.find('.judgement-fails').exists()).toBe(true))
    expect(wrapper.find('.preview').text()).toContain('contains England’s 63.1')
    expect(wrapper.find('.preview').text()).toContain('The interval is wide.')
    expect(wrapper.find('.preview svg[role="img"]').attributes('aria-label')).toContain('58.5 to 63.4')
    wrapper.unmount()
  })

  it('takes the words that the data bear, with the assertion that goes with them', async () => {
    const wrapper = open()
    await control(wrapper, 'The text says').setValue('lower')
    await vi.waitFor(() => expect(wrapper.find('.preview').text()).toContain('similar to England'))
    const use = wrapper.findAll('button').find((button) => button.text() === 'Use these words')
    await use?.trigger('click')
    await vi.waitFor(() => expect(wrapper.find('.judgement-holds').exists()).toBe(true))
    await wrapper.find('form').trigger('submit')
    const [chosen] = wrapper.emitted<[{ words: string; assertion: unknown }]>('confirm')?.[0] ?? []
    expect(chosen?.words).toBe('similar to England')
    expect(assertionSchema.parse(chosen?.assertion)).toMatchObject({ assert: 'verdict', is: 'similar' })
    wrapper.unmount()
  })

  it('is not confirmed without words', async () => {
    const wrapper = open()
    await control(wrapper, 'Words').setValue(' ')
    expect(wrapper.find('button[type="submit"]').attributes('aria-disabled')).toBe('true')
    await wrapper.find('form').trigger('submit')
    expect(wrapper.emitted('confirm')).toBeUndefined()
    wrapper.unmount()
  })
})
