import type { Document } from '@jsna/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { figuresFile, firstPublished } from './figures-file.ts'
import type { FileRow } from './figures-file.ts'
import { install } from './installation.ts'
import type { Installation } from './installation.ts'
import { signIn } from './sign-in.ts'
import { withSentence } from './story-text.ts'

const topic = 'citywide/health-and-wellbeing/life-expectancy'
const topicPage = '/profile/health-and-wellbeing/life-expectancy'

let site: Installation
let page: Page

beforeAll(async () => {
  site = await install(inject('seededFolder'))
  page = await (
    await site.browser.newContext({ viewport: { width: 1400, height: 1000 }, reducedMotion: 'reduce' })
  ).newPage()
})
afterAll(() => site?.close())

interface PublishedEstimate {
  area: string
  sex: FileRow['sex']
  value: number
  lowerCi95: number
  upperCi95: number
}

const read = async <Answer>(path: string): Promise<Answer> =>
  (await (await fetch(site.address + path)).json()) as Answer

/** The revised figures, in the form of the source: every area of the series that the installation carries. */
async function revisedRows(): Promise<FileRow[]> {
  const query = 'indicator=healthy-life-expectancy&period=2018-01-01%2FP3Y&release=1'
  const { estimates } = await read<{ estimates: PublishedEstimate[] }>(`/api/v1/estimates?${query}`)
  const { areas } = await read<{ areas: { code: string; name: string }[] }>('/api/v1/areas')
  const names = new Map(areas.map(({ code, name }) => [code, name]))
  return estimates.map(({ area, sex, value, lowerCi95, upperCi95 }) => ({
    code: area,
    name: names.get(area) ?? '',
    geography: '',
    sex,
    value,
    limits: [lowerCi95, upperCi95],
  }))
}

async function importFile(name: string, content: string): Promise<string> {
  await page.goto(`${site.address}/editor/import`)
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) }
  await page.getByLabel('File of figures').setInputFiles(file)
  await page.getByRole('button', { name: 'Read the file', exact: true }).click()
  await page.getByRole('heading', { name: `${name} can be imported` }).waitFor()
  await page.getByRole('button', { name: 'Accept the file' }).click()
  const report = page.locator('.state', { hasText: `${name} is imported` }).first()
  await report.waitFor()
  return report.innerText()
}

async function publish(): Promise<string> {
  await page.goto(`${site.address}/editor/publish`)
  await page.getByRole('heading', { level: 1, name: /^Release \d/ }).waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).click({ force: true })
  const outcome = page.locator('.state', { hasText: /is published|Publish is blocked/ }).first()
  await outcome.waitFor({ timeout: 120_000 })
  return outcome.innerText()
}

/** Saves a text as the editor does, from inside the signed-in page. */
async function store(change: (now: Document) => Document): Promise<number> {
  const path = `/api/v1/workspace/documents/${topic}`
  const { tag, document } = await page.evaluate(async (address) => {
    const answer = await fetch(address)
    const body = (await answer.json()) as { draft: { document: Document } }
    return { tag: answer.headers.get('etag') ?? '', document: body.draft.document }
  }, path)
  const saved = { path, tag, document: change(document) }
  return page.evaluate(async ({ path: address, tag: version, document: text }) => {
    const headers = { 'content-type': 'application/json', 'if-match': version }
    const answer = await fetch(address, { method: 'PUT', headers, body: JSON.stringify({ document: text }) })
    return answer.status
  }, saved)
}

async function openTopic(query = ''): Promise<void> {
  await page.goto(`${site.address}/editor/documents/${topic}${query}`)
  await page.getByRole('toolbar', { name: 'Write' }).waitFor()
}

