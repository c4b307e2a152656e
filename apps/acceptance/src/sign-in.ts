import type { Page } from 'playwright-core'
import type { Installation } from './installation.ts'

/** Signs in as the demonstration account that has the role. */
export async function signIn(site: Installation, page: Page, role: string): Promise<void> {
  const account = site.accounts.find(({ roles }) => roles.includes(role))
  if (!account) throw new Error(`There is no demonstration account with the role ${role}.`)
  await page.goto(`${site.address}/editor/`)
  await page.getByLabel('Email address').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}

/** A page of its own, as wide as a desk, on which such an account is signed in. */
export async function openSignedIn(site: Installation, role: string): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width: 1400, height: 1000 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await signIn(site, page, role)
  return page
}
