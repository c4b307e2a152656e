import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { DocumentAnswer, StaleDocument } from '@jsna/api/client'
import type { Document, PublishedDocument } from '@jsna/core'
import { sameValue } from '../conversion/same-value.ts'
import { tidy } from '../conversion/tidy.ts'
import { inPlainWords, isRefused } from '../requests/problem.ts'
import { useSurroundings } from '../requests/provided.ts'
import { createKeeper } from '../saving/keeper.ts'
import type { KeptText } from '../saving/keeper.ts'
import { debounce } from '../saving/debounce.ts'
import { useSessionStore } from './session.ts'

/** Both versions after somebody else has saved; neither is lost until a person chooses. */
export interface Conflict {
  mine: Document
  theirs: Document
  revision: number
  savedBy: string
  savedAt: string
}

/** Typed text is on this computer half a second after the last key. */
const quietTime = 500

/** The text that is being written: what is saved, what is not, and what the server said about it. */
export const useDraftStore = defineStore('draft', () => {
  const { workspace, storage, now } = useSurroundings()
  const session = useSessionStore()
  const keeper = createKeeper(storage, () => session.email)

  const current = shallowRef<Document | null>(null)
  const saved = shallowRef<Document | null>(null)
  const shown = shallowRef<PublishedDocument | null>(null)
  const published = shallowRef<PublishedDocument | null>(null)
  const conflict = shallowRef<Conflict | null>(null)
  const recovered = shallowRef<KeptText | null>(null)
  const problem = shallowRef<unknown>(null)
  const saving = ref(false)
  const revision = ref(0)
  const savedAt = ref('')
  const savedBy = ref('')
  /** Counts how often the text was replaced from outside, so that the editing surface takes it over. */
  const replaced = ref(0)
  let etag = ''
  let judged = 0

  const dirty = computed(() => !sameValue(current.value, saved.value))
  /** A choice between two texts stands open; until it is made, neither is changed. */
  const undecided = computed(() => conflict.value !== null || recovered.value !== null)
  const problemWords = computed(() => (problem.value === null ? null : inPlainWords(problem.value)))

  const keeping = debounce(() => {
    const document = current.value
    if (!document || session.email === '' || recovered.value) return
    if (dirty.value) keeper.keep(document.id, { document, revision: revision.value, keptAt: now().toISOString() })
    else keeper.forget(document.id)
  }, quietTime)

  function replace(document: Document): void {
    current.value = document
    replaced.value += 1
  }

  function accept(document: Document, stamp: { revision: number; updatedAt: string; updatedBy: string }): void {
    saved.value = document
    revision.value = stamp.revision
    savedAt.value = stamp.updatedAt
    savedBy.value = stamp.updatedBy
  }

  /** Loads a text, and offers what was typed here and never saved. */
  async function open(id: string, area?: string): Promise<void> {
    keeping.flush()
    judged += 1
    const reply = await workspace.document(id, area)
    const answer: DocumentAnswer = reply.body
    const document = tidy(answer.draft.document)
    etag = reply.etag ?? `"${answer.revision}"`
    accept(document, answer)
    shown.value = answer.draft
    published.value = answer.published
    conflict.value = null
    problem.value = null
    const kept = keeper.find(id)
    recovered.value = kept && !sameValue(kept.document, document) ? kept : null
    replace(document)
  }

  /** Takes over what a person has just written. */
  function change(document: Document): void {
    current.value = document
    keeping.call()
  }

  async function save(): Promise<boolean> {
    const document = current.value
    if (!document || saving.value || conflict.value) return false
    saving.value = true
    problem.value = null
    try {
      const reply = await workspace.saveDocument(document, etag)
      etag = reply.etag ?? `"${reply.body.revision}"`
      accept(document, reply.body)
      keeping.call()
      keeping.flush()
      return true
    } catch (error) {
      refused(error, document)
      return false
    } finally {
      saving.value = false
    }
  }

  function refused(error: unknown, mine: Document): void {
    keeping.call()
    keeping.flush()
    if (isRefused(error, 412)) {
      const { current: theirs } = error.body as StaleDocument
      conflict.value = {
        mine,
        theirs: tidy(theirs.document),
        revision: theirs.revision,
        savedBy: theirs.updatedBy,
        savedAt: theirs.updatedAt,
      }
      return
    }
    if (isRefused(error, 401)) session.expire()
    problem.value = error
  }

  /** Saves my text as the next revision over theirs, which stays in the history. */
  async function keepMine(): Promise<boolean> {
    const both = conflict.value
    if (!both) return false
    etag = `"${both.revision}"`
    conflict.value = null
    return save()
  }

  /** Goes on with their text. The editing surface can undo this like any other change. */
  function takeTheirs(): void {
    const both = conflict.value
    if (!both) return
    etag = `"${both.revision}"`
    accept(both.theirs, { revision: both.revision, updatedAt: both.savedAt, updatedBy: both.savedBy })
    conflict.value = null
    replace(both.theirs)
  }

  function useRecovered(): void {
    const kept = recovered.value
    if (!kept) return
    recovered.value = null
    // Built on an older revision, it meets the newer one at the next save: as a choice, never as an overwriting.
    etag = `"${kept.revision}"`
    replace(kept.document)
    keeping.call()
  }

  function discardRecovered(): void {
    recovered.value = null
    if (current.value) keeper.forget(current.value.id)
    keeping.call()
  }

  /** Asks the server what the figures and claims of the text on this page say, saved or not. */
  async function judge(area?: string): Promise<void> {
    const document = current.value
    if (!document) return
    const turn = (judged += 1)
    const answer = await workspace.previewDocument(area ? { document, area } : { document })
    if (turn === judged) shown.value = answer
  }

  /** Draws the text as another place. What is typed stays as it is. */
  async function show(area: string): Promise<void> {
    const id = current.value?.id
    if (!id) return
    published.value = (await workspace.document(id, area)).body.published
    await judge(area)
  }

  return {
    current,
    saved,
    shown,
    published,
    conflict,
    recovered,
    problem,
    problemWords,
    saving,
    revision,
    savedAt,
    savedBy,
    replaced,
    dirty,
    undecided,
    open,
    change,
    save,
    keepMine,
    takeTheirs,
    useRecovered,
    discardRecovered,
    judge,
    show,
    keepNow: keeping.flush,
  }
})
