import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { printed, script } from './script.ts'

it('the same script runs in a browser, from the files as they are published', async () => {
  const browser = await chromium.launch({ executablePath: process.env.JSNA_BROWSER ?? '/usr/bin/chromium' })
  try {
    const page = await browser.newPage()
    const line = page.waitForEvent('console')
    await page.route('http://consumer.test/**', (route) =>
      route.fulfill(answer(new URL(route.request().url()).pathname)),
    )
    await page.goto('http://consumer.test/')
    expect(JSON.parse((await line).text())).toMatchObject(printed)
  } finally {
    await browser.close()
  }
})

function answer(path: string): { contentType: string; body: string } {
  if (path !== '/') return { contentType: 'text/javascript', body: readFileSync(join(installed(), path), 'utf8') }
  const doors = JSON.stringify({ imports: { '@jsna/core': '/dist/index.js' } })
  return {
    contentType: 'text/html',
    body: `<script type="importmap">${doors}</script><script type="module">${script}</script>`,
  }
}

function installed(): string {
  return join(inject('consumer'), 'node_modules/@jsna/core')
}
