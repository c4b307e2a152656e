import type { Document, Estimate } from '@jsna/core'
import type { ChangesSinceAnswer, FigureMove } from '../../client.ts'
import { keyOf, keyText } from '../../database/rows.ts'

/** What became of each figure. One that changed and changed back is no change. */
export function figureMoves(before: readonly Estimate[], after: readonly Estimate[]): FigureMove[] {
  const earlier = new Map(before.map((estimate) => [keyText(estimate), estimate]))
  const later = new Map(after.map((estimate) => [keyText(estimate), estimate]))
  const moves = [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((name): FigureMove[] => {
    const [was, is] = [earlier.get(name) ?? null, later.get(name) ?? null]
    const key = was ?? is
    if (key === null || JSON.stringify(was) === JSON.stringify(is)) return []
    const change = was === null ? 'added' : is === null ? 'withdrawn' : 'revised'
    return [{ ...keyOf(key), change, before: was, after: is }]
  })
  return moves
}

export function countsOf(moves: readonly FigureMove[]): NonNullable<ChangesSinceAnswer['counts']> {
  const of = (change: FigureMove['change']) => moves.filter((move) => move.change === change).length
  return { added: of('added'), revised: of('revised'), withdrawn: of('withdrawn') }
}

export function textMoves(before: readonly Document[], after: readonly Document[]): ChangesSinceAnswer['texts'] {
  const earlier = new Map(before.map((document) => [document.id, document]))
  const changed = after.flatMap((document): ChangesSinceAnswer['texts'] => {
    const was = earlier.get(document.id)
    earlier.delete(document.id)
    if (was && JSON.stringify(was) === JSON.stringify(document)) return []
    return [{ id: document.id, title: document.title, change: was ? 'changed' : 'added' }]
  })
  const gone = [...earlier.values()].map(({ id, title }) => ({ id, title, change: 'withdrawn' as const }))
  return [...changed, ...gone]
}
