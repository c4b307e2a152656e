import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violations, widthsThatOverflow } from './accessibility.ts'
import { figuresFile, firstPublished } from './figures-file.ts'
import { install } from './installation.ts'
import type { Installation } from './installation.ts'
import { signIn } from './sign-in.ts'

const topic = 'citywide/prospects/work-and-pay'
const address = `/editor/documents/${topic}`

let site: Installation
let page: Page

beforeAll(async () => {
  site = await install(inject('seededFolder'))
  page = await open()
  await signIn(site, page, 'administrator')
})
afterAll(() => site?.close())

async function open(): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width: 1400, height: 1000 }, reducedMotion: 'reduce' })
  return context.newPage()
}

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const tool = (name: string) => page.getByRole('toolbar', { name: 'Write' }).getByRole('button', { name, exact: true })
const paragraphs = () => page.locator('.ProseMirror p:not(:has([data-claim]))')

async function openTopic(): Promise<void> {
  await page.setViewportSize({ width: 1400, height: 1000 })
  await page.goto(site.address + address)
  await page.getByRole('toolbar', { name: 'Write' }).waitFor()
  await page.getByText(/\d+ of \d+ figures and claims stand up/).waitFor()
}

describe('every page of the editor', () => {
  it.each([
    ['/editor/', 'Texts'],
    [address, 'Work and pay'],
    ['/editor/documents/places/template', 'Place profile'],
    ['/editor/changes', 'What changed under the text'],
    ['/editor/import', 'Import figures'],
    ['/editor/areas', 'Areas'],
    ['/editor/disclosure', 'What the release hides'],
    ['/editor/publish', /^Release \d/],
    ['/editor/no-such-page', 'There is no such page'],
    ['/editor/documents/no/such/text', 'This text cannot be opened'],
  ])('%s is clean for axe and fits every width', async (path, title) => {
    await page.setViewportSize({ width: 1400, height: 1000 })
    await page.goto(site.address + path, { waitUntil: 'networkidle' })
    await heading(title).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await widthsThatOverflow(page)).toEqual([])
    expect(await violations(page)).toEqual([])
  })

  it('is so signed out, and when a password is wrong', async () => {
    const stranger = await open()
    await stranger.goto(`${site.address}/editor/`)
    await stranger.getByLabel('Email address').fill('nobody@jsna.example')
    expect(await violations(stranger)).toEqual([])
    await stranger.getByLabel('Password').fill('not the password')
    await stranger.getByRole('button', { name: 'Sign in' }).click()
    await stranger
      .getByText(/do not match|does not match|not right|wrong/i)
      .first()
      .waitFor()
    expect(await violations(stranger)).toEqual([])
    await stranger.context().close()
  })

  it.each(['As readers see it', 'Side by side'])('is so in the view “%s”', async (view) => {
    await openTopic()
    await page.getByRole('button', { name: view, exact: true }).click()
    await expect.poll(() => page.getByRole('toolbar', { name: 'Write' }).count()).toBe(0)
    expect(await violations(page)).toEqual([])
  })

  it.each([
    'Insert figure',
    'Insert claim',
    'Insert chart',
    'Insert key figures',
    'Insert quote',
    'Insert recommendation',
  ])('is so with the dialog of “%s” open, which gives the focus back', async (name) => {
    await openTopic()
    await paragraphs().first().click()
    await tool(name).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(await page.evaluate('document.activeElement.closest("[role=toolbar], .ProseMirror") !== null')).toBe(true)
  })
})

