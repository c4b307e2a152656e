import { firstMove } from '@jsna/ui'
import { createWebHistory } from 'vue-router'
import { browserApi } from './browser-api.ts'
import { createExplorer } from './create-explorer.ts'
import { followForms, followLinks } from './follow-links.ts'
import { guideReader, keepPlace } from './guide-reader.ts'
import { showPage, showProblem } from './open-page.ts'
import { addressOf, fetchPage } from './pages.ts'
import { createSiteRouter } from './routes.ts'
import { readState } from './state.ts'

/** Takes over the page that the server has sent, with what it handed over. Gives a function that lets go of it. */
export async function startExplorer(): Promise<() => void> {
  const handedOver = document.getElementById('state')
  if (handedOver === null) throw new Error('startExplorer: the page has no state of the server')
  void firstMove()
  const state = readState(handedOver.textContent)
  const router = createSiteRouter(createWebHistory(), keepPlace)
  const { app, pinia, page } = createExplorer(router)
  pinia.state.value = state.stores
  await router.push(location.pathname + location.search + location.hash)
  const route = router.currentRoute.value
  const address = addressOf(route)
  const opened =
    'problem' in state.page
      ? showProblem(state.page.problem, address)
      : showPage(await fetchPage(route.meta.page), state.page.data, address)
  Object.assign(page, opened, { address, takingOver: true })
  guideReader(router, page, browserApi)
  app.mount('#app')
  page.takingOver = false
  const leave = [followLinks(router), followForms(router), () => app.unmount()]
  return () => leave.forEach((each) => each())
}
