// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CandidateAnswer, Role } from '@jsna/api/client'
import type { ClaimResult, Document, FigureResult, PublishedDocument } from '@jsna/core'
import App from '../App.vue'
import './DocumentPage.vue'
import type { Answers } from '../requests/answering.ts'
import { person, refusal, testApp } from '../requests/test-app.ts'
import type { TestApp } from '../requests/test-app.ts'
import { emptyReading } from '../stores/text-server.ts'
import { claim, figure, paragraph, plain, topic } from '../surface/sample-document.ts'

const text = topic([
  paragraph(
    plain('Women could expect '),
    figure('f1', '64.0'),
    plain(' years, '),
    claim('c7', 'slightly higher than'),
    plain(' England.'),
  ),
])
const value: FigureResult = { kind: 'figure', text: '62.2', number: 62.2, comparison: null, inputs: [] }
const judged = (status: ClaimResult['status']): ClaimResult => ({
  kind: 'claim',
  status,
  reason: 'It was 62.2 (59.5 to 64.8), and in England 64.0.',
  suggestion: 'similar to',
  comparison: null,
  trend: null,
  inputs: [],
  remarks: [],
})
const reading = (document: Document, status: ClaimResult['status'] = 'fails'): PublishedDocument => ({
  ...emptyReading(document),
  figures: { f1: value },
  claims: { c7: judged(status) },
})
const candidate: CandidateAnswer = { next: 2, blockers: [], waivers: [], changes: [] }
const address = `/documents/${text.id}`
const saved = { updatedAt: '2026-06-22T13:02:00Z', updatedBy: 'Sam Author' }

const answersFor = (more: Answers = {}, roles: Role[] = ['author', 'publisher']): Answers => ({
  'GET /workspace/sessions/current': () => person(...roles),
  [`GET /workspace${address}`]: () => ({
    draft: reading(text),
    published: { ...reading(text, 'holds'), figures: { f1: { ...value, text: '64.0' } } },
    revision: 3,
    ...saved,
  }),
  [`PUT /workspace${address}`]: () => ({ revision: 4, ...saved }),
  'POST /workspace/previews/document': (body) => {
    const { document } = body as { document: Document }
    return reading(document, JSON.stringify(document).includes('"is":"similar"') ? 'holds' : 'fails')
  },
  'POST /workspace/previews/claim': (body) => judged(JSON.stringify(body).includes('"similar"') ? 'holds' : 'fails'),
  'GET /workspace/publications/candidate': () => candidate,
  'GET /workspace/changes': () => ({ release: 1, changes: [], newerPeriods: [] }),
  'GET /indicators': () => ({ indicators: [] }),
  'GET /area-schemes': () => ({ schemes: [] }),
  'GET /recommendations': () => ({ recommendations: [] }),
  ...more,
})

let wrapper: VueWrapper
afterEach(() => wrapper.unmount())

async function openText(answers: Answers, query = '', storage?: Storage) {
  const app: TestApp = testApp(answers, `${address}${query}`, storage)
  wrapper = mount(App, { global: app.global, attachTo: document.body })
  await vi.waitFor(() => expect(wrapper.find('.surface, .state-error').exists()).toBe(true), { timeout: 10_000 })
  await flushPromises()
  return app
}

const button = (words: string) => wrapper.findAll('button').find((candidate) => candidate.text() === words)
const status = () => wrapper.find('.document-title [role="status"]').text()
const puts = (app: TestApp) => app.asked.filter(({ route }) => route.startsWith('PUT'))

/** Writes at the end of the lead, as a person would. */
async function write(words: string) {
  const surface = wrapper.findComponent({ name: 'EditorContent' }).props('editor') as {
    commands: { insertContentAt(position: number, words: string): boolean }
    state: { doc: { child(index: number): { nodeSize: number } } }
  }
  surface.commands.insertContentAt(surface.state.doc.child(0).nodeSize - 1, words)
  await flushPromises()
}

