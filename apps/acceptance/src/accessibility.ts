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

/** The widths in pixels at which the page scrolls sideways, of those that every page must fit once its charts are drawn anew. */
export async function widthsThatOverflow(page: Page): Promise<number[]> {
  const found: number[] = []
  for (const width of [768, 390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    await page.waitForFunction(fits, undefined, { timeout: 2000 }).catch(() => found.push(width))
  }
  return found
}