describe('a person who writes', () => {
  it('types words and binds a figure that is shown live before it is inserted', async () => {
    await openTopic()
    await paragraphs().first().click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('At the last count ')
    await tool('Insert figure').click()
    const dialog = page.getByRole('dialog', { name: 'Figure' })
    await dialog.getByLabel('Indicator', { exact: true }).selectOption('healthy-life-expectancy')
    await dialog.getByLabel('Period', { exact: true }).selectOption('2018-01-01/P3Y')
    await dialog.getByLabel('Sex', { exact: true }).selectOption('female')
    await dialog.getByText('62.2', { exact: true }).first().waitFor()
    await dialog.getByRole('button', { name: 'Insert', exact: true }).click()
    await page.keyboard.type(' years lay ahead.')
    await page.getByText('Not saved, kept on this computer').waitFor()
    expect(await page.locator('.ProseMirror').innerText()).toMatch(/At the last count\s+62\.2\s+years lay ahead\./)
  })

  it('keeps the words through a crash of the page', async () => {
    await page.waitForTimeout(2500)
    await page.reload()
    await page.getByRole('toolbar', { name: 'Write' }).waitFor()
    const kept = page.getByRole('region', { name: 'Text that was not saved is on this computer' })
    expect(await kept.innerText()).toContain('years lay ahead')
    expect(await violations(page)).toEqual([])
    await kept.getByRole('button', { name: 'Go on with it' }).click()
    await page.locator('.ProseMirror', { hasText: 'years lay ahead' }).waitFor()
  })

  it('saves, and nobody else’s text is overwritten', async () => {
    const other = await open()
    await signIn(site, other, 'administrator')
    await other.goto(site.address + address)
    await other.getByRole('toolbar', { name: 'Write' }).waitFor()

    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(/^Saved .*revision \d+$/).waitFor()

    await other.locator('.ProseMirror p:not(:has([data-claim]))').first().click()
    await other.keyboard.press('End')
    await other.keyboard.type(' Others write too.')
    await other.getByRole('button', { name: 'Save', exact: true }).click()
    const conflict = other.getByRole('region', { name: 'Somebody else has saved this text' })
    await conflict.waitFor()
    const words = await conflict.innerText()
    expect(words).toContain('years lay ahead')
    expect(words).toContain('Others write too')
    expect(await violations(other)).toEqual([])
    await other.getByRole('button', { name: 'Take their text' }).click()
    await other.getByText('years lay ahead').waitFor()
    await other.context().close()
  })

  it('sees the draft beside what is published, and readers see it only when it is published', async () => {
    const publicPage = `${site.address}/profile/prospects/work-and-pay`
    const read = async () => (await (await fetch(publicPage)).text()).includes('years lay ahead')
    await openTopic()
    await page.getByRole('button', { name: 'Side by side', exact: true }).click()
    await page.getByText('years lay ahead').filter({ visible: true }).first().waitFor()
    expect(await read()).toBe(false)

    await page.goto(`${site.address}/editor/publish`)
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText('Release 2 is published').waitFor({ timeout: 120_000 })
    expect(await read()).toBe(true)
  })
})

const good = figuresFile(firstPublished)

