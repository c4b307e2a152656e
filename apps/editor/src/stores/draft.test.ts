import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import type { Document } from '@jsna/core'
import { surroundingsKey } from '../requests/provided.ts'
import { createSend } from '../requests/send.ts'
import { createWorkspace } from '../requests/workspace.ts'
import { memoryStorage } from '../saving/memory-storage.ts'
import { useDraftStore } from './draft.ts'
import { useSessionStore } from './session.ts'
import { startTextServer } from './text-server.ts'
import type { TextServer } from './text-server.ts'

const textOf = (words: string): Document => ({
  id: 'pages/about',
  kind: 'page',
  theme: null,
  order: 1,
  title: 'About',
  lead: [{ kind: 'text', text: words, marks: [] }],
  sections: [{ id: 'body', blocks: [] }],
  owner: 'Public Health',
  reviewBy: null,
})
const wordsOf = (document: Document | null) => (document?.lead[0]?.kind === 'text' ? document.lead[0].text : '')

let server: TextServer
let storage: Storage
let address: string

/** The stores of one browser window on the server. */
async function openWindow() {
  const app = createApp({})
  const pinia = createPinia()
  const workspace = createWorkspace(createSend(address, fetch))
  app.provide(surroundingsKey, { workspace, storage, now: () => new Date('2026-06-22T13:05:00Z') })
  app.use(pinia)
  setActivePinia(pinia)
  const draft = useDraftStore(pinia)
  const session = useSessionStore(pinia)
  await session.load()
  await draft.open('pages/about')
  return { draft, session }
}

beforeEach(async () => {
  server = await startTextServer(textOf('As it was.'))
  address = server.address
  storage = memoryStorage()
})
afterEach(() => server.close())

describe('saving', () => {
  it('sends the revision on which it builds, and then the next one', async () => {
    const { draft } = await openWindow()
    draft.change(textOf('First change.'))
    expect(draft.dirty).toBe(true)
    expect(await draft.save()).toBe(true)
    draft.change(textOf('Second change.'))
    expect(await draft.save()).toBe(true)
    expect(server.saves.map((save) => save.ifMatch)).toEqual(['"3"', '"4"'])
    expect(wordsOf(server.document)).toBe('Second change.')
    expect(draft).toMatchObject({ dirty: false, revision: 5, savedBy: 'Sam Author' })
  })

  it('keeps what was typed while a save was on its way', async () => {
    const { draft } = await openWindow()
    draft.change(textOf('Sent.'))
    const saved = draft.save()
    draft.change(textOf('Sent, and typed on.'))
    await saved
    expect(wordsOf(server.document)).toBe('Sent.')
    expect(wordsOf(draft.current)).toBe('Sent, and typed on.')
    expect(draft.dirty).toBe(true)
  })

  it('does not send a text twice at once', async () => {
    const { draft } = await openWindow()
    draft.change(textOf('Once.'))
    expect(await Promise.all([draft.save(), draft.save()])).toEqual([true, false])
    expect(server.saves).toHaveLength(1)
  })

  it.each([
    [428, 'The save did not say on which version it is based'],
    [500, 'The server could not do this'],
    [503, 'The server is starting or stopping'],
    [507, 'The disk of the server is full'],
  ])('says in plain words what a %i means, keeps the text and can save again', async (status, title) => {
    const { draft } = await openWindow()
    draft.change(textOf('Typed.'))
    server.refuseNext = status
    expect(await draft.save()).toBe(false)
    expect(draft.problemWords?.title).toBe(title)
    expect(wordsOf(draft.current)).toBe('Typed.')
    expect(await draft.save()).toBe(true)
    expect(draft.problemWords).toBeNull()
  })

  it('says that the server cannot be reached', async () => {
    const { draft } = await openWindow()
    draft.change(textOf('Typed.'))
    await server.close()
    expect(await draft.save()).toBe(false)
    expect(draft.problemWords?.title).toBe('The server cannot be reached')
    server = await startTextServer(textOf('As it was.'))
  })
})

