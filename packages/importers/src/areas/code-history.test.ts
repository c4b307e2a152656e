import { describe, expect, test } from 'vitest'
import { createIssueList } from '../issues/issue-list.ts'
import { createCodeHistory } from './code-history.ts'
import { createAreaJudge } from './judge-area.ts'
import { readCodeChanges } from './read-code-changes.ts'
import { createRenamedCodes } from './renamed-codes.ts'

const history = createCodeHistory([
  { from: 'A', to: 'B' },
  { from: 'B', to: 'C' },
  { from: 'S', to: 'S1' },
  { from: 'S', to: 'S2' },
  { from: 'M1', to: 'M' },
  { from: 'M2', to: 'M' },
  { from: 'X', to: 'Y' },
  { from: 'Y', to: 'X' },
  { from: 'T', to: 'T' },
  { from: 'U', to: 'T' },
  { from: 'R', to: 'S' },
])

describe('what has become of a code', () => {
  test.each([
    ['A', { kind: 'renamed', code: 'C' }],
    ['B', { kind: 'renamed', code: 'C' }],
    ['C', null],
    ['S', { kind: 'split', into: ['S1', 'S2'] }],
    ['R', { kind: 'split', into: ['S1', 'S2'] }],
    ['M1', { kind: 'merged', into: 'M', together: ['M1', 'M2'] }],
    ['U', { kind: 'merged', into: 'T', together: ['T', 'U'] }],
    ['nobody', null],
    ['__proto__', null],
  ])('%s', (code, fate) => {
    expect(history.fateOf(code)).toEqual(fate)
  })

  test('a circle says nothing', () => {
    expect([history.fateOf('X'), history.fateOf('Y')]).toEqual([null, null])
  })

  test('a chain is followed to its end, however long', () => {
    const steps = Array.from({ length: 30 }, (_, at) => ({ from: `A${at}`, to: `A${at + 1}` }))
    expect(createCodeHistory(steps).fateOf('A0')).toEqual({ kind: 'renamed', code: 'A30' })
  })
})

test('a judge takes a renamed code, counts it, and refuses what was divided or joined', () => {
  const renamed = createRenamedCodes()
  const areaCodes = new Set(['C', 'S1', 'M'])
  const { judge } = createAreaJudge({ areaCodes, codeHistory: history, renamed }, true)
  expect(judge('A')).toEqual({ kind: 'carried', code: 'C', renamed: true })
  expect(judge('A').kind).toBe('carried')
  expect(judge('S')).toMatchObject({
    kind: 'unknown',
    message: expect.stringContaining('divided into S1 and S2') as string,
  })
  expect(judge('M1')).toMatchObject({
    kind: 'unknown',
    message: expect.stringContaining('M1 and M2 were joined into M') as string,
  })
  expect(judge('U')).toEqual({ kind: 'left-out', reason: 'areas that no longer exist' })
  expect(renamed.list()).toEqual([{ code: 'A', now: 'C', rows: 2 }])
})

describe('a file of code changes', () => {
  const read = async (text: string) => {
    const issues = createIssueList()
    const found = await readCodeChanges(new TextEncoder().encode(text), issues)
    return { ...found, issues: issues.issues.map(({ row, column, rule }) => [row, column, rule]) }
  }

  test.each([
    ['old,new', 'E01000001,E01000002'],
    ['LSOA11CD,LSOA11NM,LSOA21CD,LAD22CD', 'E01000001,A,E01000002,E08000026'],
    ['"lsoa11_name","lsoa11_code","change_code","lsoa21_name","lsoa21_code"', 'A,E01000001,X,B,E01000002'],
    ['GEOGCD,GEOGNM,GEOGCD_P', 'E01000002,B,E01000001'],
    ['LADCD,LADCD_ACTIVE', 'E01000001,E01000002'],
    ['MSOA21CD,MSOA11CD', 'E01000002,E01000001'],
  ])('with the columns %s', async (header, row) => {
    expect(await read(`${header}\n${row}\n`)).toMatchObject({
      issues: [],
      steps: [{ from: 'E01000001', to: 'E01000002' }],
    })
  })

  test('keeps unchanged codes only where they take part in a change', async () => {
    const found = await read('old,new\nE1,E1\nE2,E2\nE3,E2\nE3,E2\nE4,\n')
    expect(found).toMatchObject({ unchanged: 2, ended: 1, issues: [] })
    expect(found.steps).toEqual([
      { from: 'E3', to: 'E2' },
      { from: 'E2', to: 'E2' },
    ])
  })

  test.each([
    ['', [1, null, 'missing-column']],
    ['a,b\nE1,E2\n', [1, null, 'missing-column']],
    ['old,new\nE 1,E2\n', [2, 'old', 'missing-value']],
    ['old,new\nE1,é\n', [2, 'new', 'missing-value']],
    ['old,new\nE1\n', [2, null, 'ragged-row']],
    ['old,new\nE1,E1\n', [null, null, 'no-rows']],
    ['old,new\nE1,E2\nE3,E4\nE2,E1\n', [4, 'new', 'impossible-value']],
    ['old,new\nE3,E1\nE1,E2\nE2,E3\nE5,E6\n', [4, 'new', 'impossible-value']],
    ['old,new\nE\0,E1\n', [2, null, 'encoding']],
  ])('refuses %j', async (text, issue) => {
    expect((await read(text)).issues).toEqual([issue])
  })

  test('names the chain of a circle', async () => {
    const issues = createIssueList()
    await readCodeChanges(new TextEncoder().encode('old,new\nE1,E2\nE2,E1\n'), issues)
    expect(issues.issues[0]?.message).toMatch(/^The codes lead in a circle: E\d → E\d → E\d\. .*leads back/)
  })
})
