// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChartData, ChartDescription, FigureResult, KeyFigure } from '@jsna/core'
import { chartDescriptionSchema, keyFigureSchema } from '@jsna/core/schema'
import { indicator } from '../parts/sample-indicator.ts'
import type { Answers } from '../requests/answering.ts'
import { refusal, testApp } from '../requests/test-app.ts'
import type { TestApp } from '../requests/test-app.ts'
import { useCatalogueStore } from '../stores/catalogue.ts'
import { women } from '../surface/sample-document.ts'
import ChartDialog from './ChartDialog.vue'
import KeyFiguresDialog from './KeyFiguresDialog.vue'
import SimpleDialog from './SimpleDialog.vue'

const known = indicator({
  slug: women.indicator,
  name: 'Healthy life expectancy',
  shortName: 'Healthy years',
  sexes: ['female', 'male'],
})
const figure: FigureResult = { kind: 'figure', text: '58.9', number: 58.9, comparison: null, inputs: [] }
const chartOf = (description: ChartDescription): ChartData => ({
  description,
  indicator: known,
  areas: [],
  estimates: [],
  comparisons: [],
  spread: null,
  sentence: 'Women could expect 58.9 years.',
})
const answers: Answers = {
  'GET /indicators': () => ({ indicators: [known, indicator({ slug: 'population', name: 'Population' })] }),
  'GET /area-schemes': () => ({ schemes: [] }),
  'GET /areas': () => ({ areas: [] }),
  'GET /recommendations': () => ({ recommendations: [{ id: '4.1', text: 'Find high blood pressure earlier.' }] }),
  'POST /workspace/previews/figure': () => figure,
  'POST /workspace/previews/chart': (body) => chartOf((body as { chart: ChartDescription }).chart),
}

let app: TestApp
let wrapper: VueWrapper
beforeEach(async () => {
  app = testApp(answers)
  await useCatalogueStore(app.pinia).load()
})
afterEach(() => wrapper.unmount())

/** The control with this label in the dialog that is on top. */
function control(label: string) {
  const found = wrapper.findAll('label').findLast((candidate) => candidate.text() === label)
  return wrapper.find(`[id="${found?.attributes('for')}"]`)
}
const button = (words: string) => wrapper.findAll('button').find((candidate) => candidate.text() === words)
const labels = () => wrapper.findAll('label').map((label) => label.text())

describe('the chart dialog', () => {
  const open = (initial: ChartDescription | null = null) => {
    wrapper = mount(ChartDialog, { global: app.global, props: { initial }, attachTo: document.body })
  }
  const chosen = () => wrapper.emitted<[ChartDescription]>('confirm')?.[0]?.[0]

  it('shows the sentence that the system writes, and gives back a chart that core accepts', async () => {
    open()
    await vi.waitFor(() => expect(wrapper.find('.preview').text()).toContain('Women could expect 58.9 years.'))
    await wrapper.find('form').trigger('submit')
    expect(chartDescriptionSchema.parse(chosen())).toMatchObject({
      type: 'trend',
      indicator: women.indicator,
      sexes: ['female'],
    })
  })

  it('asks for what each kind of chart needs', async () => {
    open()
    expect(wrapper.text()).toContain('Compared with')
    await control('Kind of chart').setValue('comparison-bars')
    expect(labels()).toEqual(expect.arrayContaining(['Benchmark', 'Among', 'Period', 'Sex']))
    await control('Kind of chart').setValue('population-bars')
    expect(labels()).toEqual(expect.arrayContaining(['Beside', 'Period']))
    expect(labels()).not.toContain('Among')
    await control('Kind of chart').setValue('map')
    expect(labels()).toEqual(expect.arrayContaining(['Areas of the map', 'Inside']))
    await control('Indicator').setValue('')
    await vi.waitFor(() => expect(wrapper.find('.preview').attributes('aria-busy')).toBe('false'))
    await wrapper.find('form').trigger('submit')
    expect(chosen()).toMatchObject({ type: 'map', indicator: null })
  })

  it('draws several sexes in the order in which they are offered, and never none', async () => {
    open()
    await control('Men').trigger('change')
    await control('Women').trigger('change')
    await control('Women').trigger('change')
    await control('Its region').trigger('change')
    await vi.waitFor(() => expect(wrapper.find('.preview').attributes('aria-busy')).toBe('false'))
    await wrapper.find('form').trigger('submit')
    expect(chosen()).toMatchObject({ sexes: ['female', 'male'], comparators: ['@benchmark'] })
  })

  it('is not inserted when the server has no such chart', async () => {
    wrapper = mount(ChartDialog, {
      global: testApp({ ...answers, 'POST /workspace/previews/chart': () => refusal(422) }).global,
      props: {
        initial: {
          type: 'deprivation-strip',
          indicator: 'population',
          area: '@this',
          comparator: '@city',
          period: 'latest',
        },
      },
      attachTo: document.body,
    })
    await vi.waitFor(() => expect(wrapper.find('.field-error').exists()).toBe(true))
    expect(wrapper.find('button[type="submit"]').attributes('aria-disabled')).toBe('true')
    await wrapper.find('form').trigger('submit')
    expect(chosen()).toBeUndefined()
  })
})

