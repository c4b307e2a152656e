/** What the API says when it refuses, as `application/problem+json`. */
export interface Problem {
  status: number
  code: string
  title: string
  detail: string
  requestId: string
}

/** A refusal by the API, or no answer at all (status 0). `body` holds what came with it, such as both versions of a text. */
export class RequestError extends Error {
  readonly problem: Problem
  readonly body: unknown

  constructor(problem: Problem, body: unknown) {
    super(problem.detail || problem.title)
    this.name = 'RequestError'
    this.problem = problem
    this.body = body
  }
}

/** Whether something thrown is a refusal with this status, and with this code where one is named. */
export function isRefused(error: unknown, status: number, code?: string): error is RequestError {
  if (!(error instanceof RequestError)) return false
  return error.problem.status === status && (code === undefined || error.problem.code === code)
}

interface PlainWords {
  title: string
  advice: string
}

const byStatus: Record<number, PlainWords> = {
  0: {
    title: 'The server cannot be reached',
    advice: 'Check the connection and try again. Your text stays on this page.',
  },
  401: { title: 'You are signed out', advice: 'Sign in again. Your text is kept on this computer.' },
  403: { title: 'Your account may not do this', advice: 'Ask an administrator for the role that it needs.' },
  404: { title: 'This text or page does not exist', advice: 'Choose another one from the list of texts.' },
  412: { title: 'Somebody else has saved this text', advice: 'Compare both versions and choose which one goes on.' },
  413: { title: 'This is too large', advice: 'Split the file or the text and try again.' },
  415: { title: 'This kind of file is not read here', advice: 'Save the file as CSV and choose it again.' },
  428: { title: 'The save did not say on which version it is based', advice: 'Reload the text and save again.' },
  429: { title: 'Too many attempts', advice: 'Wait a quarter of an hour and try again.' },
  503: {
    title: 'The server is starting or stopping',
    advice: 'Wait a minute and try again. Your text stays on this page.',
  },
  507: {
    title: 'The disk of the server is full',
    advice: 'Tell an administrator. Your text is kept on this computer.',
  },
}

/** Refusals whose status alone says too little. */
const byCode: Record<string, PlainWords> = {
  'store-not-writable': {
    title: 'The database cannot be written at the moment',
    advice: 'Tell an administrator. Your text is kept on this computer.',
  },
}

/** A refusal in plain words: what happened, and what to do about it. */
export function inPlainWords(error: unknown): PlainWords & { requestId: string } {
  if (!(error instanceof RequestError)) {
    return {
      title: 'Something went wrong on this page',
      advice: 'Reload the page. Unsaved text is kept.',
      requestId: '',
    }
  }
  const { status, code, title, detail, requestId } = error.problem
  const words = byCode[code] ?? byStatus[status]
  if (words) return { ...words, requestId }
  if (status >= 500) {
    return { title: 'The server could not do this', advice: 'Try again. Your text stays on this page.', requestId }
  }
  return { title: title || 'The server refused this', advice: detail, requestId }
}
