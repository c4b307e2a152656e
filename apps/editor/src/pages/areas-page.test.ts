// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { LookupChange, LookupHead } from '@jsna/api/client'
import type { Answers } from '../requests/answering.ts'
import { openPage, signedIn } from './open-sample-page.ts'

const lookup: LookupHead = {
  id: 'lsoa-to-reach-area',
  fromScheme: 'lsoa-2021',
  toScheme: 'reach-area-2019',
  method: 'best-fit',
  status: 'illustrative',
  source: 'A list',
  validFrom: null,
  entries: 203,
}
const change: LookupChange = {
  lookup: lookup.id,
  added: 1,
  removed: 1,
  weights: 0,
  areas: [{ code: 'reach-mosaic', name: 'Mosaic', partsBefore: 2, partsAfter: 2, gained: ['E01'], lost: ['E02'] }],
  indicators: [{ indicator: 'private-renters', name: 'Private renters', figures: 2 }],
}
const answers: Answers = {
  ...signedIn,
  'GET /workspace/lookups': () => ({ lookups: [lookup] }),
  'POST /workspace/lookup-previews': () => change,
  'PUT /workspace/lookups/lsoa-to-reach-area': () => change,
  'GET /workspace/small-areas': () => ({ schemes: [] }),
  'GET /workspace/area-schemes': () => ({ schemes: [] }),
  'GET /workspace/code-histories': () => ({ histories: [] }),
}
type Wrapper = Awaited<ReturnType<typeof openPage>>['wrapper']
const press = async (wrapper: Wrapper, words: string) => {
  await wrapper
    .findAll('button')
    .find((button) => button.text() === words)
    ?.trigger('click')
  await flushPromises()
}

describe('a lookup', () => {
  const choose = async (wrapper: Wrapper) => {
    const input = wrapper.find<HTMLInputElement>('#lookup-file')
    Object.defineProperty(input.element, 'files', { value: [new File(['from,to,weight'], 'l.csv')] })
    await input.trigger('change')
    await wrapper.get('form:has(#lookup-id)').trigger('submit')
    await flushPromises()
  }

  it('shows what would move before it is replaced', async () => {
    const { wrapper, asked } = await openPage('/areas', answers)
    expect(wrapper.find('#lookup-id').text()).toBe('lsoa-2021 to reach-area-2019')
    await choose(wrapper)
    const state = wrapper.find('.state')
    expect(state.text()).toContain('Mosaic: 2 parts before, 2 then; gains E01; loses E02.')
    expect(state.text()).toContain('Private renters: 2 figures')
    expect(document.activeElement).toBe(state.element)
    expect(asked.some(({ route }) => route.startsWith('PUT'))).toBe(false)
    await press(wrapper, 'Replace the lookup')
    expect(asked.some(({ route }) => route === 'PUT /workspace/lookups/lsoa-to-reach-area')).toBe(true)
    expect(wrapper.find('main').text()).toContain('The lookup lsoa-to-reach-area is replaced.')
  })

  it('asks for a file, and names what is wrong with one by row', async () => {
    const issue = { row: 3, column: 'from', rule: 'unknown-area', value: 'E0', message: 'No area has this code.' }
    const refusal = {
      status: 422,
      code: 'rows-refused',
      title: '',
      detail: 'One fault.',
      requestId: '',
      issues: [issue],
    }
    const { wrapper } = await openPage('/areas', { ...answers, 'POST /workspace/lookup-previews': () => refusal })
    await wrapper.get('form:has(#lookup-id)').trigger('submit')
    expect(wrapper.text()).toContain('Choose a file first.')
    await choose(wrapper)
    expect(wrapper.findAll('tbody td').map((cell) => cell.text())).toEqual([
      '3',
      'from',
      'E0',
      'No area has this code.',
    ])
  })
})

it('is not offered to those who may not', async () => {
  const user = { email: 'a@example.org', name: 'Sam Author', roles: ['author'] }
  const { wrapper } = await openPage('/areas', { ...answers, 'GET /workspace/sessions/current': () => ({ user }) })
  expect(wrapper.find('form').exists()).toBe(false)
  expect(wrapper.find('.state').text()).toContain('may not change areas')
})
