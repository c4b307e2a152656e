import { defineStore } from 'pinia'
import { computed } from 'vue'
import { publicationState } from '../parts/publication-state.ts'
import { useDraftStore } from './draft.ts'
import { useTextsStore } from './texts.ts'

/** What stands between the open text and its publication, worked out once for every part that shows it. */
export const usePublicationStore = defineStore('publication', () => {
  const draft = useDraftStore()
  const texts = useTextsStore()
  const state = computed(() => publicationState(texts.candidate, draft))
  const blocked = computed(() => state.value.blocked)
  const here = computed(() => state.value.here)
  return { state, blocked, here }
})
