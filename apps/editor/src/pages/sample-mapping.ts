import { flushPromises } from '@vue/test-utils'
import type { ColumnMapping, ImportJob, MappingQuestion, SavedMapping } from '@jsna/api/client'
import type { Answers } from '../requests/answering.ts'
import { signedIn } from './open-sample-page.ts'
import type { openPage } from './open-sample-page.ts'

// A file whose columns nobody knows, on the page “Import figures”, and what people do with it there.

export type Wrapper = Awaited<ReturnType<typeof openPage>>['wrapper']

export const guess: ColumnMapping = {
  name: 'survey',
  header: ['Where', 'Smoke', 'Asked'],
  roles: ['area-name', 'count', 'ignored'],
  fixed: { period: '2024' },
  words: [],
}
const column = (at: number, reason: string, cells: string[]) => ({
  name: guess.header[at] ?? '',
  role: guess.roles[at] ?? ('ignored' as const),
  reason,
  cells,
  unknown: { area: at === 0 ? ['The city'] : [], sex: [], period: [] },
})
export const question: MappingQuestion = {
  header: guess.header,
  rows: [['The city', '12', '40']],
  columns: [
    column(0, 'Its cells are names of areas.', ['The city']),
    column(1, 'The header says “Smoke”, and the cells fit.', ['12']),
    column(2, 'Neither the header nor the cells say what it is.', []),
  ],
  guess,
  problems: [],
}
export const job: ImportJob = {
  id: 'i1',
  fileName: 'survey.csv',
  startedAt: '2026-06-22T13:00:00Z',
  startedBy: 'Sam Author',
  state: 'needs-mapping',
  fileKept: false,
  progress: null,
  report: null,
  refusal: { detail: 'survey.csv was refused with 1 fault.', issues: [], unlisted: 0 },
  question,
}
export const saved = (mapping: ColumnMapping): SavedMapping => ({
  id: 'survey',
  mapping,
  savedAt: '2026-06-22T13:00:00Z',
  savedBy: 'Sam Author',
})
export const problems = [
  { at: 'indicator' as const, message: 'Say which indicator the figures are of.' },
  { at: 2, message: 'Say which column holds the denominators.' },
]
export const refusal = { status: 422, code: 'mapping-incomplete', title: 'x', detail: 'x', requestId: 'r', problems }

export const asked: Answers = {
  ...signedIn,
  'POST /workspace/import-jobs': () => job,
  'PUT /workspace/import-mappings/survey': (body) =>
    (body as ColumnMapping).fixed.indicator ? saved(body as ColumnMapping) : refusal,
  'DELETE /workspace/import-jobs/i1': () => null,
}

export const choose = async (wrapper: Wrapper) => {
  const input = wrapper.find<HTMLInputElement>('input[type="file"]')
  Object.defineProperty(input.element, 'files', { value: [new File(['x'], 'survey.csv')] })
  await input.trigger('change')
  await wrapper.find('form.import').trigger('submit')
  await flushPromises()
}
export const submit = async (wrapper: Wrapper) => {
  await wrapper.find('form.panel-section').trigger('submit')
  await flushPromises()
}
export const press = async (wrapper: Wrapper, words: string) => {
  await wrapper
    .findAll('button')
    .find((button) => button.text().startsWith(words))
    ?.trigger('click')
  await flushPromises()
}
