import { defineAsyncComponent } from 'vue'
import { firstMove } from './first-move.ts'

/**
 * A chart in a text. The server has drawn it, and its table opens without script; the code that reads it out is
 * fetched at the reader's first move, so that a text is light before anybody touches it.
 */
export const LazyChart = defineAsyncComponent(async () => {
  // The loader itself waits: a strategy of hydration would fetch the code at once and only run it later.
  await firstMove()
  return (await import('./NarrativeChart.vue')).default
})
