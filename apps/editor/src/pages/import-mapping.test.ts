// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { ColumnMapping, MappingQuestion } from '@jsna/api/client'
import { openPage } from './open-sample-page.ts'
import { asked, choose, guess, job, press, problems, question, submit } from './sample-mapping.ts'

describe('a file whose columns nobody knows', () => {
  it('is shown with a proposal, each choice labelled and with its reason', async () => {
    const { wrapper } = await openPage('/import', asked)
    await choose(wrapper)
    expect(wrapper.find('#mapping-title').text()).toBe('What are the columns of survey.csv?')
    expect(wrapper.findAll('table tbody td').map((cell) => cell.text())).toEqual(['The city', '12', '40'])
    for (const [at, name] of guess.header.entries()) {
      const select = wrapper.find<HTMLSelectElement>(`#column-${at}`)
      expect(select.element.value).toBe(guess.roles[at])
      expect(wrapper.find(`label[for="column-${at}"]`).text()).toBe(name)
    }
    expect(wrapper.find('#column-0-words').text()).toBe('Its cells are names of areas. Such as The city.')
    expect(wrapper.find('#column-2-words').text()).toContain('It is empty.')
    expect(wrapper.find<HTMLInputElement>('#fixed-period').element.value).toBe('2024')
    expect(wrapper.text()).not.toContain('The file was not imported')
  })

  it('says what is missing, where, and takes the focus there', async () => {
    const { wrapper, asked: sent } = await openPage('/import', asked)
    await choose(wrapper)
    await submit(wrapper)
    const summary = wrapper.find('[role="alert"]')
    expect(document.activeElement).toBe(summary.element)
    expect(summary.findAll('a').map((link) => [link.text(), link.attributes('href')])).toEqual([
      [problems[0]?.message, '#fixed-indicator'],
      [problems[1]?.message, '#column-2'],
    ])
    expect(wrapper.find('#fixed-indicator').attributes('aria-invalid')).toBe('true')
    expect(wrapper.find('#fixed-indicator-words').text()).toBe(problems[0]?.message)
    expect(wrapper.find('#column-2').attributes('aria-describedby')).toBe('column-2-words')
    await summary.findAll('a')[1]?.trigger('click')
    expect(document.activeElement?.id).toBe('column-2')
    expect(sent.filter(({ route }) => route === 'POST /workspace/import-jobs')).toHaveLength(1)
  })

  it('is read on through what was confirmed', async () => {
    let handed = 0
    const { wrapper, asked: sent } = await openPage('/import', {
      ...asked,
      'POST /workspace/import-jobs': () =>
        ++handed === 1 ? job : { ...job, id: 'i2', state: 'failed', question: null },
    })
    await choose(wrapper)
    await wrapper.find('#fixed-indicator').setValue('smokers')
    await wrapper.find('#column-2').setValue('denominator')
    await wrapper.find('#fixed-sex').setValue('female')
    await wrapper.find('#word-0').setValue('E08000026')
    await submit(wrapper)
    const put = sent.find(({ route }) => route.startsWith('PUT'))
    expect(put?.body).toEqual({
      ...guess,
      roles: ['area-name', 'count', 'denominator'],
      fixed: { indicator: 'smokers', period: '2024', sex: 'female' },
      words: [{ field: 'area', written: 'The city', means: 'E08000026' }],
    })
    const after = sent.map(({ route }) => route).slice(sent.indexOf(put ?? { route: '', body: null }) + 1)
    expect(after.slice(0, 2)).toEqual(['DELETE /workspace/import-jobs/i1', 'POST /workspace/import-jobs'])
    expect(wrapper.text()).toContain('survey.csv could not be read to the end')
  })

  it('is read on where it lies, without being sent again, also after an earlier visit', async () => {
    const { wrapper, asked: sent } = await openPage('/import', {
      ...asked,
      'GET /workspace/import-jobs': () => ({ jobs: [{ ...job, fileKept: true }] }),
      'POST /workspace/import-readings': () => ({ ...job, state: 'failed', question: null }),
    })
    await wrapper.find('#fixed-indicator').setValue('smokers')
    await submit(wrapper)
    expect(sent.find(({ route }) => route === 'POST /workspace/import-readings')?.body).toEqual({
      job: 'i1',
      columns: 'known',
    })
    expect(sent.some(({ route }) => route === 'POST /workspace/import-jobs' || route.startsWith('DELETE'))).toBe(false)
    expect(wrapper.text()).toContain('survey.csv could not be read to the end')
    expect(wrapper.text()).not.toContain('Choose the file again')
  })

  it('is sent again where it went in the meantime', async () => {
    const gone = { status: 409, code: 'import-settled', title: 'x', detail: 'x', requestId: 'r' }
    const { wrapper, asked: sent } = await openPage('/import', {
      ...asked,
      'POST /workspace/import-jobs': () => ({ ...job, fileKept: true }),
      'POST /workspace/import-readings': () => gone,
    })
    await choose(wrapper)
    await wrapper.find('#fixed-indicator').setValue('smokers')
    await submit(wrapper)
    const routes = sent.map(({ route }) => route)
    const after = routes.slice(routes.indexOf('POST /workspace/import-readings') + 1)
    expect(after.slice(0, 2)).toEqual(['DELETE /workspace/import-jobs/i1', 'POST /workspace/import-jobs'])
  })

  it('that waits since an earlier visit and is not kept is asked about, and has to be chosen again', async () => {
    const { wrapper, asked: sent } = await openPage('/import', {
      ...asked,
      'GET /workspace/import-jobs': () => ({ jobs: [job] }),
    })
    await wrapper.find('#fixed-indicator').setValue('smokers')
    await submit(wrapper)
    expect(wrapper.text()).toContain('How to read “survey” is saved. Choose the file again')
    expect(sent.some(({ route }) => route === 'POST /workspace/import-jobs')).toBe(false)
  })

  it('may have columns side by side, which are shown to be confirmed or changed', async () => {
    const header = ['Where', 'Women', 'Men']
    const wide: MappingQuestion = {
      ...question,
      header,
      rows: [['The city', '12', '40']],
      columns: question.columns.map((one, at) => ({
        ...one,
        name: header[at] ?? '',
        role: at === 0 ? one.role : 'count',
      })),
      guess: {
        ...guess,
        header,
        roles: ['area-name', 'count', 'count'],
        spread: { field: 'sex', headings: [null, 'Women', 'Men'] },
      },
    }
    const { wrapper, asked: sent } = await openPage('/import', {
      ...asked,
      'POST /workspace/import-jobs': () => ({ ...job, question: wide }),
    })
    await choose(wrapper)
    const fieldset = wrapper.findAll('fieldset').find((one) => one.text().startsWith('Columns side by side'))
    expect(fieldset?.find('select').element.value).toBe('sex')
    const labels = fieldset?.findAll('label').slice(2)
    expect(labels?.map((one) => [one.text(), one.attributes('for')])).toEqual([
      ['“Women” is about', 'heading-1'],
      ['“Men” is about', 'heading-2'],
    ])
    expect(wrapper.find('#heading-1').attributes('aria-describedby')).toBe('spread-words')
    expect(wrapper.find('#spread-words').text()).toContain('which sex it is about')
    expect(wrapper.find('#fixed-sex').exists()).toBe(false)
    await wrapper.find('#heading-2').setValue('persons')
    await wrapper.find('#fixed-indicator').setValue('smokers')
    await submit(wrapper)
    const put = sent.find(({ route }) => route.startsWith('PUT'))
    expect(put?.body).toMatchObject({ spread: { field: 'sex', headings: [null, 'Women', 'persons'] } })
  })

  it('may have columns of two things at once, which are shown to be confirmed or changed', async () => {
    const header = ['Where', 'Women 2022', 'Men 2023']
    const roles: ColumnMapping['roles'] = ['area-name', 'count', 'count']
    const spread = {
      field: 'sex' as const,
      headings: [null, 'Women', 'Men'],
      second: { field: 'period' as const, headings: [null, '2022', '2023'] },
    }
    const columns = question.columns.map((one, at) => ({ ...one, name: header[at] ?? '', role: roles[at] ?? one.role }))
    const wide: MappingQuestion = { ...question, header, columns, guess: { ...guess, header, roles, spread } }
    const { wrapper, asked: sent } = await openPage('/import', {
      ...asked,
      'POST /workspace/import-jobs': () => ({ ...job, question: wide }),
    })
    await choose(wrapper)
    const fieldset = wrapper.findAll('fieldset').find((one) => one.text().startsWith('Columns side by side'))
    const [first, second] = fieldset?.findAll('select') ?? []
    expect([first?.element.value, second?.element.value]).toEqual(['sex', 'period'])
    expect(second?.findAll('option').map((option) => option.element.value)).not.toContain('sex')
    const labels = fieldset?.findAll('label').slice(2)
    expect(labels?.map((one) => [one.text(), one.attributes('for')])).toEqual([
      ['“Women 2022”: sex', 'heading-1'],
      ['“Women 2022”: period', 'second-heading-1'],
      ['“Men 2023”: sex', 'heading-2'],
      ['“Men 2023”: period', 'second-heading-2'],
    ])
    expect(wrapper.find('#spread-words').text()).toContain('which sex and which period it is about')
    expect([wrapper.find('#fixed-sex').exists(), wrapper.find('#fixed-period').exists()]).toEqual([false, false])
    await wrapper.find('#second-heading-2').setValue('2022')
    await wrapper.find('#fixed-indicator').setValue('smokers')
    await submit(wrapper)
    const put = () => sent.findLast(({ route }) => route.startsWith('PUT'))?.body
    const changed = { field: 'period', headings: [null, '2022', '2022'] }
    expect(put()).toMatchObject({ spread: { ...spread, second: changed } })
  })

  it('name one thing once', async () => {
    const { wrapper } = await openPage('/import', asked)
    await choose(wrapper)
    const selects = () =>
      wrapper
        .findAll('fieldset')
        .find((one) => one.text().startsWith('Columns side by side'))
        ?.findAll('select') ?? []
    await selects()[0]?.setValue('sex')
    await selects()[1]?.setValue('period')
    expect(wrapper.find<HTMLInputElement>('#second-heading-1').element.value).toBe('Smoke')
    await selects()[0]?.setValue('period')
    expect([selects()[1]?.element.value, wrapper.find('#second-heading-1').exists()]).toEqual(['', false])
  })

  it('are side by side once somebody says so, beginning with their headers', async () => {
    const { wrapper } = await openPage('/import', asked)
    await choose(wrapper)
    const select = wrapper
      .findAll('fieldset')
      .find((one) => one.text().startsWith('Columns side by side'))
      ?.find('select')
    expect([select?.element.value, wrapper.find('#heading-1').exists()]).toEqual(['', false])
    await select?.setValue('period')
    expect(wrapper.find<HTMLInputElement>('#heading-1').element.value).toBe('Smoke')
    expect(wrapper.find('#fixed-period').exists()).toBe(false)
    await select?.setValue('')
    expect(wrapper.find<HTMLInputElement>('#fixed-period').element.value).toBe('2024')
  })

  it('can be thrown away', async () => {
    const { wrapper, asked: sent } = await openPage('/import', asked)
    await choose(wrapper)
    await press(wrapper, 'Throw the file away')
    expect(sent.some(({ route }) => route === 'DELETE /workspace/import-jobs/i1')).toBe(true)
    expect(wrapper.find('#mapping-title').exists()).toBe(false)
  })

  it('that was refused can be described after all', async () => {
    let handed = 0
    const refused = { ...job, state: 'refused', question: null }
    const { wrapper } = await openPage('/import', {
      ...asked,
      'POST /workspace/import-jobs': () => (++handed === 1 ? refused : job),
    })
    await choose(wrapper)
    expect(wrapper.text()).toContain('The file was not imported')
    await press(wrapper, 'Say what the columns')
    expect(wrapper.find('#mapping-title').exists()).toBe(true)
  })

  it('that is a workbook can be asked about another of its sheets', async () => {
    const about = (read: string, other: string) => ({
      ...job,
      fileKept: true,
      question: { ...question, rows: [[read, '1', '2']], sheets: { read, others: [other] } },
    })
    const { wrapper, asked: sent } = await openPage('/import', {
      ...asked,
      'POST /workspace/import-jobs': () => about('Contents', 'Figures'),
      'POST /workspace/import-readings': () => about('Figures', 'Contents'),
    })
    await choose(wrapper)
    expect(wrapper.text()).toContain('The rows below are those of the sheet “Contents”.')
    const select = wrapper.find('form.sheet-choice select')
    expect(wrapper.find(`label[for="${select.attributes('id')}"]`).text()).toBe('Sheet of the workbook')
    await select.setValue('Figures')
    await wrapper.find('form.sheet-choice').trigger('submit')
    await flushPromises()
    expect(sent.at(-1)).toMatchObject({
      route: 'POST /workspace/import-readings',
      body: { job: 'i1', columns: 'ask', sheet: 'Figures' },
    })
    expect(wrapper.text()).toContain('The rows below are those of the sheet “Figures”.')
    expect(wrapper.find('table tbody td').text()).toBe('Figures')
  })

  it('that was refused and is kept can be described by somebody who does not have it', async () => {
    const refused = { ...job, question: null }
    const { wrapper, asked: sent } = await openPage('/import', {
      ...asked,
      'POST /workspace/import-jobs': () => ({ ...refused, state: 'refused', fileKept: true }),
      'POST /workspace/import-readings': () => job,
    })
    await choose(wrapper)
    await press(wrapper, 'Say what the columns')
    expect(sent.at(-1)).toMatchObject({ route: 'POST /workspace/import-readings', body: { job: 'i1', columns: 'ask' } })
    expect(wrapper.find('#mapping-title').exists()).toBe(true)
  })
})
