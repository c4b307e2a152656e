import { describe, expect, it } from 'vitest'
import type { MappableIndicator, MappingQuestion } from '@jsna/api/client'
import { RequestError } from '../requests/problem.ts'
import {
  draftOf,
  firstHeadings,
  fixedFields,
  idOf,
  mappingOf,
  openWords,
  problemsIn,
  wordKey,
} from './mapping-draft.ts'

const smokers: MappableIndicator = {
  slug: 'smokers',
  name: 'Adults who smoke',
  sexes: ['persons', 'female'],
  ages: ['all', '65+'],
  categories: [{ id: 'own', label: 'Owned homes' }],
}
const column = (name: string, role: MappingQuestion['guess']['roles'][number], cells: string[]) => ({
  name,
  role,
  reason: 'It fits.',
  cells,
  unknown: { area: role === 'area-name' ? cells : [], sex: role === 'sex' ? cells.slice(1) : [], period: [] },
})
const columns = [
  column('Ward', 'area-name', ['Elsewhere']),
  column('Sex', 'sex', ['F', 'Damen']),
  column('Home', 'category', ['owned homes', 'Let']),
  column('Age', 'age', ['All ages', '65+', 'old']),
  column('N', 'count', ['3']),
]
const question: MappingQuestion = {
  header: columns.map(({ name }) => name),
  rows: [],
  columns,
  guess: {
    name: 'survey',
    header: columns.map(({ name }) => name),
    roles: columns.map(({ role }) => role),
    fixed: { indicator: 'smokers' },
    words: [{ field: 'sex', written: 'Damen', means: 'female' }],
  },
  problems: [],
}

describe('a draft of a mapping', () => {
  it('starts from the proposal and gives it back', () => {
    const draft = draftOf(question)
    expect(mappingOf(draft, question.header, fixedFields(draft, smokers))).toEqual(question.guess)
  })

  it('asks what a code with other words beside it means, and never about a code alone', () => {
    const coded = {
      ...column('Area', 'area-code', []),
      unknown: { area: ['E06000001', 'E08000026 City'], sex: [], period: [] },
    }
    const asked = { ...question, columns: [coded] }
    const draft = { ...draftOf(asked), roles: ['area-code' as const] }
    expect(openWords(asked, draft, smokers, [smokers])).toEqual([
      { field: 'area', written: 'E08000026 City', choices: null },
    ])
  })

  it('offers what a period may mean, and asks for one that means nothing', () => {
    const meanings = [
      { period: '2023/24', words: 'the year from April 2023 to March 2024' },
      { period: '2023-01-01/P2Y', words: 'the two years 2023 and 2024' },
    ]
    const period = [
      { written: '2023-24', meanings },
      { written: 'then', meanings: [] },
    ]
    const asked = {
      ...question,
      columns: [{ ...column('Year', 'period', []), unknown: { area: [], sex: [], period } }],
    }
    const draft = { ...draftOf(asked), roles: ['period' as const] }
    expect(openWords(asked, draft, smokers, [smokers])).toEqual([
      {
        ...{ field: 'period', written: '2023-24' },
        choices: meanings.map((meaning) => ({ value: meaning.period, label: meaning.words })),
      },
      { field: 'period', written: 'then', choices: null },
    ])
  })

  it('keeps the sheet that a saved mapping names', () => {
    const named = { ...question, guess: { ...question.guess, sheet: 'Data' } }
    const draft = draftOf(named)
    expect(mappingOf(draft, named.header, fixedFields(draft, smokers))).toEqual(named.guess)
  })

  it('asks for what no column says', () => {
    const draft = draftOf(question)
    expect(fixedFields(draft, smokers)).toEqual(['indicator', 'period'])
    draft.roles = ['ignored', 'ignored', 'ignored', 'ignored', 'count']
    expect(fixedFields(draft, smokers)).toEqual(['indicator', 'area', 'period', 'sex', 'age'])
    expect(fixedFields(draft, undefined)).toEqual(['indicator', 'area', 'period'])
  })

  it('leaves out what is not chosen, not asked for any more, or only spaces', () => {
    const draft = draftOf(question)
    draft.fixed.period = ' 2024 '
    draft.fixed.sex = 'female'
    draft.words[wordKey('area', 'Elsewhere')] = ' '
    const { fixed, words } = mappingOf(draft, question.header, ['indicator', 'period'])
    expect(fixed).toEqual({ indicator: 'smokers', period: '2024' })
    expect(words).toEqual(question.guess.words)
  })
})

