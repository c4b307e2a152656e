import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violations, widthsThatOverflow } from './accessibility.ts'
import { install } from './installation.ts'
import type { Installation } from './installation.ts'

const pages = [
  '/',
  '/profile',
  '/profile/demographics-and-community',
  '/profile/health-and-wellbeing',
  '/profile/health-and-wellbeing/life-expectancy',
  '/profile/prospects/work-and-pay',
  '/profile/environment/housing',
  '/places',
  '/places/mosaic',
  '/places/families-for-all',
  '/hub',
  '/hub?theme=prospects&search=pay',
  '/hub/preventable-cardiovascular-mortality',
  '/hub/healthy-life-expectancy',
  '/hub/areas/E08000026',
  '/hub/areas/E01009522?compared=no',
  '/hub/compare-areas',
  '/hub/compare-indicators',
  '/hub/inequalities',
  '/hub/population-pyramid',
  '/hub/population-pyramid?area=E08000031',
  '/recommendations',
  '/releases',
  '/releases/1',
  '/about',
  '/data-sources',
  '/accessibility',
  '/search?q=heart',
  '/search?q=rent',
  '/search?q=CV6',
  '/find-your-area',
  '/find-your-area?q=holbrooks',
  '/search?q=nothing-is-called-this',
]

const unknown = ['/no-such-page', '/places/nowhere', '/hub/no-such-indicator', '/profile/prospects/no-such-topic']

let site: Installation

beforeAll(async () => {
  site = await install(inject('seededFolder'))
})
afterAll(() => site?.close())

async function visit<Result>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await site.browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => {
    const refused = message.type() === 'error' && !message.text().includes('status of 404')
    if (refused) wrong.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith('data:'))
      wrong.push(`third party: ${request.url()}`)
  })
  try {
    await page.goto(site.address + path, { waitUntil: 'networkidle' })
    const result = await look(page)
    expect(wrong, path).toEqual([])
    return result
  } finally {
    await context.close()
  }
}

interface Reading {
  headings: string[]
  words: string
}

const reading = async (page: Page): Promise<Reading> => ({
  headings: await page.locator('h1').allInnerTexts(),
  words: await page.locator('body').innerText(),
})

describe.each([...pages, ...unknown])('%s', (path) => {
  it('is clean for axe, fits every width, and says the same without JavaScript', async () => {
    const look = async (page: Page) => {
      const found = await violations(page)
      const withScript = await reading(page)
      const beyond = await widthsThatOverflow(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await page.emulateMedia({ colorScheme: 'dark' })
      return { found: [...found, ...(await violations(page))], withScript, beyond }
    }
    const { found, withScript, beyond } = await visit(path, { viewport: { width: 1280, height: 900 } }, look)
    expect(found).toEqual([])
    expect(beyond).toEqual([])

    const without = await visit(path, { javaScriptEnabled: false }, reading)
    expect(without.headings).toEqual(withScript.headings)
    expect(without.headings).toHaveLength(1)
    expect(without.words).not.toMatch(/\b(NaN|undefined|null|Infinity)\b|\[object/)
    expect(without.words.length).toBeGreaterThan(withScript.words.length * 0.9)
  })
})

describe('the first load', () => {
  it.each([
    ['/', 150],
    ['/profile/health-and-wellbeing/life-expectancy', 150],
    ['/places/mosaic', 150],
    ['/hub', 350],
    ['/hub/healthy-life-expectancy', 350],
    ['/hub/areas/E08000026', 350],
  ])('of %s is at most %d kB', async (path, budget) => {
    const context = await site.browser.newContext()
    const page = await context.newPage()
    const arrived: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      arrived.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(site.address + path, { waitUntil: 'networkidle' })
    const bytes = (await Promise.all(arrived)).reduce((sum, each) => sum + each, 0)
    await context.close()
    expect(arrived.length).toBeGreaterThan(2)
    expect(bytes / 1000).toBeLessThanOrEqual(budget)
    console.log(`First load of ${path}: ${(bytes / 1000).toFixed(1)} kB of ${budget}`)
  })
})

describe('an address that does not exist', () => {
  it.each(unknown)('%s is a page that says so', async (path) => {
    const answer = await fetch(site.address + path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(await answer.text()).toMatch(/<h1[^>]*>[^<]*not/i)
  })
})

/** Pages with choices would make the crawl endless: of a hub page only its address is followed, of a file every choice. */
const followed = (link: string) => (/^\/hub\/[^?]+\?/.test(link) ? (link.split('?')[0] ?? link) : link)

/** The same rows in another format: `files.test.ts` reads those back. */
const isOtherFormat = (link: string) => /^\/api\/v1\/.*[?&]format=(?!csv)/.test(link)

/** A file of a whole release is made at its first download, and asks to be fetched again meanwhile. */
async function fetchWhenMade(address: string): Promise<Response> {
  const answer = await fetch(address, { redirect: 'follow' })
  const isBeingMade = answer.status === 503 && answer.headers.has('retry-after')
  if (!isBeingMade) return answer
  await answer.body?.cancel()
  await new Promise((resolve) => setTimeout(resolve, 2000))
  return fetchWhenMade(address)
}

describe('every link of the public site', () => {
  it('leads to a page or a file', { timeout: 600_000 }, async () => {
    const seen = new Map<string, number>()
    const queue = ['/', '/hub/healthy-life-expectancy?among=authorities', '/hub/areas/E08000026?sort=distance']
    while (queue.length > 0 && seen.size < 4000) {
      const path = queue.pop() as string
      if (seen.has(path)) continue
      const answer = await fetchWhenMade(site.address + path)
      seen.set(path, answer.status)
      if (!answer.headers.get('content-type')?.includes('text/html')) {
        await answer.body?.cancel()
        continue
      }
      const content = await answer.text()
      for (const [, target = ''] of content.matchAll(/\shref="(\/[^"#]*)/g)) {
        const next = followed(target.replaceAll('&amp;', '&'))
        if (!next.startsWith('/assets/') && !isOtherFormat(next) && !seen.has(next)) queue.push(next)
      }
    }
    const broken = [...seen].filter(([, status]) => status >= 400).map(([path, status]) => `${status} ${path}`)
    expect(broken).toEqual([])
    expect(queue).toEqual([])
    expect(seen.size).toBeGreaterThan(100)
    console.log(`${seen.size} addresses were followed.`)
  })
})
