// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from 'vue'
import { createMemoryHistory } from 'vue-router'
import type { CandidateAnswer, NewerPeriod } from '@jsna/api/client'
import type { ClaimResult, PublishedDocument } from '@jsna/core'
import { formatPeriod } from '@jsna/core'
import { answering } from '../requests/answering.ts'
import type { Answers } from '../requests/answering.ts'
import { surroundingsKey } from '../requests/provided.ts'
import { createEditorRouter } from '../router.ts'
import { useDraftStore } from '../stores/draft.ts'
import { useSessionStore } from '../stores/session.ts'
import { emptyReading } from '../stores/text-server.ts'
import { claim, figure, paragraph, plain, similar, topic, women } from '../surface/sample-document.ts'
import { surfaceOf } from '../surface/sample-text.ts'
import type { Surface } from '../surface/sample-text.ts'
import ChecksPanel from './ChecksPanel.vue'

const text = topic([
  paragraph(
    plain('Women could expect '),
    figure('f1'),
    plain(' years, '),
    claim('c7', 'slightly higher than'),
    plain(' England. About 17.5% more.'),
  ),
])
const fails: ClaimResult = {
  kind: 'claim',
  status: 'fails',
  reason: 'In 2018–20 it was 62.2 (59.5 to 64.8), and in England 64.0.',
  suggestion: 'similar to England',
  comparison: null,
  trend: null,
  inputs: [],
  remarks: [],
}
const reading: PublishedDocument = { ...emptyReading(text), claims: { c7: fails } }
const candidate: CandidateAnswer = { next: 2, blockers: [], waivers: [], changes: [] }
let newer: NewerPeriod[]
let waivers: CandidateAnswer['waivers']

const answers: Answers = {
  'GET /workspace/sessions/current': () => ({
    user: { email: 'a@example.org', name: 'Sam Author', roles: ['publisher'] },
  }),
  'GET /workspace/documents': () => ({ documents: [] }),
  [`GET /workspace/documents/${text.id}`]: () => ({
    draft: reading,
    published: null,
    revision: 3,
    updatedAt: '',
    updatedBy: '',
  }),
  'GET /workspace/changes': () => ({ release: 1, changes: [], newerPeriods: newer }),
  'GET /workspace/publications/candidate': () => ({ ...candidate, waivers }),
  'POST /workspace/waivers': (body) => {
    waivers = [
      { ...(body as { document: string; inline: string; reason: string }), id: 'w1', waivedAt: '', waivedBy: '' },
    ]
    return waivers[0]
  },
  'POST /workspace/previews/claim': (body) =>
    JSON.stringify(body).includes('"similar"') ? { ...fails, status: 'holds' } : fails,
}

let close: () => void = () => undefined
beforeEach(() => {
  newer = []
  waivers = []
})
afterEach(() => close())

async function openPanel() {
  const surroundings = answering(answers)
  const surface: Surface = surfaceOf(text)
  const pinia = createPinia()
  const global = {
    plugins: [pinia, createEditorRouter(createMemoryHistory('/editor/'))],
    provide: { [surroundingsKey as symbol]: surroundings },
  }
  const app = createApp({})
  app.provide(surroundingsKey, surroundings)
  app.use(pinia)
  await useSessionStore(pinia).load()
  await useDraftStore(pinia).open(text.id)
  const wrapper = mount(ChecksPanel, { global, props: { text, editor: surface.editor }, attachTo: document.body })
  close = () => wrapper.unmount()
  await flushPromises()
  return { wrapper, surface, asked: surroundings.asked }
}

const button = (wrapper: Awaited<ReturnType<typeof openPanel>>['wrapper'], words: string) =>
  wrapper.findAll('button').find((candidate) => candidate.text().startsWith(words))

describe('the checks', () => {
  it('give the sentence that fails, why, and what blocks publication', async () => {
    const { wrapper } = await openPanel()
    expect(wrapper.text()).toContain('A claim fails')
    expect(wrapper.text()).toContain('slightly higher than England.')
    expect(wrapper.text()).toContain('62.2 (59.5 to 64.8)')
    expect(wrapper.text()).toContain('Publish is blocked')
    expect(wrapper.text()).toContain('1 of 2 figures and claims stand up')
  })

  it('take the suggested wording with an assertion that holds', async () => {
    const { wrapper, surface } = await openPanel()
    await button(wrapper, 'Use this wording')?.trigger('click')
    await vi.waitFor(() => expect(JSON.stringify(surface.picture())).toContain('similar to England'))
    const [block] = surface.picture()
    const reworded = block?.kind === 'paragraph' ? block.content.find((part) => part.kind === 'claim') : null
    expect(reworded).toEqual(claim('c7', 'similar to England', similar))
  })

  it('keep a sentence with a recorded reason', async () => {
    const { wrapper, asked } = await openPanel()
    await button(wrapper, 'Keep the sentence')?.trigger('click')
    const [field] = wrapper.findAll('dialog input')
    await field?.setValue('Agreed by the board.')
    await wrapper.find('dialog form').trigger('submit')
    await flushPromises()
    expect(asked.find(({ route }) => route === 'POST /workspace/waivers')?.body).toEqual({
      document: text.id,
      inline: 'c7',
      reason: 'Agreed by the board.',
    })
    expect(wrapper.text()).not.toContain('A claim fails')
    expect(wrapper.text()).toContain('Ready to publish')
  })

  it('offer to move a paragraph to a period that has arrived', async () => {
    const available = '2022-01-01/P3Y'
    newer = [{ indicator: women.indicator, name: 'Healthy life expectancy', published: women.period, available }]
    const { wrapper, surface } = await openPanel()
    await button(wrapper, `Move this paragraph to ${formatPeriod(available)}`)?.trigger('click')
    expect(JSON.stringify(surface.picture())).toContain(available)
  })

  it('hint at numbers that were typed by hand', async () => {
    const { wrapper } = await openPanel()
    expect(wrapper.text()).toContain('1 number is typed by hand')
    expect(wrapper.text()).toContain('17.5%')
  })
})
