import { createPinia } from 'pinia'
import type { Pinia } from 'pinia'
import { createApp } from 'vue'
import { createMemoryHistory } from 'vue-router'
import type { Router } from 'vue-router'
import type { Role } from '@jsna/api/client'
import { createEditorRouter } from '../router.ts'
import { answering } from './answering.ts'
import type { Answers, Asked } from './answering.ts'
import { surroundingsKey } from './provided.ts'

export interface TestApp {
  pinia: Pinia
  router: Router
  asked: Asked[]
  storage: Storage
  /** What a mounted part stands on. */
  global: { plugins: [Pinia, Router]; provide: Record<symbol, unknown> }
}

/** What a refusal looks like on its way from the server. */
export const refusal = (status: number, code = 'refused') => ({
  status,
  code,
  title: 'Refused',
  detail: '',
  requestId: 'r1',
})

export const person = (...roles: Role[]) => ({ user: { email: 'a@example.org', name: 'Sam Author', roles } })

/** An app at an address of the editor, whose server answers from a list. Its stores can be used before anything is drawn. */
export function testApp(answers: Answers, address = '/', storage?: Storage): TestApp {
  const surroundings = answering({
    'GET /workspace/sessions/current': () => person('administrator'),
    'GET /workspace/documents': () => ({ documents: [] }),
    ...answers,
  })
  if (storage) surroundings.storage = storage
  const history = createMemoryHistory('/editor/')
  history.replace(address)
  const pinia = createPinia()
  const router = createEditorRouter(history)
  const app = createApp({})
  app.provide(surroundingsKey, surroundings)
  app.use(pinia)
  const provide = { [surroundingsKey as symbol]: surroundings }
  return {
    pinia,
    router,
    asked: surroundings.asked,
    storage: surroundings.storage,
    global: { plugins: [pinia, router], provide },
  }
}