describe('columns side by side', () => {
  const header = ['Ward', '2023', '2024', 'Note']
  const roles: MappingQuestion['guess']['roles'] = ['area-name', 'value', 'value', 'note']
  const wide = (spread?: MappingQuestion['guess']['spread']): MappingQuestion => ({
    ...question,
    header,
    guess: { ...question.guess, header, roles, words: [], ...(spread ? { spread } : {}) },
  })
  const proposed = wide({ field: 'period', headings: [null, '2023', '2024', null] })

  it('are proposed and given back', () => {
    const draft = draftOf(proposed)
    expect(draft.spread[0]).toEqual({ field: 'period', headings: ['', '2023', '2024', ''] })
    expect(mappingOf(draft, header, fixedFields(draft, smokers))).toEqual(proposed.guess)
  })

  it('say what is not asked for all rows any more', () => {
    const draft = draftOf(proposed)
    expect(fixedFields(draft, smokers)).not.toContain('period')
    draft.spread[0].field = ''
    expect(fixedFields(draft, smokers)).toContain('period')
    expect(mappingOf(draft, header, [])).not.toHaveProperty('spread')
  })

  it('keep no heading of a column that holds no numbers', () => {
    const draft = draftOf(proposed)
    draft.roles[2] = 'ignored'
    draft.spread[0].headings[1] = ' 2022/23 '
    expect(mappingOf(draft, header, []).spread).toEqual({ field: 'period', headings: [null, '2022/23', null, null] })
  })

  it('may name two things, each of which is not asked for all rows', () => {
    const second = { field: 'sex' as const, headings: [null, 'Female', 'Persons', null] }
    const both = wide({ field: 'period', headings: [null, '2023', '2024', null], second })
    const draft = draftOf(both)
    expect(draft.spread[1]).toEqual({ field: 'sex', headings: ['', 'Female', 'Persons', ''] })
    expect(fixedFields(draft, smokers)).toEqual(['indicator', 'age'])
    expect(mappingOf(draft, header, fixedFields(draft, smokers))).toEqual(both.guess)
    draft.spread[0].field = ''
    expect(fixedFields(draft, smokers)).toEqual(['indicator', 'period', 'sex', 'age'])
    expect(mappingOf(draft, header, [])).not.toHaveProperty('spread')
  })

  it('begin with their headers', () => {
    const nothing = { field: '', headings: ['', '', '', ''] }
    expect(draftOf(wide()).spread).toEqual([nothing, nothing])
    expect(firstHeadings(roles, header)).toEqual(['', '2023', '2024', ''])
  })
})

describe('words of a file', () => {
  const written = (roles = question.guess.roles, indicator: MappableIndicator | undefined = smokers) =>
    openWords(question, { ...draftOf(question), roles }, indicator, [smokers]).map((word) => [word.field, word.written])

  it('are asked for where nobody knows them', () => {
    expect(written()).toEqual([
      ['area', 'Elsewhere'],
      ['sex', 'Damen'],
      ['category', 'Let'],
      ['age', 'old'],
    ])
  })

  it('follow the roles as they are chosen', () => {
    expect(written(['indicator', 'ignored', 'ignored', 'ignored', 'count'])).toEqual([['indicator', 'Elsewhere']])
  })

  it('of ages and categories wait for an indicator', () => {
    const open = openWords(question, draftOf(question), undefined, [])
    expect(open.map(({ field }) => field)).toEqual(['area', 'sex'])
  })
})

it.each([
  ['Housing survey 2024', 'housing-survey-2024'],
  ['  Été – “Q1” ', 'e-te-q1'],
  ['调查', 'mapping'],
])('“%s” is saved as %s', (name, id) => {
  expect(idOf(name)).toBe(id)
})

it('knows a refusal of a mapping from any other', () => {
  const problem = { status: 422, title: '', detail: '', requestId: '' }
  const problems = [{ at: 1, message: 'Two columns are one.' }]
  expect(problemsIn(new RequestError({ ...problem, code: 'mapping-incomplete' }, { problems }))).toEqual(problems)
  expect(problemsIn(new RequestError({ ...problem, code: 'invalid-body' }, null))).toEqual([])
  expect(problemsIn(new Error('x'))).toEqual([])
})
