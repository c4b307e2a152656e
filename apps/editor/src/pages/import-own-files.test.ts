// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ImportJob } from '@jsna/api/client'
import { mappings, openPage, signedIn } from './open-sample-page.ts'
import { asked, choose, guess, job, press, saved } from './sample-mapping.ts'

afterEach(() => vi.restoreAllMocks())

it('reads a table as the description says that was handed in before it', async () => {
  const issue = { row: null, column: null, rule: 'description-alone', value: '', message: 'Hand in the table.' }
  const described: ImportJob = {
    ...job,
    id: 'd1',
    state: 'refused',
    fileKept: true,
    question: null,
    refusal: { detail: 'Refused.', issues: [issue], unlisted: 0 },
  }
  const { wrapper, asked: sent } = await openPage('/import', {
    ...asked,
    'POST /workspace/import-jobs': () => described,
  })
  await choose(wrapper)
  await wrapper.find('form.import').trigger('submit')
  await flushPromises()
  const addresses = sent
    .filter(({ route }) => route.startsWith('POST /workspace/import-jobs'))
    .map(({ query }) => query)
  expect(addresses.map((query) => new URLSearchParams(query).get('described-by'))).toEqual([null, 'd1'])
})

describe('files of one’s own', () => {
  it('start from a table to fill in', async () => {
    const links: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(this.download)
    })
    const { wrapper } = await openPage('/import', {
      ...signedIn,
      'GET /workspace/import-templates/smokers': () => ({ fileName: 'smokers', csv: 'a,b\n', workbook: btoa('PK') }),
    })
    await press(wrapper, 'Download as CSV')
    expect(wrapper.text()).toContain('Choose an indicator first.')
    await wrapper.find('section[aria-labelledby="own-files"] select').setValue('smokers')
    await press(wrapper, 'Download as CSV')
    await press(wrapper, 'Download for Excel')
    expect(links).toEqual(['smokers.csv', 'smokers.xlsx'])
  })

  it('that are recognised are listed, and can be forgotten', async () => {
    let listed = [saved(guess)]
    const { wrapper } = await openPage('/import', {
      ...signedIn,
      'GET /workspace/import-mappings': () => ({ ...mappings, mappings: listed }),
      'DELETE /workspace/import-mappings/survey': () => {
        listed = []
        return null
      },
    })
    const section = wrapper.find('section[aria-labelledby="own-files"]')
    expect(section.text()).toContain('Where, Smoke, Asked')
    await press(wrapper, 'Forget')
    expect(section.text()).not.toContain('Where, Smoke, Asked')
  })
})
