import type { ApiError } from '../errors.ts'
import { CommandProblem } from './command.ts'

const mostListed = 20

/** A refusal with its rows, for people at a terminal. */
export function refusedRows(error: ApiError): ApiError | CommandProblem {
  if (error.code !== 'rows-refused') return error
  const { issues } = error.extra as { issues: { row: number | null; column: string | null; message: string }[] }
  const lines = issues.slice(0, mostListed).map(({ row, column, message }) => {
    const place = [row === null ? '' : `row or feature ${row}`, column ?? ''].filter(Boolean).join(', ')
    return `- ${place === '' ? '' : `${place}: `}${message}`
  })
  return new CommandProblem([error.message, ...lines].join('\n'))
}
