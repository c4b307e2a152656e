import { createSend } from './send.ts'
import type { Surroundings } from './provided.ts'
import { createWorkspace } from './workspace.ts'
import { memoryStorage } from '../saving/memory-storage.ts'

/** What a route answers to a body, JSON or a form; a problem is answered with its status. */
export type Answers = Record<string, (body: unknown) => unknown>

export interface Asked {
  route: string
  body: unknown
  /** What stands behind the question mark; empty where there is none. */
  query?: string
}

/**
 * Surroundings whose server answers from a list, for tests of what is drawn. Everything from the request up is the real
 * thing: addresses, headers, JSON and problems pass through it as in a browser.
 */
export function answering(answers: Answers): Surroundings & { asked: Asked[] } {
  const asked: Asked[] = []
  const send: typeof fetch = async (input, init) => {
    const [path = '', query = ''] = (input as string).split('?')
    const route = `${init?.method ?? 'GET'} ${path}`
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : null
    asked.push(query === '' ? { route, body } : { route, body, query })
    const answer = answers[route]?.(init?.body instanceof FormData ? init.body : body)
    if (answer === undefined) return json(404, { status: 404, code: 'not-found', title: 'Not found', requestId: 'r1' })
    return json(statusOf(answer), answer)
  }
  return {
    workspace: createWorkspace(createSend('', send)),
    storage: memoryStorage(),
    now: () => new Date('2026-06-22T13:05:00Z'),
    asked,
  }
}

function statusOf(answer: unknown): number {
  const said = typeof answer === 'object' && answer !== null && 'status' in answer ? answer.status : 200
  return typeof said === 'number' ? said : 200
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}
