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

/** The widths in pixels at which the page scrolls sideways, of those that every page must fit. */
export async function widthsThatOverflow(page: Page): Promise<number[]> {
  const found: number[] = []
  for (const width of [768, 390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    const beyond = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    if (beyond > 0) found.push(width)
  }
  return found
}