describe('two people on one text', () => {
  it('shows both versions and overwrites nothing by itself', async () => {
    const { draft: mine } = await openWindow()
    const { draft: theirs } = await openWindow()
    theirs.change(textOf('Theirs.'))
    await theirs.save()
    mine.change(textOf('Mine.'))
    expect(await mine.save()).toBe(false)
    expect(wordsOf(server.document)).toBe('Theirs.')
    expect(mine.conflict).toMatchObject({ revision: 4, savedBy: 'Amina Khan' })
    expect([wordsOf(mine.conflict?.mine ?? null), wordsOf(mine.conflict?.theirs ?? null)]).toEqual(['Mine.', 'Theirs.'])
    expect(mine.undecided).toBe(true)
    expect(await mine.save()).toBe(false)
  })

  it('saves mine as the next revision when I choose so', async () => {
    const { draft: mine } = await openWindow()
    const { draft: theirs } = await openWindow()
    theirs.change(textOf('Theirs.'))
    await theirs.save()
    mine.change(textOf('Mine.'))
    await mine.save()
    expect(await mine.keepMine()).toBe(true)
    expect(wordsOf(server.document)).toBe('Mine.')
    expect(mine).toMatchObject({ conflict: null, revision: 5, dirty: false })
  })

  it('goes on with theirs when I choose so', async () => {
    const { draft: mine } = await openWindow()
    const { draft: theirs } = await openWindow()
    theirs.change(textOf('Theirs.'))
    await theirs.save()
    mine.change(textOf('Mine.'))
    await mine.save()
    const { replaced } = mine
    mine.takeTheirs()
    expect(wordsOf(mine.current)).toBe('Theirs.')
    expect(mine).toMatchObject({ conflict: null, dirty: false, replaced: replaced + 1 })
    mine.change(textOf('Theirs, and mine.'))
    expect(await mine.save()).toBe(true)
  })

  it('meets a third save as a choice again', async () => {
    const { draft: mine } = await openWindow()
    server.revision = 7
    mine.change(textOf('Mine.'))
    await mine.save()
    server.revision = 8
    expect(await mine.keepMine()).toBe(false)
    expect(mine.conflict?.revision).toBe(8)
  })
})

describe('text that is not saved', () => {
  it('is offered back after the window is gone', async () => {
    const { draft } = await openWindow()
    draft.change(textOf('Typed and lost.'))
    draft.keepNow()
    const { draft: later } = await openWindow()
    expect(wordsOf(later.current)).toBe('As it was.')
    expect(wordsOf(later.recovered?.document ?? null)).toBe('Typed and lost.')
    expect(later.undecided).toBe(true)
    later.useRecovered()
    expect(wordsOf(later.current)).toBe('Typed and lost.')
    expect(await later.save()).toBe(true)
    expect((await openWindow()).draft.recovered).toBeNull()
  })

  it('that builds on an older revision meets the newer one as a choice', async () => {
    const { draft } = await openWindow()
    draft.change(textOf('Typed and lost.'))
    draft.keepNow()
    server.document = textOf('Saved by somebody else.')
    server.revision = 4
    const { draft: later } = await openWindow()
    later.useRecovered()
    expect(await later.save()).toBe(false)
    expect(wordsOf(later.conflict?.theirs ?? null)).toBe('Saved by somebody else.')
    expect(wordsOf(server.document)).toBe('Saved by somebody else.')
  })

  it('can be left out', async () => {
    const { draft } = await openWindow()
    draft.change(textOf('Typed and lost.'))
    draft.keepNow()
    const { draft: later } = await openWindow()
    later.discardRecovered()
    expect(later.undecided).toBe(false)
    expect((await openWindow()).draft.recovered).toBeNull()
  })

  it('is forgotten once it is saved', async () => {
    const { draft } = await openWindow()
    draft.change(textOf('Typed.'))
    draft.keepNow()
    await draft.save()
    expect(storage.length).toBe(0)
  })

  it('outlives an expired session, and is saved after signing in again', async () => {
    const { draft, session } = await openWindow()
    draft.change(textOf('Typed.'))
    server.signedIn = false
    expect(await draft.save()).toBe(false)
    expect(session.expired).toBe(true)
    expect(storage.length).toBe(1)
    await session.signIn('author@example.org', 'right')
    expect(session.expired).toBe(false)
    expect(await draft.save()).toBe(true)
    expect(wordsOf(server.document)).toBe('Typed.')
  })
})

describe('judging', () => {
  it('asks about the text on the page, saved or not', async () => {
    const { draft } = await openWindow()
    draft.change(textOf('Not saved.'))
    await draft.judge()
    expect(server.previews.map(wordsOf)).toEqual(['Not saved.'])
    expect(wordsOf(draft.shown?.document ?? null)).toBe('Not saved.')
  })

  it('lets the newest answer stand', async () => {
    const { draft } = await openWindow()
    draft.change(textOf('One.'))
    const first = draft.judge()
    draft.change(textOf('Two.'))
    await Promise.all([first, draft.judge()])
    expect(wordsOf(draft.shown?.document ?? null)).toBe('Two.')
  })
})
