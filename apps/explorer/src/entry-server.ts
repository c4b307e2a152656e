import { readFileSync } from 'node:fs'
import { assetsOf } from './assets.ts'
import type { Manifest } from './assets.ts'
import { pageSource } from './pages.ts'
import { renderPage } from './render-page.ts'
import type { RenderedPage, RenderRequest } from './render-page.ts'

const manifest = JSON.parse(readFileSync(new URL('../client/.vite/manifest.json', import.meta.url), 'utf8')) as Manifest

/** Makes one page of the site, with the files of the client build that stands beside this one. */
export function render(request: RenderRequest): Promise<RenderedPage> {
  return renderPage(request, (page) => assetsOf(manifest, pageSource(page)))
}