const picture = async (query = ''): Promise<string> => {
  const html = await fetch(`${site.address}${topicPage}${query}`).then((answer) => answer.text())
  const section = html.slice(html.indexOf('could expect') - 400, html.indexOf('could expect') + 4000)
  return section
    .replaceAll(/<(style|svg|script)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
}

describe('a sentence that new data make false', () => {
  it('begins with a person who signs in', async () => {
    await signIn(site, page, 'administrator')
  })

  it('takes in the figures as they were first published', async () => {
    const report = await importFile('first-published.csv', figuresFile(firstPublished))
    expect(report).toMatch(/Figures accepted\s*6/)
    expect(report).toMatch(/Changed\s*6/)
  })

  it('holds on the first figures, and says that no verdict is possible without limits', async () => {
    expect(await store(withSentence)).toBe(200)
    for (const claim of ['claim-region', 'claim-england']) {
      await openTopic(`?at=${claim}`)
      await page.getByRole('button', { name: 'Edit claim' }).click()
      const dialog = page.getByRole('dialog', { name: 'Claim' })
      await dialog.getByText('Holds', { exact: true }).waitFor()
      expect(await dialog.innerText()).toMatch(/without limits no statistical verdict is possible/i)
      await page.keyboard.press('Escape')
    }
  })

  it('is published, and read by everybody', async () => {
    expect(await publish()).toContain('Release 2 is published')
    const text = await picture()
    expect(text).toContain('64.0 years in good health')
    expect(text).toContain('slightly higher than in the West Midlands (62.6)')
    expect(text).toContain('slightly higher than in England (63.9)')
  })

  it('is listed as failing, with the values in words, when the revised file is imported', async () => {
    await importFile('revised.csv', figuresFile(await revisedRows()))
    await page.goto(`${site.address}/editor/changes`)
    const list = page.locator('li', { hasText: 'Claim fails' })
    await list.first().waitFor()
    const reasons = await list.allInnerTexts()
    expect(reasons).toHaveLength(2)
    expect(reasons[0]).toMatch(/62\.2.*59\.5 to 64\.8.*62\.8/s)
    expect(reasons[1]).toMatch(/62\.2.*59\.5 to 64\.8.*64\.0/s)
    expect(await page.locator('main').innerText()).toMatch(/64\.0\s*now\s*62\.2/)
  })

  it('cannot be published', async () => {
    expect(await publish()).toMatch(/Publish is blocked: 2 sentences/)
    const status = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/workspace/publications', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      return { status: answer.status, body: await answer.json() }
    })
    expect(status.status).toBe(409)
    expect(status.body).toMatchObject({ code: 'claims-fail' })
    expect(await picture()).toContain('64.0')
  })

  it('shows a verdict as failing while it is being made, where the interval contains the other value', async () => {
    await openTopic()
    await page.locator('.ProseMirror p:not(:has([data-claim]))').first().click()
    await page.keyboard.press('End')
    await page.getByRole('button', { name: 'Insert claim' }).click()
    const dialog = page.getByRole('dialog', { name: 'Claim' })
    await dialog.getByLabel('Words').fill('lower than in England')
    await dialog.getByLabel('Indicator', { exact: true }).selectOption('healthy-life-expectancy')
    await dialog.getByLabel('Period', { exact: true }).selectOption('2018-01-01/P3Y')
    await dialog.getByLabel('Sex', { exact: true }).selectOption('male')
    await dialog.getByLabel('Kind of claim').selectOption('verdict')
    await dialog.getByLabel('The text says').selectOption('lower')
    await dialog.getByLabel('Area to compare with').selectOption('@benchmark')
    await dialog.getByText('Fails', { exact: true }).waitFor()
    expect(await dialog.innerText()).toMatch(/61\.0.*58\.5 to 63\.4.*63\.1/s)
    await page.keyboard.press('Escape')
  })

  it('is reworded, holds, and is published', async () => {
    await openTopic()
    for (let left = 2; left > 0; left -= 1) {
      const buttons = page.getByRole('button', { name: 'Use this wording' })
      await expect.poll(() => buttons.count(), { timeout: 20_000 }).toBe(left)
      await buttons.first().click()
    }
    await expect.poll(() => page.getByRole('button', { name: 'Use this wording' }).count(), { timeout: 20_000 }).toBe(0)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(/^Saved .*revision \d+$/).waitFor()
    expect(await publish()).toContain('Release 3 is published')
  })

  it('shows the new sentence, its figures and intervals, as published beside now', async () => {
    const text = await picture()
    expect(text).toMatch(/62\.2 years in good health/)
    expect(text).toMatch(/similar to (the )?West Midlands/)
    expect(text).toMatch(/similar to England/)
    expect(text).not.toContain('slightly higher')
    const reader = await site.browser.newPage({ viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' })
    await reader.goto(site.address + topicPage, { waitUntil: 'networkidle' })
    await reader
      .locator('main p', { hasText: 'could expect' })
      .last()
      .getByRole('link', { name: /^62\.2/ })
      .first()
      .click()
    const card = reader.locator('.card').first()
    await card.waitFor()
    const words = await card.innerText()
    expect(words).toMatch(/62\.2/)
    expect(words).toMatch(/64\.0/)
    expect(words).toMatch(/59\.5 to 64\.8/)
    expect(words).toMatch(/published/i)
    await reader.close()
  })

  it('keeps the edition as it was read', async () => {
    const text = await picture('?release=2')
    expect(text).toContain('64.0 years in good health')
    expect(text).toContain('slightly higher than in England')
  })
})
