// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refusal, testApp } from '../requests/test-app.ts'
import type { Answers } from '../requests/answering.ts'
import CustomAreaForm from './CustomAreaForm.vue'
import { sampleBoard, sampleDrawn } from './sample-board.ts'

const board: Answers = {
  'GET /workspace/small-areas': () => ({ schemes: [sampleBoard.scheme] }),
  'GET /workspace/small-areas/lsoa-2021': () => sampleBoard,
  'POST /workspace/custom-areas': () => sampleDrawn,
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

async function open(answers: Answers = {}) {
  const { global, asked } = testApp({ ...board, ...answers })
  const wrapper = mount(CustomAreaForm, { global, attachTo: document.body })
  await vi.waitFor(() => expect(wrapper.text()).toContain('chosen'))
  const area = (name: string) => wrapper.get(`[aria-label^="${name}"]`)
  const press = async (words: string) => {
    await wrapper
      .findAll('button')
      .find((button) => button.text() === words)
      ?.trigger('click')
    await flushPromises()
  }
  const look = async () => {
    vi.advanceTimersByTime(600)
    await flushPromises()
  }
  const summary = () => wrapper.get('.chosen-summary').text()
  const sent = () => asked.filter(({ route }) => route === 'POST /workspace/custom-areas').map(({ body }) => body)
  return { wrapper, area, press, look, summary, sent }
}

describe('the map', () => {
  it('has every area as a button with its state, of which one can be tabbed to', async () => {
    const { wrapper, area, summary } = await open()
    expect(wrapper.findAll('[role=button]').map((each) => each.attributes('tabindex'))).toEqual(['0', '-1', '-1', '-1'])
    await area('Coventry 002A').trigger('click')
    expect(area('Coventry 002A').attributes('aria-pressed')).toBe('true')
    expect(area('Coventry 002A').attributes('aria-label')).toBe('Coventry 002A, 1,001 people')
    expect(summary()).toBe('1 area chosen, with 1,001 people')
    await area('Coventry 002A').trigger('click')
    expect(area('Coventry 002A').attributes('aria-pressed')).toBe('false')
  })

  it('is walked by arrow keys and chosen from by the space bar', async () => {
    const { area, summary } = await open()
    await area('Coventry 001A').trigger('keydown', { key: 'ArrowRight' })
    await flushPromises()
    expect(document.activeElement).toBe(area('Coventry 002A').element)
    await area('Coventry 002A').trigger('keydown', { key: ' ' })
    await area('Coventry 002A').trigger('keydown', { key: 'Enter' })
    expect(summary()).toBe('0 areas chosen')
  })
})

describe('other ways to choose', () => {
  it('a whole larger area, added and taken away', async () => {
    const { press, summary } = await open()
    await press('Add all of it')
    expect(summary()).toBe('2 areas chosen, with 2,001 people')
    await press('Take all of it away')
    expect(summary()).toBe('0 areas chosen')
  })

  it('a list that is searched by what an area lies in, without losing the others', async () => {
    const { wrapper, area, summary } = await open()
    await area('Coventry 001A').trigger('click')
    await wrapper.get('input[type=search]').setValue('longford')
    const boxes = wrapper.findAll<HTMLInputElement>('.area-list-choices input')
    expect(boxes).toHaveLength(2)
    await boxes[0]?.trigger('change')
    expect(summary()).toContain('2 areas chosen')
    expect(area('Coventry 003A').attributes('aria-pressed')).toBe('true')
    await wrapper.get('input[type=search]').setValue('nowhere')
    expect(wrapper.text()).toContain('No name or code like that.')
  })

  it('codes that are pasted, of which unknown ones are named and left out', async () => {
    const { wrapper, area, summary } = await open()
    await wrapper.get('#area-parts').setValue('E01, E03\nE99')
    await wrapper.get('#area-parts').trigger('change')
    expect(summary()).toContain('2 areas chosen')
    expect(wrapper.get('#area-parts-words').text()).toContain('E99')
    await area('Coventry 004A').trigger('click')
    expect(wrapper.get<HTMLTextAreaElement>('#area-parts').element.value).toBe('E01\nE03\nE04')
  })
})

describe('the area', () => {
  it('shows what it would hide while it grows, and is added with its name', async () => {
    const { wrapper, area, press, look, sent } = await open()
    await area('Coventry 001A').trigger('click')
    await look()
    expect(sent()).toEqual([])
    await area('Coventry 002A').trigger('click')
    await look()
    expect(wrapper.get('.state').text()).toContain('Rare disease: 1 figure of its own, 2 figures of other areas')
    await wrapper.get('form').trigger('submit')
    expect(wrapper.text()).toContain('Give the area a name first.')
    await wrapper.findAll('input')[0]?.setValue('Canal side')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    const request = { description: '', parts: ['E01', 'E02'] }
    expect(sent()).toEqual([
      { ...request, name: 'New area', preview: true },
      { ...request, name: 'Canal side', preview: false },
    ])
    await vi.waitFor(() => expect(wrapper.text()).toContain('Canal side is added.'))
    await press('Choose none')
  })

  it('is not added before it was looked at, nor when the server refuses', async () => {
    const { wrapper, press, sent } = await open({ 'POST /workspace/custom-areas': () => refusal(503) })
    await wrapper.findAll('input')[0]?.setValue('Canal side')
    await press('Add all of it')
    await wrapper.get('form').trigger('submit')
    expect(sent()).toEqual([])
    vi.advanceTimersByTime(600)
    await flushPromises()
    expect(wrapper.get('.state-error').text()).toContain('starting or stopping')
  })

  it('can be chosen from the list where there are no boundaries', async () => {
    const { wrapper } = await open({
      'GET /workspace/small-areas/lsoa-2021': () => ({ ...sampleBoard, topology: null }),
    })
    expect(wrapper.find('svg').exists()).toBe(false)
    expect(wrapper.text()).toContain('There are no boundaries of these areas.')
  })
})
