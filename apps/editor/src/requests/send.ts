import { RequestError } from './problem.ts'
import type { Problem } from './problem.ts'

export interface Reply<T> {
  status: number
  etag: string | null
  body: T
}

interface Message {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON. */
  json?: unknown
  /** Sent as it is, with this type. */
  text?: { content: Blob | string; type: string }
  /** Files and fields together; the browser writes its type. */
  form?: FormData
  ifMatch?: string
}

export type Send = <T>(path: string, message?: Message) => Promise<Reply<T>>

/**
 * Sends requests to the API under one address. A refusal is thrown as a `RequestError` that carries its problem; no
 * answer at all is one with status 0.
 */
export function createSend(base: string, send: typeof fetch): Send {
  return async <T>(path: string, message: Message = {}) => {
    const response = await answer(send, `${base}${path}`, message)
    const body = await readBody(response)
    if (!response.ok) throw new RequestError(problemOf(response, body), body)
    return { status: response.status, etag: response.headers.get('etag'), body: body as T }
  }
}

async function answer(send: typeof fetch, address: string, message: Message): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (message.json !== undefined) headers['content-type'] = 'application/json'
  if (message.text) headers['content-type'] = message.text.type
  if (message.ifMatch !== undefined) headers['if-match'] = message.ifMatch
  try {
    return await send(address, {
      method: message.method ?? 'GET',
      headers,
      credentials: 'same-origin',
      body: message.form ?? message.text?.content ?? (message.json === undefined ? null : JSON.stringify(message.json)),
    })
  } catch {
    throw new RequestError({ status: 0, code: 'no-answer', title: 'No answer', detail: '', requestId: '' }, null)
  }
}

async function readBody(response: Response): Promise<unknown> {
  if (response.status === 204) return null
  try {
    return await response.json()
  } catch {
    return null
  }
}

function problemOf(response: Response, body: unknown): Problem {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>
  return {
    status: response.status,
    code: said.code ?? 'unknown',
    title: said.title ?? response.statusText,
    detail: said.detail ?? '',
    requestId: said.requestId ?? '',
  }
}
