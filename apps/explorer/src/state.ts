import type { StateTree } from 'pinia'
import type { PageProblem } from './problem.ts'

/** What the server hands over so that the browser need not ask again. */
export interface HandedOver {
  stores: Record<string, StateTree>
  page: { data: unknown } | { problem: PageProblem }
}

/** JSON that cannot close the script element in which it stands, whatever the texts contain. */
export function writeState(state: HandedOver): string {
  return JSON.stringify(state)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

export function readState(text: string): HandedOver {
  return JSON.parse(text) as HandedOver
}
