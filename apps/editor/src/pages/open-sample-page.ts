import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import type { Blocker, CandidateAnswer, ChangesAnswer, DocumentListEntry, MappingsAnswer } from '@jsna/api/client'
import App from '../App.vue'
import { answering } from '../requests/answering.ts'
import type { Answers } from '../requests/answering.ts'
import { surroundingsKey } from '../requests/provided.ts'
import { createEditorRouter } from '../router.ts'

export const topic: DocumentListEntry = {
  id: 'citywide/health-and-wellbeing/life-expectancy',
  kind: 'topic',
  theme: 'health-and-wellbeing',
  title: 'Life expectancy',
  order: 1,
  owner: 'Public Health',
  revision: 3,
  state: 'changed',
  failing: 2,
  cannotBeJudged: 0,
  newer: 0,
}
export const blocker: Blocker = {
  document: topic.id,
  title: topic.title,
  area: '',
  areaCode: '',
  section: 'picture',
  inline: 'c7',
  sentence: 'It is slightly higher than England.',
  status: 'fails',
  reason: 'It was lower: 62.2 against 64.0.',
  suggestion: 'similar to England',
}
export const candidate: CandidateAnswer = { next: 2, blockers: [blocker], waivers: [], changes: [] }
export const changes: ChangesAnswer = {
  release: 1,
  newerPeriods: [{ indicator: 'population', name: 'Population', published: null, available: '2025-01-01/P1Y' }],
  changes: [
    { ...blocker, kind: 'claim', before: '', after: '', beforeStatus: 'holds', afterStatus: 'fails' },
    {
      ...blocker,
      inline: 'f1',
      kind: 'figure',
      before: '64.0',
      after: '62.2',
      beforeStatus: 'figure',
      afterStatus: 'figure',
    },
  ],
}
export const mappings: MappingsAnswer = {
  mappings: [],
  roles: [
    { id: 'area-name', label: 'Area name' },
    { id: 'sex', label: 'Sex' },
    { id: 'count', label: 'Count (numerator)' },
    { id: 'denominator', label: 'Denominator (population)' },
    { id: 'ignored', label: 'Nothing: leave it out' },
  ],
  spreadFields: [
    { id: 'period', label: 'Period' },
    { id: 'sex', label: 'Sex' },
  ],
  indicators: [
    { slug: 'smokers', name: 'Adults who smoke', sexes: ['persons', 'female'], ages: ['all'], categories: [] },
    { slug: 'people', name: 'People', sexes: ['persons'], ages: ['all'], categories: [] },
  ],
}
export const signedIn: Answers = {
  'GET /workspace/sessions/current': () => ({
    user: { email: 'a@example.org', name: 'Sam Author', roles: ['administrator'] },
  }),
  'GET /workspace/documents': () => ({ documents: [topic] }),
  'GET /workspace/changes': () => changes,
  'GET /workspace/imports': () => ({ imports: [], canBeTakenBack: null }),
  'GET /workspace/import-jobs': () => ({ jobs: [] }),
  'GET /workspace/import-mappings': () => mappings,
  'GET /workspace/publications/candidate': () => candidate,
}

let close: () => void = () => undefined
afterEach(() => close())

/** The editor at an address, on answers that a test decides. */
export async function openPage(address: string, answers: Answers) {
  const surroundings = answering(answers)
  const history = createMemoryHistory('/editor/')
  history.replace(address)
  const router = createEditorRouter(history)
  const wrapper = mount(App, {
    global: { plugins: [createPinia(), router], provide: { [surroundingsKey as symbol]: surroundings } },
    attachTo: document.body,
  })
  close = () => wrapper.unmount()
  await router.isReady()
  await flushPromises()
  return { wrapper, router, asked: surroundings.asked }
}
