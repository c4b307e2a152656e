import '@jsna/ui/styles.css'
import './styles/editor.css'
import { createApp } from 'vue'
import { createPinia } from 'pinia'
import App from './App.vue'
import { surroundingsKey } from './requests/provided.ts'
import { createSend } from './requests/send.ts'
import { createWorkspace } from './requests/workspace.ts'
import { createEditorRouter } from './router.ts'

const app = createApp(App)
app.provide(surroundingsKey, {
  workspace: createWorkspace(createSend('/api/v1', (input, init) => fetch(input, init))),
  storage: localStorage,
  now: () => new Date(),
})
app.use(createPinia())
app.use(createEditorRouter())
app.mount('#editor')
