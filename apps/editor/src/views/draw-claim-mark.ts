import { SvgMark, TrendMark, VerdictMark } from '@jsna/ui'
import type { Assertion, ClaimResult } from '@jsna/core'
import { h, render } from 'vue'
import type { VNode } from 'vue'

const statusWords: Record<ClaimResult['status'], string> = {
  holds: 'holds',
  fails: 'fails',
  'cannot-be-judged': 'cannot be judged',
}

/** The mark that readers see in front of a claim; one that fails shows that it does. An order of two values has none. */
function markOfClaim(assertion: Assertion, result: ClaimResult): VNode | null {
  if (result.status === 'fails') return h(SvgMark, { name: 'fails' })
  if (assertion.assert === 'trend' && result.trend) return h(TrendMark, { trend: result.trend })
  if (assertion.assert === 'verdict' && result.comparison) return h(VerdictMark, { verdict: result.comparison.verdict })
  return null
}

/** A small button with the mark, which opens the claim. It stands before the words and is no part of the text. */
export function drawClaimMark(assertion: Assertion, result: ClaimResult, words: string, open: () => void): HTMLElement {
  const element = document.createElement('span')
  element.contentEditable = 'false'
  element.className = 'claim claim-mark'
  const mark = markOfClaim(assertion, result)
  if (!mark) return element
  const label = `Claim “${words}” ${statusWords[result.status]}: edit it`
  render(h('button', { type: 'button', class: 'claim-button', 'aria-label': label, onClick: open }, [mark]), element)
  return element
}
