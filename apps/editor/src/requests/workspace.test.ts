import { describe, expect, it } from 'vitest'
import { topic } from '../surface/sample-document.ts'
import { createSend } from './send.ts'
import { createWorkspace } from './workspace.ts'
import type { Workspace } from './workspace.ts'

interface Sent {
  route: string
  headers: Record<string, string>
  body: unknown
}

/** What one call sends to the server. */
async function sentBy(call: (workspace: Workspace) => Promise<unknown>): Promise<Sent> {
  let sent: Sent | null = null
  const workspace = createWorkspace(
    createSend('/api/v1', async (input, init) => {
      sent = {
        route: `${init?.method ?? 'GET'} ${input as string}`,
        headers: init?.headers as Record<string, string>,
        body: init?.body ?? null,
      }
      return new Response('{}', { status: 200 })
    }),
  )
  await call(workspace)
  if (!sent) throw new Error('sentBy: nothing was sent.')
  return sent
}

const figure = {
  operation: 'value' as const,
  of: { indicator: 'a', area: '@this', period: 'latest', sex: 'persons' as const, age: 'all', category: 'all' },
}

describe('the requests of the editor', () => {
  it.each<[string, string, (workspace: Workspace) => Promise<unknown>]>([
    ['sign in', 'POST /api/v1/workspace/sessions', (api) => api.signIn('a@example.org', 'right')],
    ['ask who is signed in', 'GET /api/v1/workspace/sessions/current', (api) => api.session()],
    ['sign out', 'DELETE /api/v1/workspace/sessions/current', (api) => api.signOut()],
    ['list texts', 'GET /api/v1/workspace/documents', (api) => api.documents()],
    ['open a text', 'GET /api/v1/workspace/documents/citywide/prospects', (api) => api.document('citywide/prospects')],
    [
      'open the text of a place',
      'GET /api/v1/workspace/documents/places/template?area=reach-mosaic',
      (api) => api.document('places/template', 'reach-mosaic'),
    ],
    ['preview a figure', 'POST /api/v1/workspace/previews/figure', (api) => api.previewFigure({ figure, format: {} })],
    [
      'preview a text',
      'POST /api/v1/workspace/previews/document',
      (api) => api.previewDocument({ document: topic([]) }),
    ],
    ['ask what changed', 'GET /api/v1/workspace/changes', (api) => api.changes()],
    ['look at what is hidden', 'GET /api/v1/workspace/disclosures', (api) => api.disclosures()],
    ['list imports', 'GET /api/v1/workspace/imports', (api) => api.imports()],
    ['take an import back', 'DELETE /api/v1/workspace/imports/import-1', (api) => api.undoImport('import-1')],
    ['list files', 'GET /api/v1/workspace/import-jobs', (api) => api.importJobs()],
    ['look at a file', 'GET /api/v1/workspace/import-jobs/import-1', (api) => api.importJob('import-1')],
    ['throw a file away', 'DELETE /api/v1/workspace/import-jobs/import-1', (api) => api.discardImport('import-1')],
    ['accept a file', 'POST /api/v1/workspace/import-acceptances', (api) => api.acceptImport({ job: 'import-1' })],
    ['ask for the next release', 'GET /api/v1/workspace/publications/candidate', (api) => api.candidate()],
    ['publish', 'POST /api/v1/workspace/publications', (api) => api.publish('Autumn')],
    [
      'keep a sentence',
      'POST /api/v1/workspace/waivers',
      (api) => api.waive({ document: 'a', inline: 'c1', reason: 'x' }),
    ],
    ['list indicators', 'GET /api/v1/indicators', (api) => api.indicators()],
    ['list area schemes', 'GET /api/v1/area-schemes', (api) => api.areaSchemes()],
    ['list areas', 'GET /api/v1/areas?scheme=ward-2025', (api) => api.areas('ward-2025')],
    ['list recommendations', 'GET /api/v1/recommendations', (api) => api.recommendations()],
  ])('%s: %s', async (_what, route, call) => {
    expect((await sentBy(call)).route).toBe(route)
  })

  it('save a text with the revision on which it builds', async () => {
    const document = topic([])
    const sent = await sentBy((api) => api.saveDocument(document, '"7"'))
    expect(sent.route).toBe('PUT /api/v1/workspace/documents/citywide/health-and-wellbeing/life-expectancy')
    expect(sent.headers).toMatchObject({ 'if-match': '"7"', 'content-type': 'application/json' })
    expect(JSON.parse(sent.body as string)).toEqual({ document })
  })

  it('send a file as it is, under its own name', async () => {
    const file = new File(['area,value'], 'a & b.csv', { type: 'application/vnd.ms-excel' })
    const sent = await sentBy((api) => api.handIn(file))
    expect(sent.route).toBe('POST /api/v1/workspace/import-jobs?file-name=a%20%26%20b.csv')
    expect(sent.headers['content-type']).toBe('text/csv')
    expect(sent.body).toBe(file)
  })

  it('leave out the title of a release that has none', async () => {
    expect((await sentBy((api) => api.publish(''))).body).toBe('{}')
  })
})
