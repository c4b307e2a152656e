// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { ImportJob, ImportRecord, ImportReport } from '@jsna/api/client'
import type { Answers } from '../requests/answering.ts'
import { changes, openPage, signedIn } from './open-sample-page.ts'

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
    renamed: [{ code: 'E08000016', now: 'E08000038', rows: 3 }],
    sheets: { read: 'Figures', others: ['Notes', 'Old'] },
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
    areaNames: { E08000026: 'Coventry' },
    examples: [{ ...key, before: 64, after: 62.2, absence: null }],
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
    fileKept: false,
    progress: null,
    report,
    refusal: null,
    question: null,
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
    expect(main).toContain('3 rows of the old code E08000016 taken as E08000038')
    expect(main).toContain('The sheet “Figures” was read. Not read: Notes, Old.')
    expect(main).toMatch(/Healthy life expectancy.*2018.*to.*2022/s)
    expect(wrapper.find('#import-changed').element.parentElement?.textContent).toMatch(/Coventry.*64.*62\.2/s)
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
    expect(wrapper.find('#import-implausible').text()).toBe('This change looks like a slip')
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

  it('says why the newest import cannot be taken back', async () => {
    const { wrapper } = await openPage('/import', {
      ...signedIn,
      'GET /workspace/imports': () => ({ imports: [record], canBeTakenBack: null }),
    })
    expect(wrapper.findAll('button').filter((button) => button.text().startsWith('Take back'))).toEqual([])
    expect(wrapper.text()).toContain('Cannot be taken back: what it replaced is not kept any more.')
  })

  it('takes the newest import back', async () => {
    const older = { ...record, id: 'i0', fileName: 'older.csv' }
    const { wrapper, asked } = await openPage('/import', {
      ...signedIn,
      'GET /workspace/imports': () => ({ imports: [record, older], canBeTakenBack: 'i1' }),
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
