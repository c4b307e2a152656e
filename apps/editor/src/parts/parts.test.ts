// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { RequestError } from '../requests/problem.ts'
import { testApp } from '../requests/test-app.ts'
import { emptyReading } from '../stores/text-server.ts'
import { figure, paragraph, plain, topic } from '../surface/sample-document.ts'
import CheckField from './CheckField.vue'
import ChoiceField from './ChoiceField.vue'
import DialogFrame from './DialogFrame.vue'
import { documentIdOf, documentRoute, queryOf } from './document-route.ts'
import ErrorNotice from './ErrorNotice.vue'
import { momentWords } from './moments.ts'
import SideBySide from './SideBySide.vue'
import TextField from './TextField.vue'
import WordDifferences from './WordDifferences.vue'

describe('a field to choose from', () => {
  const choices = [
    { value: '', label: 'The same' },
    { value: 'latest', label: 'Latest', group: 'Moves with the data' },
    { value: '2022', label: '2022', group: 'Fixed' },
  ]

  it('has a label, a hint, and groups where there are some', async () => {
    const wrapper = mount(ChoiceField, {
      props: { label: 'Period', choices, hint: 'Which one.', modelValue: 'latest' },
    })
    const select = wrapper.find('select')
    expect(wrapper.find('label').attributes('for')).toBe(select.attributes('id'))
    expect(wrapper.find(`[id="${select.attributes('aria-describedby')}"]`).text()).toBe('Which one.')
    expect(wrapper.findAll('optgroup').map((group) => group.attributes('label'))).toEqual([
      'Moves with the data',
      'Fixed',
    ])
    await select.setValue('2022')
    expect(wrapper.emitted('update:modelValue')).toEqual([['2022']])
  })

  it('shows several rows where that is asked for', () => {
    const rows = (wrapper: ReturnType<typeof mount>) => wrapper.find('select').attributes('size')
    expect(rows(mount(ChoiceField, { props: { label: 'x', choices, rows: 5, modelValue: '' } }))).toBe('5')
    expect(rows(mount(ChoiceField, { props: { label: 'x', choices, modelValue: '' } }))).toBeUndefined()
  })
})

describe('a field to check', () => {
  it('keeps what is chosen in the order in which it is offered', async () => {
    const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value }))
    const wrapper = mount(CheckField, { props: { label: 'Which', choices, modelValue: ['c'] } })
    await wrapper.findAll('input')[0]?.trigger('change')
    await wrapper.findAll('input')[2]?.trigger('change')
    expect(wrapper.emitted('update:modelValue')).toEqual([[['a', 'c']], [['a']]])
    expect(wrapper.find('legend').text()).toBe('Which')
  })
})

describe('a field to type in', () => {
  it('says what is wrong in place of the hint', async () => {
    const wrapper = mount(TextField, { props: { label: 'Title', hint: 'Short.', modelValue: '' } })
    expect(wrapper.text()).toContain('Short.')
    await wrapper.setProps({ error: 'A text needs a title.' })
    expect(wrapper.text()).not.toContain('Short.')
    expect(wrapper.find('input').attributes('aria-invalid')).toBe('true')
  })
})

describe('a dialog', () => {
  const open = (props: { ready?: boolean; confirm?: string }) =>
    mount(DialogFrame, {
      props: { title: 'Figure', ...props },
      attachTo: document.body,
      slots: { default: '<input />' },
    })

  it('is open as a modal dialog with its title as its name', () => {
    const wrapper = open({ confirm: 'Insert' })
    const dialog = wrapper.find('dialog')
    expect(dialog.attributes('open')).toBeDefined()
    expect(wrapper.find(`[id="${dialog.attributes('aria-labelledby')}"]`).text()).toBe('Figure')
    wrapper.unmount()
  })

  it('is confirmed only when it is ready, and says so on the button', async () => {
    const wrapper = open({ confirm: 'Insert', ready: false })
    expect(wrapper.find('button[type="submit"]').attributes('aria-disabled')).toBe('true')
    await wrapper.find('form').trigger('submit')
    expect(wrapper.emitted('confirm')).toBeUndefined()
    await wrapper.setProps({ ready: true })
    await wrapper.find('form').trigger('submit')
    expect(wrapper.emitted('confirm')).toHaveLength(1)
    wrapper.unmount()
  })

  it('can be left', async () => {
    const wrapper = open({})
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Cancel')
      ?.trigger('click')
    await nextTick()
    expect(wrapper.emitted('close')).toBeTruthy()
    wrapper.unmount()
  })
})

