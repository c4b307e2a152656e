import { ApiError } from './api.ts'
import { PageMissing } from './page.ts'

/** Why a page cannot be shown, in words for readers. */
export interface PageProblem {
  status: number
  title: string
  detail: string
  requestId: string
}

const missing = (detail: string): PageProblem => ({ status: 404, title: 'Page not found', detail, requestId: '' })

/** Turns whatever a loader threw into a page. Programming mistakes are reported and shown as an error, never hidden. */
export function describeProblem(error: unknown): PageProblem {
  if (error instanceof PageMissing) return missing(error.message)
  if (!(error instanceof ApiError)) {
    console.error(error)
    return {
      status: 500,
      title: 'Something went wrong',
      detail: 'This page could not be made. Try again, and tell us if it happens again.',
      requestId: '',
    }
  }
  const { status, detail, requestId } = error.problem
  if (status === 404) return missing(detail)
  if (status === 400 || status === 422) {
    return { status: 400, title: 'This address asks for something that is not there', detail, requestId }
  }
  if (status === 429) {
    return { status, title: 'Too many requests', detail: 'Wait a minute, then load the page again.', requestId }
  }
  if (status === 503) {
    return { status, title: 'The figures cannot be reached', detail: 'Try again in a minute.', requestId }
  }
  return { status: 500, title: 'Something went wrong', detail, requestId }
}
