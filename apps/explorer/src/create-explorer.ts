import { createPinia } from 'pinia'
import type { Pinia } from 'pinia'
import { createSSRApp } from 'vue'
import type { App } from 'vue'
import type { Router } from 'vue-router'
import Explorer from './Explorer.vue'
import { createCurrentPage, currentPageKey } from './current-page.ts'
import type { CurrentPage } from './current-page.ts'

export interface ExplorerParts {
  app: App
  pinia: Pinia
  page: CurrentPage
}

/** One application for one request or one browser: nothing is kept between readers. */
export function createExplorer(router: Router): ExplorerParts {
  const page = createCurrentPage()
  const pinia = createPinia()
  const app = createSSRApp(Explorer)
  app.use(pinia)
  app.use(router)
  app.provide(currentPageKey, page)
  return { app, pinia, page }
}
