import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violations, widthsThatOverflow } from './accessibility.ts'
import { jsna } from './command.ts'
import { install } from './installation.ts'
import type { Installation } from './installation.ts'

// A reader looks for the place in which they live: before the council has loaded a postcode directory, and after.

const directory = [
  'pcd7,pcd8,pcds,dointr,doterm,lsoa21cd',
  'CV1 1AA,CV1  1AA,CV1 1AA,198001,,E01009522',
  'CV4 9PL,CV4  9PL,CV4 9PL,198001,,E01009523',
  'CV4 9PM,CV4  9PM,CV4 9PM,198001,,E01009536',
  'LS1 1AA,LS1  1AA,LS1 1AA,198001,,E01011111',
  '',
]

let site: Installation
beforeAll(async () => {
  site = await install(inject('seededFolder'))
})
afterAll(() => site?.close())

async function read(path: string, { script = true } = {}): Promise<{ heading: string; words: string }> {
  const context = await site.browser.newContext({ javaScriptEnabled: script })
  const page = await context.newPage()
  await page.goto(site.address + path, { waitUntil: 'networkidle' })
  const headings = await page.locator('main h2').allInnerTexts()
  const words = await page.locator('main').innerText()
  await context.close()
  return { heading: headings[0] ?? '', words }
}

async function ask(page: Page, words: string): Promise<void> {
  await page.getByLabel(/neighbourhood or ward/).fill(words)
  await page.getByRole('button', { name: 'Find your area' }).click()
  await page.waitForURL(/find-your-area/)
}

describe('before a directory is loaded', () => {
  it('the form says that names alone are found, and a postcode is answered kindly', async () => {
    expect((await read('/find-your-area')).words).toContain('Postcodes cannot be looked up yet')
    expect((await read('/places')).words).toContain('The name of your neighbourhood or ward')
    expect((await read('/find-your-area?q=cv49pl')).heading).toBe('Postcodes cannot be looked up yet')
    expect((await read('/find-your-area?q=holbrooks')).words).toMatch(/Holbrooks\s+Middle layer area/)
  })
})

describe('with a directory', () => {
  beforeAll(async () => {
    const path = join(site.folder, 'directory.csv')
    writeFileSync(path, directory.join('\n'))
    expect(await jsna(['load-postcodes', path], { JSNA_DATA_FOLDER: site.folder })).toContain('3 postcodes')
  })

  it.each([true, false])('a reader gets from a postcode to the text of their place (script: %s)', async (script) => {
    const context = await site.browser.newContext({ javaScriptEnabled: script })
    const page = await context.newPage()
    const told: string[] = []
    page.on('request', (request) => void told.push(request.headers().referer ?? ''))
    await page.goto(`${site.address}/places`, { waitUntil: 'networkidle' })
    await ask(page, ' cv49PL ')
    await page.getByRole('heading', { name: 'The areas in which CV4 9PL lies' }).waitFor()
    const rows = await page.locator('.found-areas tbody tr').allInnerTexts()
    expect(rows.map((row) => row.split(/\s*[\t\n]\s*/).slice(0, 2))).toEqual([
      ['Coventry 010A', 'Neighbourhood'],
      ['Brownshill Green', 'Middle layer area'],
      [expect.any(String), 'Ward'],
      ['Pathways', expect.stringMatching(/^Reach area/)],
      ['Coventry', 'Authority'],
      ['West Midlands', 'Region'],
      ['England', 'Country'],
    ])
    await page.getByRole('link', { name: 'Place profile of Pathways' }).click()
    await page.getByRole('heading', { level: 1, name: 'Pathways' }).waitFor()
    expect(told.filter((referer) => /cv4/i.test(referer))).toEqual([])
    await context.close()
  })

  it.each([
    ['/find-your-area?q=CV4', 'Areas with postcodes that begin CV4'],
    ['/find-your-area?q=CV5', 'No postcode of Coventry begins CV5'],
    ['/find-your-area?q=LS1+1AA', 'LS1 1AA is not among the postcodes of Coventry'],
    ['/find-your-area?q=tile+hil', 'Areas that fit “tile hil”'],
    ['/find-your-area?q=nowhere-at-all', 'No area fits “nowhere-at-all”'],
    ['/search?q=cv4%209pl', 'The areas in which CV4 9PL lies'],
  ])('%s answers “%s”, with script and without, clean for axe and at every width', async (path, heading) => {
    expect((await read(path)).heading).toBe(heading)
    expect((await read(path, { script: false })).heading).toBe(heading)
    const context = await site.browser.newContext({ reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(site.address + path, { waitUntil: 'networkidle' })
    expect(await violations(page)).toEqual([])
    expect(await widthsThatOverflow(page)).toEqual([])
    await context.close()
  })

  it('keeps nothing of what was asked', async () => {
    for (const path of ['/find-your-area?q=CV4+9PL', '/api/v1/area-lookup?q=CV4+9PL', '/search?q=CV4+9PL']) {
      const answer = await fetch(site.address + path, { redirect: 'manual' })
      expect(answer.headers.get('cache-control'), path).toBe('private, no-store')
      expect(answer.headers.get('etag'), path).toBeNull()
      expect(answer.headers.get('referrer-policy'), path).toBe('strict-origin')
    }
  })

  it('offers the look-up where a search begins a postcode', async () => {
    expect((await read('/search?q=cv4')).words).toContain('Find the areas of CV4')
    expect((await read('/places')).words).toContain('Your postcode, or the name')
  })
})