describe('an error', () => {
  const error = (status: number) =>
    new RequestError({ status, code: 'refused', title: 'Refused', detail: 'Because.', requestId: 'r7' }, null)

  it('takes the focus, says what happened and what to do, and ends with the number of the request', async () => {
    const wrapper = mount(ErrorNotice, { props: { problem: error(507) }, attachTo: document.body })
    await nextTick()
    expect(document.activeElement).toBe(wrapper.element)
    expect(wrapper.text()).toContain('The disk of the server is full')
    expect(wrapper.text()).toContain('Your text is kept on this computer.')
    expect(wrapper.text().endsWith('Request r7')).toBe(true)
    wrapper.unmount()
  })

  it('takes the focus again when there is another one, and is not there when there is none', async () => {
    const wrapper = mount(ErrorNotice, { props: { problem: null as unknown }, attachTo: document.body })
    expect(wrapper.text()).toBe('')
    await wrapper.setProps({ problem: error(403) })
    await nextTick()
    expect(document.activeElement?.textContent).toContain('Your account may not do this')
    wrapper.unmount()
  })

  it('can be said in the words of a place', () => {
    const words = { title: 'Email address or password is wrong', advice: 'Check both.' }
    expect(mount(ErrorNotice, { props: { problem: error(401), words } }).text()).toContain(
      'Email address or password is wrong',
    )
  })
})

describe('two texts side by side', () => {
  const text = topic([paragraph(plain('It was '), figure('f1', '64.0'), plain(' years.'))])
  const reading = (value: string) => ({
    ...emptyReading(text),
    figures: { f1: { kind: 'figure' as const, text: value, number: 1, comparison: null, inputs: [] } },
  })
  const release = { number: 4, publishedAt: '', title: '' }
  const open = (draft: string, published: string | null) =>
    mount(SideBySide, {
      props: { draft: reading(draft), published: published === null ? null : { ...reading(published), release } },
    })

  it('name the release and count the paragraphs that differ', () => {
    const wrapper = open('62.2', '64.0')
    expect(wrapper.text()).toContain('1 paragraph differs.')
    expect(wrapper.findAll('th').map((head) => head.text())).toEqual(['Published, release 4', 'Draft'])
    expect([wrapper.find('del').text(), wrapper.find('ins').text()]).toEqual(['64.0', '62.2'])
  })

  it('say when they read the same, and when there is only one', () => {
    expect(open('64.0', '64.0').text()).toContain('The draft reads exactly as the published text.')
    const never = open('64.0', null)
    expect(never.text()).toContain('This text has never been published.')
    expect(never.find('del').exists()).toBe(false)
  })

  it('can leave out what stays', () => {
    const same = {
      changed: false,
      before: [{ kind: 'same' as const, text: 'Same.' }],
      after: [{ kind: 'same' as const, text: 'Same.' }],
    }
    const wrapper = mount(WordDifferences, {
      props: { pairs: [same], before: 'Theirs', after: 'Mine', onlyChanged: true },
    })
    expect(wrapper.text()).toContain('The words are the same.')
  })
})

describe('addresses', () => {
  it('lead to a text, a place and a sentence, and back', async () => {
    const { router } = testApp({})
    const route = router.resolve(documentRoute('citywide/prospects/work', { at: 'c7', area: 'reach-mosaic' }))
    expect(route.fullPath).toBe('/documents/citywide/prospects/work?area=reach-mosaic&at=c7')
    expect(documentIdOf(route)).toBe('citywide/prospects/work')
    expect([queryOf(route, 'at'), queryOf(route, 'area'), queryOf(route, 'none')]).toEqual(['c7', 'reach-mosaic', ''])
  })

  it('name no text where there is none', () => {
    expect(documentIdOf({ params: {} })).toBe('')
  })
})

it.each([
  ['2026-06-22T13:02:00Z', '14:02'],
  ['2026-06-21T08:05:00Z', '21 June 2026, 09:05'],
  ['2025-12-01T08:05:00Z', '1 December 2025, 08:05'],
  ['never', ''],
])('says %s as “%s”', (instant, words) => {
  expect(momentWords(instant, new Date('2026-06-22T15:00:00Z'))).toBe(words)
})