describe('a text', () => {
  it('is shown as readers will see it, with the values of now and the claims that fail', async () => {
    await openText(answersFor())
    expect(wrapper.find('h1').text()).toBe('Life expectancy')
    expect(status()).toContain('revision 3')
    expect(wrapper.find('.surface .fig').text()).toBe('62.2')
    expect(wrapper.find('.surface .claim-fails').text()).toBe('slightly higher than')
    expect(wrapper.find('.surface .claim-button').attributes('aria-label')).toContain('fails')
    expect(wrapper.find('.surface .has-failing').exists()).toBe(true)
    expect(wrapper.find('.failing-alert').text()).toContain('One sentence does not stand up.')
    expect(wrapper.find('.checks').text()).toContain('It was 62.2 (59.5 to 64.8), and in England 64.0.')
  })

  it('is saved with the button and with the keys, and says so', async () => {
    const app = await openText(answersFor())
    await write(' More.')
    await button('Save')?.trigger('click')
    await vi.waitFor(() => expect(status()).toContain('revision 4'))
    expect(JSON.stringify(puts(app)[0]?.body)).toContain('How long people can expect to live. More.')
    await write(' Even more.')
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }))
    await vi.waitFor(() => expect(puts(app)).toHaveLength(2))
  })

  it('says that words are not saved yet, and keeps them on this computer', async () => {
    const app = await openText(answersFor())
    await write(' More.')
    await vi.waitFor(() => expect(status()).toContain('Not saved'))
    await vi.waitFor(() => expect(app.storage.length).toBe(1), { timeout: 2000 })
  })

  it('offers back what was typed and never saved, and is not written on before the choice', async () => {
    const first = await openText(answersFor())
    await write(' More.')
    await vi.waitFor(() => expect(first.storage.length).toBe(1), { timeout: 2000 })
    wrapper.unmount()
    await openText(answersFor(), '', first.storage)
    expect(wrapper.text()).toContain('Text that was not saved is on this computer')
    expect(wrapper.find('ins').text()).toBe('More.')
    expect(wrapper.find('.surface').attributes('contenteditable')).toBe('false')
    await button('Go on with it')?.trigger('click')
    expect(wrapper.find('.surface').attributes('contenteditable')).toBe('true')
    expect(wrapper.find('.surface .lead').text()).toContain('More.')
  })

  it('shows both versions when somebody else has saved', async () => {
    const theirs = { ...text, lead: [plain('Their lead.')] }
    await openText(
      answersFor({
        [`PUT /workspace${address}`]: (body) => ({
          ...refusal(412, 'stale-document'),
          current: { document: theirs, revision: 9, ...saved },
          yours: (body as { document: Document }).document,
        }),
      }),
    )
    await write(' More.')
    await button('Save')?.trigger('click')
    await vi.waitFor(() => expect(wrapper.text()).toContain('Somebody else has saved this text'))
    expect(document.activeElement?.textContent).toContain('Somebody else has saved this text')
    expect(wrapper.find('.differences').text()).toContain('Their lead.')
    await button('Take their text')?.trigger('click')
    expect(wrapper.find('.surface .lead').text()).toBe('Their lead.')
    expect(status()).toContain('revision 9')
  })

  it('lets somebody sign in again over the text when the session has ended', async () => {
    let signedIn = false
    await openText(
      answersFor({
        [`PUT /workspace${address}`]: () => (signedIn ? { revision: 4, ...saved } : refusal(401)),
        'POST /workspace/sessions': () => {
          signedIn = true
          return person('author')
        },
      }),
    )
    await write(' More.')
    await button('Save')?.trigger('click')
    await vi.waitFor(() => expect(wrapper.find('dialog').text()).toContain('Your session has ended'))
    await wrapper.find('input[type="password"]').setValue('right')
    await wrapper.find('dialog form').trigger('submit')
    await vi.waitFor(() => expect(wrapper.find('dialog').exists()).toBe(false))
    await button('Save')?.trigger('click')
    await vi.waitFor(() => expect(status()).toContain('revision 4'))
  })

  it('that does not exist is a page that says so', async () => {
    await openText(answersFor({ [`GET /workspace${address}`]: () => refusal(404) }))
    expect(wrapper.find('h1').text()).toBe('This text cannot be opened')
    expect(wrapper.find('[role="alert"]').text()).toContain('This text or page does not exist')
  })
})

describe('a claim that fails', () => {
  it('blocks publication in sight, and the button leads to the reasons', async () => {
    const { router } = await openText(answersFor())
    const publish = button('Publish: blocked')
    expect(publish?.attributes('aria-disabled')).toBe('true')
    await publish?.trigger('click')
    expect(document.activeElement?.id).toBe('publish-state')
    expect(router.currentRoute.value.name).toBe('document')
  })

  it('is reworded with one button, holds, and frees the way to publication', async () => {
    const { router } = await openText(answersFor())
    await button('Use this wording')?.trigger('click')
    await vi.waitFor(() => expect(button('Publish')).toBeDefined(), { timeout: 3000 })
    expect(wrapper.find('.surface .claim-fails').exists()).toBe(false)
    expect(wrapper.find('.surface').text()).toContain('similar to')
    await button('Publish')?.trigger('click')
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('publish'))
  })

  it('is where an address can lead', async () => {
    await openText(answersFor(), '?at=c7')
    const editor = wrapper.findComponent({ name: 'EditorContent' }).props('editor') as {
      state: { selection: { from: number; to: number }; doc: { textBetween(from: number, to: number): string } }
    }
    await vi.waitFor(() => {
      const { from, to } = editor.state.selection
      expect(editor.state.doc.textBetween(from, to)).toBe('slightly higher than')
    })
  })
})

describe('ways to look at a text', () => {
  it('sets draft and published side by side, word by word', async () => {
    await openText(answersFor())
    await button('Side by side')?.trigger('click')
    await vi.waitFor(() => expect(wrapper.find('.side-by-side').exists()).toBe(true))
    expect(wrapper.find('.side-by-side del').text()).toBe('64.0')
    expect(wrapper.find('.side-by-side ins').text()).toBe('62.2')
    expect(button('Side by side')?.attributes('aria-pressed')).toBe('true')
  })

  it('shows it as readers will, and comes back to writing where it was', async () => {
    await openText(answersFor())
    await write(' More.')
    await button('As readers see it')?.trigger('click')
    await vi.waitFor(() =>
      expect(wrapper.find('.reader').text()).toContain('How long people can expect to live. More.'),
    )
    await button('Write')?.trigger('click')
    await vi.waitFor(() => expect(wrapper.find('.reader').exists()).toBe(false))
    expect(wrapper.find('.surface .lead').text()).toContain('More.')
  })

  it('lets an analyst read and not write', async () => {
    const app = await openText(answersFor({}, ['analyst']))
    expect(wrapper.text()).toContain('Your account may read this text, but not change it.')
    expect(wrapper.find('.surface').attributes('contenteditable')).toBe('false')
    expect(wrapper.find('[role="toolbar"]').exists()).toBe(false)
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }))
    await flushPromises()
    expect(puts(app)).toHaveLength(0)
  })
})