describe('a file that is imported', () => {
  const file = (content: string) => ({ name: 'first.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
  const handIn = async (content: string) => {
    await page.goto(`${site.address}/editor/import`)
    await page.getByLabel('File of figures').setInputFiles(file(content))
    await page.getByRole('button', { name: 'Read the file', exact: true }).click()
  }

  it('is shown before it is stored, can be thrown away, accepted and taken back', async () => {
    await handIn(good)
    await page.getByRole('heading', { name: 'first.csv can be imported' }).waitFor()
    expect(await page.locator('main').innerText()).toMatch(/Figures that would read differently/)
    expect(await violations(page)).toEqual([])
    expect(await widthsThatOverflow(page)).toEqual([])
    await page.getByRole('button', { name: 'Throw it away' }).click()
    await page.getByRole('heading', { name: 'first.csv can be imported' }).waitFor({ state: 'detached' })

    await handIn(good)
    await page.getByRole('button', { name: 'Accept the file' }).click()
    await page.getByRole('heading', { name: 'first.csv is imported' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Take back first.csv' }).click()
    await page.getByText('first.csv is taken back').waitFor()
    expect(await page.locator('main').innerText()).toMatch(/Taken back/)
  })

  it('waits for somebody who looks at it when it looks like a slip', async () => {
    await handIn(good.replace(',64,', ',6.4,'))
    await page.getByRole('heading', { name: /looks? like a slip$/ }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Accept the file' }).click()
    await page.getByText('Look at the changes above first').waitFor()
    await page.getByRole('button', { name: 'Throw it away' }).click()
  })
})

async function handIn(name: string, content: string): Promise<void> {
  await page.setViewportSize({ width: 1400, height: 1000 })
  await page.goto(`${site.address}/editor/import`)
  await page.getByLabel('File of figures').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Read the file', exact: true }).click()
}

describe('a table of the council’s own', () => {
  const table = 'Area name,Year,Number,Population,Remark of ours\nCoventry,2024,120,400,\nThe city,2023,110,400,x\n'
  const choose = () => handIn('survey.csv', table)

  it('is asked about once, with a proposal, and then recognised', async () => {
    await choose()
    await page.getByRole('heading', { name: 'What are the columns of survey.csv?' }).waitFor()
    expect(await page.getByLabel('Number', { exact: true }).inputValue()).toBe('count')
    expect(await violations(page)).toEqual([])
    expect(await widthsThatOverflow(page)).toEqual([])

    await page.getByRole('button', { name: 'Confirm and read the file' }).click()
    const summary = page.getByRole('alert').filter({ hasText: 'cannot be read like this yet' })
    await summary.waitFor()
    expect(await violations(page)).toEqual([])
    await summary.getByRole('link').first().click()
    const indicator = page.getByLabel('Indicator of all rows')
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('fixed-indicator')

    await indicator.selectOption('employment-rate')
    await page.getByLabel('Area code of “The city”').fill('E08000026')
    await page.getByRole('button', { name: 'Confirm and read the file' }).click()
    await page.getByRole('heading', { name: 'survey.csv can be imported' }).waitFor()
    await page.getByRole('button', { name: 'Throw it away' }).click()
    await page.getByRole('heading', { name: 'survey.csv can be imported' }).waitFor({ state: 'detached' })

    await choose()
    await page.getByRole('heading', { name: 'survey.csv can be imported' }).waitFor()
    expect(await page.locator('main').innerText()).toContain('Files that are recognised')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Throw it away' }).click()
  })
})

describe('a table with columns side by side', () => {
  it('is proposed as such, confirmed once, and read without being sent again', async () => {
    const header = 'Area name,2023 Number,2023 Population,2024 Number,2024 Population'
    await handIn('wide.csv', `${header}\nCoventry,110,400,120,410\n`)
    await page.getByRole('heading', { name: 'What are the columns of wide.csv?' }).waitFor()
    expect(await page.getByLabel('What the headers of the number columns name').inputValue()).toBe('period')
    expect(await page.getByLabel('“2024 Population” is about').inputValue()).toBe('2024')
    expect(await violations(page)).toEqual([])
    expect(await widthsThatOverflow(page)).toEqual([])

    // After a new visit the page has the file no more, and the desk still does.
    await page.goto(`${site.address}/editor/import`)
    await page.getByLabel('Indicator of all rows').selectOption('employment-rate')
    await page.getByRole('button', { name: 'Confirm and read the file' }).click()
    await page.getByRole('heading', { name: 'wide.csv can be imported' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Throw it away' }).click()
    await page.getByRole('heading', { name: 'wide.csv can be imported' }).waitFor({ state: 'detached' })
  })

  it('says both things that its headers name, also where they stand in two rows', async () => {
    await handIn('both.csv', ',Female,,Male,\nArea name,2023,2024,2023,2024\nCoventry,71.1,72.2,75.3,76.4\n')
    await page.getByRole('heading', { name: 'What are the columns of both.csv?' }).waitFor()
    expect(await page.getByLabel('What they name besides').inputValue()).toBe('sex')
    expect(await page.getByLabel('“Male 2024”: sex').inputValue()).toBe('Male')
    expect(await violations(page)).toEqual([])
    expect(await widthsThatOverflow(page)).toEqual([])
    await page.getByRole('button', { name: 'Throw the file away' }).click()
  })
})

describe('a file that cannot be taken', () => {
  it.each([
    ['another kind of file', 'photo.csv', '\u0000\u0001PNG', /photo\.csv/, /cannot|not a|is not/i],
    ['a missing column', 'no-period.csv', good.replace(',period,', ','), /no-period\.csv/, /period/],
    ['an unknown area', 'area.csv', good.replace('E08000026', 'E08999999'), /E08999999/, /areacd/],
    ['a damaged number', 'number.csv', good.replace(',63.9,', ',6x.9,'), /6x\.9/, /observation/],
  ])('with %s is refused by name, row and column, and changes nothing', async (_, name, content, place, words) => {
    const before = await (await fetch(`${site.address}/api/v1/releases`)).text()
    await handIn(name, content)
    await page.locator('.state-error, [role=alert]').first().waitFor()
    const said = await page.locator('main').innerText()
    expect(said).toMatch(place)
    expect(said).toMatch(words)
    expect(await violations(page)).toEqual([])
    await page.goto(`${site.address}/editor/changes`, { waitUntil: 'networkidle' })
    expect(await page.locator('main').innerText()).not.toContain('Claim fails')
    expect(await (await fetch(`${site.address}/api/v1/releases`)).text()).toBe(before)
  })
})
