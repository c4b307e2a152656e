import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { CandidateAnswer, DocumentListEntry } from '@jsna/api/client'
import { useSurroundings } from '../requests/provided.ts'

/** The list of texts with their state, and what stands in the way of the next release. */
export const useTextsStore = defineStore('texts', () => {
  const { workspace } = useSurroundings()
  const documents = ref<DocumentListEntry[]>([])
  const candidate = ref<CandidateAnswer | null>(null)

  async function load(): Promise<void> {
    documents.value = (await workspace.documents()).documents
  }

  async function loadCandidate(): Promise<void> {
    candidate.value = await workspace.candidate()
  }

  return { documents, candidate, load, loadCandidate }
})