describe('the key figures dialog', () => {
  const item = (id: string, label: string): KeyFigure => ({
    id,
    label,
    figure: { operation: 'value', of: women },
    format: {},
    benchmark: '@benchmark',
  })
  const open = (initial: KeyFigure[] = []) => {
    wrapper = mount(KeyFiguresDialog, { global: app.global, props: { initial }, attachTo: document.body })
  }
  const chosen = () => wrapper.emitted<[KeyFigure[]]>('confirm')?.[0]?.[0]

  it('adds a figure that is chosen in its own dialog, labelled as the indicator is', async () => {
    open()
    expect(wrapper.find('button[type="submit"]').attributes('aria-disabled')).toBe('true')
    await button('Add a figure')?.trigger('click')
    await vi.waitFor(() => expect(wrapper.findAll('dialog')[1]?.find('.preview').text()).toContain('58.9'))
    await wrapper.findAll('form')[1]?.trigger('submit')
    expect(wrapper.findAll('dialog')).toHaveLength(1)
    await wrapper.find('form').trigger('submit')
    expect(chosen()).toMatchObject([
      { label: 'Healthy years', benchmark: '@benchmark', figure: { operation: 'value' } },
    ])
    expect(keyFigureSchema.safeParse({ ...chosen()?.[0], id: 'f1' }).error).toBeUndefined()
  })

  it('moves, removes and relabels figures', async () => {
    open([item('f1', 'One'), item('f2', 'Two'), item('f3', 'Three')])
    await button('Move figure 3 up')?.trigger('click')
    await button('Remove figure 1')?.trigger('click')
    await control('Label of figure 1').setValue('The third')
    await wrapper.find('form').trigger('submit')
    expect(chosen()?.map(({ id, label }) => [id, label])).toEqual([
      ['f3', 'The third'],
      ['f2', 'Two'],
    ])
    expect(button('Move figure 1 up')).toBeUndefined()
    expect(button('Move figure 2 down')).toBeUndefined()
  })

  it('keeps a figure as it was when its dialog is left', async () => {
    open([item('f1', 'One')])
    await button('Change figure 1')?.trigger('click')
    await wrapper
      .findAll('dialog')[1]
      ?.findAll('button')
      .find((found) => found.text() === 'Cancel')
      ?.trigger('click')
    await vi.waitFor(() => expect(wrapper.findAll('dialog')).toHaveLength(1))
    await wrapper.find('form').trigger('submit')
    expect(chosen()).toEqual([item('f1', 'One')])
  })
})

describe('simple dialogs', () => {
  const open = (what: string, initial: Record<string, string> | null = null) => {
    wrapper = mount(SimpleDialog, { global: app.global, props: { what, initial }, attachTo: document.body })
  }
  const chosen = () => wrapper.emitted<[Record<string, string>]>('confirm')?.[0]?.[0]

  it('say what is missing only after somebody has tried, and then beside each field', async () => {
    open('quote')
    expect(wrapper.find('.field-error').exists()).toBe(false)
    await wrapper.find('form').trigger('submit')
    expect(wrapper.findAll('.field-error')).toHaveLength(4)
    expect(chosen()).toBeUndefined()
    const who = control('Who said it')
    expect(who.attributes('aria-invalid')).toBe('true')
    expect(wrapper.find(`[id="${who.attributes('aria-describedby')}"]`).text()).toBe(
      'Say who, as they want to be named.',
    )
  })

  it('give back trimmed words', async () => {
    open('note')
    await control('Note').setValue('  From 2021. ')
    await wrapper.find('form').trigger('submit')
    expect(chosen()).toEqual({ text: 'From 2021.' })
  })

  it('begin with what is there, and can take it away', async () => {
    open('link', { href: '/hub' })
    expect((control('Address').element as HTMLInputElement).value).toBe('/hub')
    await button('Remove')?.trigger('click')
    expect(wrapper.emitted('remove')).toHaveLength(1)
  })

  it('offer the recommendations of the catalogue', async () => {
    open('recommendation')
    expect(control('Recommendation').text()).toContain('4.1 Find high blood pressure earlier.')
    await wrapper.find('form').trigger('submit')
    expect(chosen()).toEqual({ id: '4.1' })
  })

  it('say on the button what a reason is for', () => {
    open('waiver')
    expect(wrapper.find('button[type="submit"]').text()).toBe('Record the reason')
  })
})
