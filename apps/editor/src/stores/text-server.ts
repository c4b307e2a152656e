import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Document, PublishedDocument } from '@jsna/core'

/** A small real server that keeps one text with its revision, as the API does: for tests of saving. */
export interface TextServer {
  address: string
  document: Document
  revision: number
  /** Answers the next save with this status, and nothing else. */
  refuseNext: number | null
  /** Whether somebody is signed in. */
  signedIn: boolean
  saves: { document: Document; ifMatch: string | undefined }[]
  previews: Document[]
  close(): Promise<void>
}

const at = '2026-06-22T13:02:00.000Z'

export function emptyReading(document: Document): PublishedDocument {
  return {
    document,
    setting: { area: 'E08000026', benchmark: 'E92000001', region: 'E12000005', city: 'E08000026' },
    release: null,
    figures: {},
    claims: {},
    charts: {},
    indicators: {},
    areas: {},
    earlier: [],
    recommendations: {},
    assets: [],
  }
}

export async function startTextServer(document: Document): Promise<TextServer> {
  const state: TextServer = {
    address: '',
    document,
    revision: 3,
    refuseNext: null,
    signedIn: true,
    saves: [],
    previews: [],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  const server: Server = createServer((request, response) => {
    void readJson(request).then((body) => {
      const answer = respond(state, request, body)
      response.writeHead(answer.status, { 'content-type': 'application/json', etag: `"${state.revision}"` })
      response.end(answer.body === null ? undefined : JSON.stringify(answer.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  state.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return state
}

interface Answer {
  status: number
  body: unknown
}

function respond(state: TextServer, request: IncomingMessage, body: unknown): Answer {
  const path = request.url ?? ''
  if (path.startsWith('/workspace/sessions')) return sessions(state, request)
  if (!state.signedIn) return problem(401, 'not-signed-in')
  if (path.startsWith('/workspace/previews/document')) {
    const { document } = body as { document: Document }
    state.previews.push(document)
    return { status: 200, body: emptyReading(document) }
  }
  if (request.method === 'PUT')
    return save(state, request.headers['if-match'], (body as { document: Document }).document)
  return {
    status: 200,
    body: {
      draft: emptyReading(state.document),
      published: null,
      revision: state.revision,
      updatedAt: at,
      updatedBy: 'Amina Khan',
    },
  }
}

function sessions(state: TextServer, request: IncomingMessage): Answer {
  if (request.method === 'POST') state.signedIn = true
  if (request.method === 'DELETE') state.signedIn = false
  if (!state.signedIn) return request.method === 'DELETE' ? { status: 204, body: null } : problem(401, 'not-signed-in')
  return { status: 200, body: { user: { email: 'author@example.org', name: 'Sam Author', roles: ['author'] } } }
}

function save(state: TextServer, ifMatch: string | undefined, document: Document): Answer {
  state.saves.push({ document, ifMatch })
  if (state.refuseNext !== null) {
    const status = state.refuseNext
    state.refuseNext = null
    return problem(status, 'refused')
  }
  if (ifMatch === undefined) return problem(428, 'if-match-missing')
  if (ifMatch !== `"${state.revision}"`) {
    const current = { document: state.document, revision: state.revision, updatedAt: at, updatedBy: 'Amina Khan' }
    return { status: 412, body: { ...problem(412, 'stale-document').body, current, yours: document } }
  }
  state.document = document
  state.revision += 1
  return { status: 200, body: { revision: state.revision, updatedAt: at, updatedBy: 'Sam Author' } }
}

function problem(status: number, code: string) {
  return { status, body: { type: 'about:blank', title: code, status, detail: '', code, requestId: 'r1' } }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const part of request) text += String(part)
  return text === '' || !text.startsWith('{') ? null : (JSON.parse(text) as unknown)
}
