import { describe, expect, it } from 'vitest'
import type { Blocker, CandidateAnswer } from '@jsna/api/client'
import type { ClaimResult } from '@jsna/core'
import { emptyReading } from '../stores/text-server.ts'
import { claim, figure, paragraph, plain, topic } from '../surface/sample-document.ts'
import { isWaived, publicationState } from './publication-state.ts'

const text = topic([
  paragraph(plain('It was '), figure('f1'), plain(', '), claim('c1', 'higher than'), plain(' England.')),
])
const result = (status: ClaimResult['status']): ClaimResult => ({
  kind: 'claim',
  status,
  reason: '62.2 against 64.0.',
  suggestion: '',
  comparison: null,
  trend: null,
  inputs: [],
  remarks: [],
})
const shown = (status: ClaimResult['status']) => ({ ...emptyReading(text), claims: { c1: result(status) } })
const draft = (status: ClaimResult['status']) => ({ current: text, shown: shown(status), dirty: false })
const blocker = (document: string): Blocker => ({
  document,
  title: 'Another',
  area: '',
  areaCode: '',
  section: 'picture',
  inline: 'c1',
  sentence: '',
  status: 'fails',
  reason: '',
  suggestion: '',
})
const candidate = (part: Partial<CandidateAnswer>): CandidateAnswer => ({
  next: 2,
  blockers: [],
  waivers: [],
  changes: [],
  ...part,
})
const waiver = { id: 'w1', document: text.id, inline: 'c1', reason: 'Agreed.', waivedAt: '', waivedBy: '' }

describe('publicationState', () => {
  it('is blocked by a claim of this text as it is written now, whatever is saved', () => {
    const state = publicationState(candidate({}), draft('fails'))
    expect(state).toMatchObject({ blocked: true, bound: 2, holding: 1 })
    expect(state.here).toEqual([
      { inline: 'c1', status: 'fails', sentence: 'It was 62.2, higher than England.', reason: '62.2 against 64.0.' },
    ])
  })

  it('is free once the claim holds, also before the server has seen the new words', () => {
    const state = publicationState(candidate({ blockers: [blocker(text.id)] }), draft('holds'))
    expect(state).toMatchObject({ blocked: false, holding: 2, here: [] })
  })

  it('is blocked by other texts', () => {
    const state = publicationState(candidate({ blockers: [blocker('pages/about')] }), draft('holds'))
    expect(state.blocked).toBe(true)
    expect(state.elsewhere).toHaveLength(1)
  })

  it('lets a sentence stand that is kept with a reason', () => {
    expect(publicationState(candidate({ waivers: [waiver] }), draft('fails'))).toMatchObject({
      blocked: false,
      holding: 1,
    })
    expect(isWaived([waiver], 'pages/about', 'c1')).toBe(false)
  })

  it('counts a figure that cannot be given', () => {
    const reading = {
      ...shown('holds'),
      figures: { f1: { kind: 'no-figure' as const, reason: 'Hidden.', inputs: [] } },
    }
    expect(publicationState(null, { current: text, shown: reading, dirty: true }).here).toMatchObject([
      { inline: 'f1', status: 'no-figure', reason: 'Hidden.' },
    ])
  })

  it('knows nothing before the text is there', () => {
    expect(publicationState(null, { current: null, shown: null, dirty: false })).toMatchObject({
      blocked: false,
      bound: 0,
    })
  })
})
