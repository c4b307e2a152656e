import { describe, expect, test } from 'vitest'
import { CODE_CHANGES } from './code-changes.ts'
import { createAreaJudge } from './judge-area.ts'

const CARRIED = new Set(['E08000026', 'E08000038', 'E12000005', 'E92000001', 'E01009522', 'W06000015', 'reach-mosaic'])

describe('createAreaJudge', () => {
  const { judge } = createAreaJudge({ areaCodes: CARRIED }, false)

  test.for([
    ['E08000026', 'carried'],
    ['reach-mosaic', 'carried'],
    ['W06000015', 'carried'],
    ['K02000001', 'left-out'],
    ['S12000036', 'left-out'],
    ['W06000001', 'left-out'],
    ['E07000222', 'left-out'],
    ['E47000007', 'left-out'],
    ['E06000028', 'left-out'],
    ['E08000099', 'unknown'],
    ['E01000001', 'unknown'],
    ['E0800026', 'unknown'],
    ['Coventry', 'unknown'],
    ['reach-moasic', 'unknown'],
    ['', 'unknown'],
  ] as const)('judges %s as %s', ([code, kind]) => {
    expect(judge(code).kind).toBe(kind)
    expect(judge(code).kind).toBe(kind)
  })

  test('takes an earlier code of the same area for the present one', () => {
    expect(judge('E08000016')).toEqual({ kind: 'carried', code: 'E08000038', renamed: true })
  })

  test('leaves an earlier code out where the present one is not carried', () => {
    expect(judge('E08000019').kind).toBe('left-out')
  })

  test('says of a misspelt code what a code looks like, also in a national file', () => {
    for (const smallAreasElsewhere of [false, true]) {
      const { judge: judgeIt } = createAreaJudge({ areaCodes: CARRIED }, smallAreasElsewhere)
      for (const code of ['E0100952', 'E0100O001', 'E0800026', 'K0200001']) {
        const judged = judgeIt(code)
        expect(judged.kind === 'unknown' && judged.message).toMatch(/a letter and eight digits/)
      }
    }
  })

  test('passes over small areas of other places in a national file', () => {
    expect(createAreaJudge({ areaCodes: CARRIED }, true).judge('E01000001')).toMatchObject({ kind: 'left-out' })
  })
})

test('no code changes into itself or into another retired code', () => {
  const retired = new Set(CODE_CHANGES.map(({ code }) => code))
  expect(retired.size).toBe(CODE_CHANGES.length)
  expect(CODE_CHANGES.filter(({ successor }) => successor !== null && retired.has(successor))).toEqual([])
})
