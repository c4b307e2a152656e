// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { CodeHistoryHead } from '@jsna/api/client'
import { refusal, testApp } from '../requests/test-app.ts'
import type { Answers } from '../requests/answering.ts'
import CodeHistoryForm from './CodeHistoryForm.vue'

const head: CodeHistoryHead = {
  id: 'lsoa-2011-to-2021',
  oldColumn: 'LSOA11CD',
  newColumn: 'LSOA21CD',
  renamed: 3,
  divided: 2,
  joined: 1,
  unchanged: 180,
  ended: 0,
  loadedAt: '2026-06-22T12:00:00Z',
  loadedBy: 'analyst@example.org',
}

async function open(answers: Answers = {}) {
  const { global, asked } = testApp({
    'GET /workspace/code-histories': () => ({ histories: [head] }),
    'PUT /workspace/code-histories/lsoa-2011-to-2021': () => head,
    'DELETE /workspace/code-histories/lsoa-2011-to-2021': () => null,
    ...answers,
  })
  const wrapper = mount(CodeHistoryForm, { global, attachTo: document.body })
  await flushPromises()
  const submit = async () => {
    await wrapper.get('form').trigger('submit')
    await flushPromises()
  }
  const choose = async () => {
    const input = wrapper.get('input')
    Object.defineProperty(input.element, 'files', { value: [new File(['x'], 'LSOA 2011 to 2021.csv')] })
    await input.trigger('change')
  }
  return { wrapper, asked, submit, choose }
}

it('lists what is known, and stores a file under its name', async () => {
  const { wrapper, submit, choose } = await open()
  expect(wrapper.get('li').text()).toContain('3 codes renamed, 2 divided, 1 joined')
  await submit()
  expect(wrapper.get('.field-error').text()).toBe('Choose a file first.')
  await choose()
  await submit()
  expect(wrapper.get('[role=status]').text()).toContain('Figures of 3 old codes are taken under the new ones')
})

it('forgets one', async () => {
  const { wrapper, asked } = await open()
  await wrapper.get('li button').trigger('click')
  await flushPromises()
  expect(asked.map(({ route }) => route)).toContain('DELETE /workspace/code-histories/lsoa-2011-to-2021')
  expect(wrapper.get('[role=status]').text()).toBe('lsoa-2011-to-2021 is forgotten.')
})

it('names what is wrong with a file by row', async () => {
  const issue = { row: 3, column: 'new', rule: 'missing-value', value: '?', message: 'A code is expected.' }
  const refused = { ...refusal(422, 'rows-refused'), detail: 'One fault.', issues: [issue] }
  const { wrapper, submit, choose } = await open({ 'PUT /workspace/code-histories/lsoa-2011-to-2021': () => refused })
  await choose()
  await submit()
  expect(wrapper.findAll('tbody td').map((cell) => cell.text())).toEqual(['3', 'new', '?', 'A code is expected.'])
})
