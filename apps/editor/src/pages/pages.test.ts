// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import type {
  Blocker,
  CandidateAnswer,
  ChangesAnswer,
  DocumentListEntry,
  ImportJob,
  ImportRecord,
  ImportReport,
} from '@jsna/api/client'
import App from '../App.vue'
import { answering } from '../requests/answering.ts'
import type { Answers } from '../requests/answering.ts'
import { surroundingsKey } from '../requests/provided.ts'
import { createEditorRouter } from '../router.ts'

const topic: DocumentListEntry = {
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
const blocker: Blocker = {
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
const candidate: CandidateAnswer = { next: 2, blockers: [blocker], waivers: [], changes: [] }
const changes: ChangesAnswer = {
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
const signedIn: Answers = {
  'GET /workspace/sessions/current': () => ({
    user: { email: 'a@example.org', name: 'Sam Author', roles: ['administrator'] },
  }),
  'GET /workspace/documents': () => ({ documents: [topic] }),
  'GET /workspace/changes': () => changes,
  'GET /workspace/imports': () => ({ imports: [] }),
  'GET /workspace/import-jobs': () => ({ jobs: [] }),
  'GET /workspace/publications/candidate': () => candidate,
}

let close: () => void = () => undefined
afterEach(() => close())

async function openPage(address: string, answers: Answers) {
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

const refusal = (status: number) => ({ status, code: 'refused', title: 'Refused', detail: '', requestId: 'r1' })

describe('signing in', () => {
  const answers: Answers = {
    ...signedIn,
    'GET /workspace/sessions/current': () => refusal(401),
    'POST /workspace/sessions': (body) =>
      JSON.stringify(body).includes('right')
        ? { user: { email: 'a@example.org', name: 'Sam Author', roles: ['author'] } }
        : refusal(401),
  }

  it('comes first, and then leads to where somebody meant to go', async () => {
    const { wrapper, router } = await openPage('/changes', answers)
    expect(wrapper.find('h1').text()).toBe('Sign in')
    await wrapper.find('form').trigger('submit')
    expect(wrapper.text()).toContain('Enter your email address.')
    await wrapper.find('input[type="email"]').setValue('a@example.org')
    await wrapper.find('input[type="password"]').setValue('wrong')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(wrapper.find('[role="alert"]').text()).toContain('Email address or password is wrong')
    await wrapper.find('input[type="password"]').setValue('right')
    await wrapper.find('form').trigger('submit')
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('changes'))
  })

  it('goes nowhere outside the editor', async () => {
    const { wrapper, router } = await openPage('/sign-in?next=//elsewhere.example', answers)
    await wrapper.find('input[type="email"]').setValue('a@example.org')
    await wrapper.find('input[type="password"]').setValue('right')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/')
  })
})

describe('the list of texts', () => {
  it('says what waits, with marks only where somebody is needed', async () => {
    const { wrapper } = await openPage('/', signedIn)
    expect(wrapper.find('.tree').text()).toContain('2 fail')
    expect(wrapper.find('.tree .mark-fails').exists()).toBe(true)
    expect(wrapper.find('main').text()).toContain('Life expectancy')
  })
})

describe('what changed under the text', () => {
  it('lists claims that fail first, and figures with both values, each with a way to its sentence', async () => {
    const { wrapper } = await openPage('/changes', signedIn)
    expect(wrapper.find('h1').text()).toBe('What changed under the text')
    const rows = wrapper.findAll('.moved-row')
    expect(rows[0]?.text()).toContain('Claim fails, before: holds')
    expect(rows[0]?.text()).toContain('62.2 against 64.0')
    expect(rows[0]?.find('a').attributes('href')).toBe(
      '/editor/documents/citywide/health-and-wellbeing/life-expectancy?at=c7',
    )
    expect(rows[1]?.text()).toContain('Figure 64.0 now 62.2')
    expect(wrapper.text()).toContain('Population')
  })

  it('says what to do when it cannot be loaded', async () => {
    const { wrapper } = await openPage('/changes', { ...signedIn, 'GET /workspace/changes': () => refusal(503) })
    expect(wrapper.find('[role="alert"]').text()).toContain('The server is starting or stopping')
    expect(document.activeElement?.getAttribute('role')).toBe('alert')
  })
})

describe('importing', () => {
  const choose = async (wrapper: Awaited<ReturnType<typeof openPage>>['wrapper']) => {
    const input = wrapper.find<HTMLInputElement>('input[type="file"]')
    const file = new File(['area,value'], 'hle.csv', { type: 'text/csv' })
    Object.defineProperty(input.element, 'files', { value: [file] })
    await input.trigger('change')
    await wrapper.find('form.import').trigger('submit')
    await flushPromises()
  }

  it('asks for a file', async () => {
    const { wrapper, asked } = await openPage('/import', signedIn)
    await wrapper.find('form.import').trigger('submit')
    expect(wrapper.text()).toContain('Choose a file first.')
    expect(asked.some(({ route }) => route.startsWith('POST'))).toBe(false)
  })

  const record: ImportRecord = {
    id: 'i1',
    fileName: 'hle.csv',
    importedAt: '2026-06-22T13:00:00Z',
    importedBy: 'Sam Author',
    rowsRead: 6,
    accepted: 6,
    changed: 2,
    added: 1,
    unchanged: 3,
    withdrawn: 0,
    undoneAt: null,
    undoneBy: null,
  }
  const key = {
    indicator: 'hle',
    area: 'E08000026',
    period: '2018-01-01/P3Y',
    sex: 'female',
    age: 'all',
    category: 'all',
  } as const
  const report: ImportReport = {
    importer: 'ons-local-statistics',
    rowsRead: 6,
    accepted: 6,
    added: 1,
    changed: 2,
    unchanged: 3,
    missing: 0,
    leftOut: [{ reason: 'areas outside England', rows: 2 }],
    indicators: [
      {
        indicator: 'hle',
        name: 'Healthy life expectancy',
        added: 1,
        changed: 2,
        unchanged: 3,
        missing: 0,
        periods: ['2018-01-01/P3Y', '2022-01-01/P3Y'],
      },
    ],
    examples: [{ ...key, before: 64, after: 62.2 }],
    implausible: [],
    implausibleUnlisted: 0,
    changes: changes.changes,
  }
  const job: ImportJob = {
    id: 'i1',
    fileName: 'hle.csv',
    startedAt: '2026-06-22T13:00:00Z',
    startedBy: 'Sam Author',
    state: 'ready',
    progress: null,
    report,
    refusal: null,
  }
  const handedIn = (fields: Partial<ImportJob> = {}): Answers => ({
    ...signedIn,
    'POST /workspace/import-jobs': () => ({ ...job, ...fields }),
    'POST /workspace/import-acceptances': () => ({ import: record, changes: changes.changes }),
    'DELETE /workspace/import-jobs/i1': () => null,
  })
  type Wrapper = Awaited<ReturnType<typeof openPage>>['wrapper']
  const press = async (wrapper: Wrapper, words: string) => {
    const button = wrapper.findAll('button').find((each) => each.text().startsWith(words))
    await (button?.attributes('type') === 'submit'
      ? wrapper.find('form.panel-section').trigger('submit')
      : button?.trigger('click'))
    await flushPromises()
  }

  it('shows what a file would change before anything is stored', async () => {
    const { wrapper, asked } = await openPage('/import', handedIn())
    await choose(wrapper)
    const main = wrapper.find('main').text()
    expect(main).toContain('hle.csv can be imported')
    expect(main).toContain('2 rows left out: areas outside England.')
    expect(main).toMatch(/Healthy life expectancy.*2018.*to.*2022/s)
    expect(wrapper.find('#import-changed').element.parentElement?.textContent).toMatch(/64.*62\.2/s)
    expect(wrapper.findAll('.moved-row')).toHaveLength(changes.changes.length)
    expect(asked.some(({ route }) => route.includes('acceptances'))).toBe(false)
  })

  it('stores a file that is accepted, and leads to what changed', async () => {
    const { wrapper, asked } = await openPage('/import', handedIn())
    await choose(wrapper)
    await press(wrapper, 'Accept the file')
    const accepted = wrapper.find('section[aria-labelledby="import-accepted"]')
    expect(accepted.text()).toContain('hle.csv is imported')
    expect(accepted.findAll('dd').map((count) => count.text())).toEqual(['6', '2', '1', '3', '0'])
    expect(accepted.find('a').attributes('href')).toBe('/editor/changes')
    expect(document.activeElement).toBe(accepted.element)
    const sent = asked.find(({ route }) => route === 'POST /workspace/import-acceptances')
    expect(sent?.body).toEqual({ job: 'i1', acknowledged: false, withdraw: false })
  })

  it('asks that somebody looks at what looks like a slip', async () => {
    const implausible = [{ ...key, kind: 'factor' as const, other: null, before: 64, after: 6220, areas: 1 }]
    const { wrapper, asked } = await openPage('/import', handedIn({ report: { ...report, implausible, missing: 3 } }))
    await choose(wrapper)
    expect(wrapper.find('#import-implausible').text()).toBe('These changes look like a slip')
    await press(wrapper, 'Accept the file')
    expect(wrapper.find('form.panel-section [role="alert"]').text()).toContain('Look at the changes above first')
    expect(asked.some(({ route }) => route.includes('acceptances'))).toBe(false)
    await wrapper.find('#import-acknowledged').setValue(true)
    await wrapper.find('#import-withdraw').setValue(true)
    await press(wrapper, 'Accept the file')
    const sent = asked.find(({ route }) => route === 'POST /workspace/import-acceptances')
    expect(sent?.body).toEqual({ job: 'i1', acknowledged: true, withdraw: true })
  })

  it('throws a file away, and offers nothing for one without news', async () => {
    const same = { ...report, added: 0, changed: 0 }
    const { wrapper, asked } = await openPage('/import', handedIn({ report: same }))
    await choose(wrapper)
    expect(wrapper.find('main').text()).toContain('says nothing that the workspace does not hold already')
    expect(wrapper.findAll('button').some((button) => button.text() === 'Accept the file')).toBe(false)
    await press(wrapper, 'Throw it away')
    expect(asked.some(({ route }) => route === 'DELETE /workspace/import-jobs/i1')).toBe(true)
    expect(wrapper.find('#import-report').exists()).toBe(false)
  })

  it('shows how far a file is, and can stop', async () => {
    const progress = { stage: 'reading' as const, bytes: 50, totalBytes: 200, rows: 4200, rowsPerSecond: 900 }
    const { wrapper, asked } = await openPage('/import', handedIn({ state: 'reading', report: null, progress }))
    await choose(wrapper)
    expect(wrapper.find('progress').attributes('value')).toBe('25')
    expect(wrapper.find('section.state [role="status"]').text()).toBe('4,200 rows, 900 a second')
    await press(wrapper, 'Stop reading')
    expect(asked.some(({ route }) => route === 'DELETE /workspace/import-jobs/i1')).toBe(true)
    expect(wrapper.find('progress').exists()).toBe(false)
  })

  it('takes up a file that waits since an earlier visit', async () => {
    const { wrapper } = await openPage('/import', {
      ...signedIn,
      'GET /workspace/import-jobs': () => ({ jobs: [job] }),
    })
    expect(wrapper.find('#import-report').text()).toBe('hle.csv can be imported')
  })

  it('takes the newest import back', async () => {
    const older = { ...record, id: 'i0', fileName: 'older.csv' }
    const { wrapper, asked } = await openPage('/import', {
      ...signedIn,
      'GET /workspace/imports': () => ({ imports: [record, older] }),
      'DELETE /workspace/imports/i1': () => null,
    })
    expect(wrapper.findAll('button').filter((button) => button.text().startsWith('Take back'))).toHaveLength(1)
    await press(wrapper, 'Take back')
    expect(asked.some(({ route }) => route === 'DELETE /workspace/imports/i1')).toBe(true)
    expect(wrapper.find('main').text()).toContain('hle.csv is taken back')
  })

  it('names what to correct by row and column, and says that nothing is stored', async () => {
    const issue = { row: 4, column: 'area', rule: 'unknown-area', value: 'X1', message: 'No area has this code.' }
    const refused = { detail: 'One row is wrong.', issues: [issue], unlisted: 0 }
    const { wrapper } = await openPage('/import', handedIn({ state: 'refused', report: null, refusal: refused }))
    await choose(wrapper)
    expect(wrapper.find('[role="alert"]').text()).toMatch(/The file was not imported.*One row is wrong\./s)
    expect(wrapper.findAll('tbody td').map((cell) => cell.text())).toEqual([
      '4',
      'area',
      'X1',
      'No area has this code.',
    ])
  })
})

describe('publishing', () => {
  it('is refused in sight of what stands in the way', async () => {
    const { wrapper, asked } = await openPage('/publish', signedIn)
    const button = wrapper.find('form.publish button')
    expect(button.attributes('aria-disabled')).toBe('true')
    await wrapper.find('form.publish').trigger('submit')
    expect(asked.some(({ route }) => route.startsWith('POST'))).toBe(false)
    expect(document.activeElement?.textContent).toContain('Publish is blocked: 1 sentence does not stand up')
  })

  it('makes a release and leads to the public site', async () => {
    const { wrapper, asked } = await openPage('/publish', {
      ...signedIn,
      'GET /workspace/publications/candidate': () => ({ ...candidate, blockers: [] }),
      'POST /workspace/publications': () => ({
        number: 2,
        publishedAt: '2026-06-22T13:00:00Z',
        title: 'Release 2',
        publishedBy: 'Sam Author',
        contentHash: '',
        methodVersion: '1',
        changes: [],
      }),
    })
    await wrapper.find('form.publish').trigger('submit')
    await flushPromises()
    expect(asked.find(({ route }) => route === 'POST /workspace/publications')?.body).toEqual({})
    expect(wrapper.find('[role="status"]').text()).toContain('Release 2 is published')
    expect(document.activeElement?.textContent).toContain('Release 2 is published')
  })

  it('shows what came in between', async () => {
    const { wrapper } = await openPage('/publish', {
      ...signedIn,
      'GET /workspace/publications/candidate': () => ({ ...candidate, blockers: [] }),
      'POST /workspace/publications': () => ({ ...refusal(409), code: 'claims-fail', blockers: [blocker] }),
    })
    await wrapper.find('form.publish').trigger('submit')
    await flushPromises()
    expect(wrapper.find('.state-error').text()).toContain('It is slightly higher than England.')
  })
})

it('says that an unknown page does not exist', async () => {
  const { wrapper } = await openPage('/nowhere', signedIn)
  expect(wrapper.find('h1').text()).toBe('There is no such page')
})

it('offers nobody what the server would refuse', async () => {
  const author: Answers = {
    ...signedIn,
    'GET /workspace/sessions/current': () => ({
      user: { email: 'a@example.org', name: 'Sam Author', roles: ['author'] },
    }),
  }
  const importing = await openPage('/import', author)
  expect(importing.wrapper.find('form.import').exists()).toBe(false)
  expect(importing.wrapper.text()).toContain('Ask an analyst or an administrator.')
  close()
  const publishing = await openPage('/publish', author)
  expect(publishing.wrapper.find('form.publish').exists()).toBe(false)
  expect(publishing.wrapper.text()).toContain('Ask a publisher.')
})
