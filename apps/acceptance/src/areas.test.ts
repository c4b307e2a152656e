import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violations, widthsThatOverflow } from './accessibility.ts'
import { install } from './installation.ts'
import type { Installation } from './installation.ts'
import { openSignedIn } from './sign-in.ts'

let site: Installation
let page: Page

beforeAll(async () => {
  site = await install(inject('seededFolder'))
  page = await openSignedIn(site, 'administrator')
})
afterAll(() => site?.close())

const map = () => page.locator('svg.selectable')
const summary = () => page.locator('.chosen-summary').innerText()
const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label")')

async function openMap(): Promise<void> {
  await page.setViewportSize({ width: 1400, height: 1000 })
  await page.goto(`${site.address}/editor/areas`)
  await map().getByRole('button').first().waitFor()
}

/** Draws a line on the map; its points are shares of width and height. */
async function drawLine(points: [number, number][]): Promise<void> {
  await map().scrollIntoViewIfNeeded()
  const box = await map().boundingBox()
  if (!box) throw new Error('The map is not drawn.')
  for (const [index, [x, y]] of points.entries()) {
    await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 6 })
    if (index === 0) await page.mouse.down()
  }
  await page.mouse.up()
}

describe('an analyst who draws an area', () => {
  it('takes every neighbourhood whose middle lies inside a line, and takes some away with a box', async () => {
    await openMap()
    expect(await map().getByRole('button').count()).toBe(203)
    await page.getByLabel('Draw around areas').check()
    await drawLine([
      [0.4, 0.4],
      [0.6, 0.38],
      [0.65, 0.55],
      [0.5, 0.62],
      [0.38, 0.55],
    ])
    expect(await summary()).toMatch(/^25 areas chosen, with \d\d,\d{3} people$/)
    await page.getByLabel('Draw a box').check()
    await page.getByLabel('Take away what is inside').check()
    await drawLine([
      [0.35, 0.35],
      [0.5, 0.7],
    ])
    const left = Number(/^\d+/.exec(await summary())?.[0])
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(25)
    expect(await map().locator('[aria-pressed=true]').count()).toBe(left)
    await page.getByText(/^(Showing it hides nothing|To protect people)/).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await widthsThatOverflow(page)).toEqual([])
    expect(await violations(page)).toEqual([])
  })

  it('does the same by keyboard and by list', async () => {
    await openMap()
    await page.getByRole('button', { name: 'Smaller map' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const first = await focused()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).not.toBe(first)
    await page.keyboard.press('Enter')
    expect(await summary()).toMatch(/^2 areas chosen/)
    await page.getByLabel('A whole larger area').selectOption('E05001221')
    await page.getByRole('button', { name: 'Choose none' }).click()
    await page.getByRole('button', { name: 'Add all of it' }).click()
    expect(await summary()).toMatch(/^10 areas chosen/)
    await page.getByText('Choose from a list').click()
    await page.getByLabel('Find by name').fill('Earlsdon')
    await page.getByLabel('Only those that are chosen').check()
    await page.locator('.area-list-choices input').first().uncheck()
    expect(await summary()).toMatch(/^9 areas chosen/)
    expect(await violations(page)).toEqual([])
  })

  it('saves it, and after publication readers see its outline and its figures', async () => {
    const boundary = `${site.address}/api/v1/boundaries/custom-areas`
    await page.getByText(/^(Showing it hides nothing|To protect people)/).waitFor()
    await page.getByRole('button', { name: 'Add the area' }).click()
    await page.getByText('Give the area a name first.').waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Around the park')
    await page.getByRole('button', { name: 'Add the area' }).click()
    await page.getByText('Around the park is added.').waitFor()
    expect((await fetch(boundary)).status).toBe(404)

    await page.goto(`${site.address}/editor/publish`)
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText('Release 2 is published').waitFor({ timeout: 120_000 })
    const { objects } = (await (await fetch(boundary)).json()) as {
      objects: { areas: { geometries: { properties: object }[] } }
    }
    expect(objects.areas.geometries.map(({ properties }) => properties)).toEqual([
      { code: 'custom-around-the-park', name: 'Around the park' },
    ])
    await page.goto(`${site.address}/hub/areas/custom-around-the-park`)
    expect(await page.locator('main').innerText()).toContain('Around the park')
    expect(await violations(page)).toEqual([])
  })
})
