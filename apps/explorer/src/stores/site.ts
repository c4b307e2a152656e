import { computed, ref } from 'vue'
import { defineStore } from 'pinia'
import type { ReleaseMark } from '@jsna/api/client'
import type { Api } from '../api.ts'

/** Which editions there are and which one the reader sees: the frame and several pages say so. */
export const useSite = defineStore('site', () => {
  const editions = ref<ReleaseMark[]>([])
  const asked = ref<number | null>(null)

  const newest = computed(() => editions.value[0] ?? null)
  const edition = computed(() =>
    asked.value === null ? newest.value : (editions.value.find(({ number }) => number === asked.value) ?? null),
  )
  /** The newer edition, where the reader sees an older one. */
  const newer = computed(() =>
    edition.value !== null && newest.value !== null && edition.value.number < newest.value.number ? newest.value : null,
  )

  async function load(api: Api): Promise<void> {
    asked.value = api.release
    if (editions.value.length > 0) return
    const { releases } = await api.get('/releases')
    editions.value = releases.map(({ number, publishedAt, title }) => ({ number, publishedAt, title }))
  }

  return { editions, asked, newest, edition, newer, load }
})
