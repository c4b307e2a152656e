import type { Context } from 'hono'
import type { Problem } from './client.ts'
import { DatabaseProblem } from './database/handle.ts'

/** Every error that a route can answer with: its stable code, status and title, in this one place. */
export const errorTable = {
  'unknown-parameter': { status: 400, title: 'The address has a parameter that this route does not know' },
  'invalid-parameter': { status: 400, title: 'A parameter of the address is not as it should be' },
  'too-many-rows': { status: 400, title: 'The question covers more rows than one answer holds' },
  'not-understood': { status: 400, title: 'What was sent is no request' },
  'not-signed-in': { status: 401, title: 'You are not signed in' },
  'wrong-credentials': { status: 401, title: 'The e-mail address or the password is not right' },
  'not-allowed': { status: 403, title: 'Your account may not do this' },
  'wrong-origin': { status: 403, title: 'The request did not come from this site' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not know that method' },
  'request-too-slow': { status: 408, title: 'The request did not arrive in time' },
  'claims-fail': { status: 409, title: 'The text says something that the figures do not bear out' },
  'nothing-to-publish': { status: 409, title: 'Nothing has changed since the newest release' },
  'import-settled': { status: 409, title: 'The file is not waiting for this' },
  'not-acknowledged': { status: 409, title: 'The file changes figures in a way that looks like a slip' },
  'areas-in-use': { status: 409, title: 'Something still hangs on areas that would go' },
  'publication-running': { status: 409, title: 'A publication is already running' },
  'stale-document': { status: 412, title: 'Somebody else has saved this text in the meantime' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The request is not in a format that this route reads' },
  'invalid-body': { status: 422, title: 'The request is not as it should be' },
  'mapping-incomplete': { status: 422, title: 'The mapping does not say enough to read a file' },
  'rows-refused': { status: 422, title: 'The file was refused' },
  'missing-if-match': { status: 428, title: 'The request does not say which version it changes' },
  'too-many-attempts': { status: 429, title: 'There were too many attempts to sign in' },
  'too-many-requests': { status: 429, title: 'You have asked for too much in too short a time' },
  'headers-too-long': { status: 431, title: 'Address and headers of the request are too long' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  'nothing-published': { status: 503, title: 'Nothing has been published yet' },
  'file-being-made': { status: 503, title: 'The file is being made' },
  'workspace-busy': { status: 503, title: 'A large file is being stored' },
  'shutting-down': { status: 503, title: 'The server is being restarted' },
  'store-unreachable': { status: 503, title: 'The database cannot be reached at the moment' },
  'store-not-writable': { status: 503, title: 'The database cannot be written at the moment' },
  'store-full': { status: 507, title: 'There is no room left to save this' },
} as const

export type ErrorCode = keyof typeof errorTable

/** An error that is meant for the reader. `detail` is one sentence; `extra` are further fields of the answer. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: ErrorCode
  readonly extra: object
  readonly headers: Record<string, string>

  constructor(code: ErrorCode, detail: string, extra: object = {}, headers: Record<string, string> = {}) {
    super(detail)
    this.code = code
    this.extra = extra
    this.headers = headers
  }
}

export const notFound = (what: string) => new ApiError('not-found', what)

// SQLite's primary result codes for a writer that kept others waiting too long, a full disk, a read-only file and a failing disk; PostgreSQL's for a full disk and a
// read-only transaction.
const storeCodes: Record<string, ErrorCode> = {
  5: 'workspace-busy',
  13: 'store-full',
  8: 'store-not-writable',
  10: 'store-not-writable',
  53100: 'store-full',
  25006: 'store-not-writable',
  ENOSPC: 'store-full',
}

// What the network says of a database that is gone, and PostgreSQL of one that is ending, beginning or has no room for another.
const networkCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]
const postgresCodes = ['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006']
const goneCodes = new Set([...networkCodes, ...postgresCodes])
// The driver gives these no code.
const goneWords = /^(?:Connection terminated|timeout exceeded when trying to connect)/
/** How long somebody who could not be answered should wait, in seconds. */
const patience = '5'

function codeOf(error: unknown): ErrorCode {
  if (error instanceof ApiError) return error.code
  if (error instanceof DatabaseProblem) return 'store-unreachable'
  if (typeof error !== 'object' || error === null) return 'internal-error'
  const { errcode, code, message } = error as { errcode?: unknown; code?: unknown; message?: unknown }
  if (typeof code === 'string' && goneCodes.has(code)) return 'store-unreachable'
  if (code === undefined && typeof message === 'string' && goneWords.test(message)) return 'store-unreachable'
  // Extended SQLite codes keep the primary code in their lowest byte.
  const store = typeof errcode === 'number' ? String(errcode & 0xff) : typeof code === 'string' ? code : ''
  return storeCodes[store] ?? 'internal-error'
}

/** The problem document of any error. What is not meant for readers is told to nobody but the log. */
export function problemOf(error: unknown, requestId: string): Problem & Record<string, unknown> {
  const code = codeOf(error)
  const { status, title } = errorTable[code]
  const known = error instanceof ApiError ? error : null
  const detail = known?.message ?? `${title}. If it goes on, tell us the request number ${requestId}.`
  return { type: `/api/v1/docs#${code}`, title, status, detail, code, requestId, ...known?.extra }
}

/** Renders an error as `application/problem+json`. */
export function renderProblem(error: unknown, context: Context): Response {
  const requestId = context.get('requestId') as string | undefined
  const problem = problemOf(error, requestId ?? 'none')
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(problem.code === 'store-unreachable' ? { 'retry-after': patience } : {}),
      ...(error instanceof ApiError ? error.headers : {}),
    },
  })
}
