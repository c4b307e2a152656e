import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe objects to on the page as it stands, each with its place and why. No rule is left out. */
export async function violations(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).withTags(tags).analyze()
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

const fits = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth'

/** Charts are drawn anew a moment after the window has changed. */
async function comesToFit(page: Page): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (await page.evaluate<boolean>(fits)) return true
    await page.waitForTimeout(100)
  }
  return false
}

/** The widths in pixels at which the page scrolls sideways, of those that every page must fit. */
export async function widthsThatOverflow(page: Page): Promise<number[]> {
  const found: number[] = []
  for (const width of [768, 390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    if (!(await comesToFit(page))) found.push(width)
  }
  return found
}
