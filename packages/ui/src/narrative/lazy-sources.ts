import { defineAsyncComponent } from 'vue'
import { firstMove } from './first-move.ts'

/** The sources of a section. They are in the page from the start and open without script. */
export const LazySources = defineAsyncComponent(async () => {
  await firstMove()
  return (await import('./SectionSources.vue')).default
})
