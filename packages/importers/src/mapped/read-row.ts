import type { AbsenceReason, Indicator, Observation, Sex } from '@jsna/core'
import { codedName } from '../areas/coded-name.ts'
import { createNameCheck } from '../areas/name-beside-code.ts'
import type { CodedName } from '../areas/coded-name.ts'
import { createAreaJudge } from '../areas/judge-area.ts'
import type { AreaJudgement } from '../areas/judge-area.ts'
import type { ImportRule } from '../issues/issue.ts'
import { checkObservation } from '../observations/check-observation.ts'
import { emptyObservation } from '../observations/empty-observation.ts'
import { readNumber } from '../reading/read-number.ts'
import { readPeriod } from '../reading/read-period.ts'
import type { ReadingContext } from '../reading-context.ts'
import { readAgeRange } from './age-words.ts'
import type { AgeRange } from './age-words.ts'
import { NUMBER_ROLES, ROLE_LABELS } from './column-mapping.ts'
import { plainWord } from '../reading/plain-word.ts'
import type { ColumnMapping, ColumnRole, NumberRole, WordField } from './column-mapping.ts'
import { saidRoles } from './dimensions.ts'
import { ageOf, areaNamesOf, categoryOf, indicatorOf, sexOf, translator } from './words.ts'

/** What a row says, or what is wrong with it. */
export type MappedRow =
  | { kind: 'figure'; observation: Observation; renamed: boolean }
  | { kind: 'band'; observation: Observation; renamed: boolean; range: AgeRange; indicator: Indicator }
  | { kind: 'left-out'; reason: string }
  | RowProblem

export interface RowProblem {
  kind: 'problem'
  role: ColumnRole
  rule: ImportRule
  message: string
  /** Whether the same cell will be wrong in every row. */
  everywhere?: boolean
}

type Cell = (role: ColumnRole) => string

const IN_MAPPING = 'Correct the cell, or say in the mapping what it means.'

class Wrong extends Error {
  readonly problem: Omit<RowProblem, 'kind'>
  constructor(problem: Omit<RowProblem, 'kind'>) {
    super(problem.message)
    this.problem = problem
  }
}

/** Makes the reader of rows that a mapping describes. */
export function createRowReader(mapping: ColumnMapping, context: ReadingContext): (cell: Cell) => MappedRow {
  const { fixed } = mapping
  const roles = saidRoles(mapping)
  const areas = createAreaJudge(context, false)
  const names = context.areaNames ?? areaNamesOf([])
  const nameProblem = createNameCheck(context)
  const translate = translator(mapping)
  const has = (role: ColumnRole) => roles.includes(role)
  const word = (cell: Cell, role: ColumnRole & WordField, otherwise: string): string =>
    has(role) && cell(role) !== '' ? translate(role, cell(role)) : otherwise

  /** Code and name stand together, and must be of one area: whatever else stands beside a code may be a slip. */
  const codedArea = ({ code, name }: CodedName, written: string): AreaJudgement => {
    const area = areas.judge(code)
    const codes = names.get(plainWord(name)) ?? []
    if (area.kind !== 'carried' || codes.includes(area.code)) return area
    const others = codes.length === 0 ? 'is no name of this area' : `has the code ${codes.join(' or ')}`
    const message = `“${written}”: ${code} is known here, and “${name}” ${others}. ${IN_MAPPING}`
    return { kind: 'unknown', message }
  }

  const areaOf = (cell: Cell): AreaJudgement => {
    const role = has('area-code') ? 'area-code' : 'area-name'
    const written = has(role) ? translate('area', cell(role)) : (fixed.area ?? '')
    if (context.areaCodes.has(written)) {
      const problem = role === 'area-code' && has('area-name') ? nameProblem(written, cell('area-name')) : null
      return problem === null ? areas.judge(written) : { kind: 'unknown', message: problem }
    }
    const coded = codedName(written)
    if (coded) return codedArea(coded, written)
    if (role === 'area-code') return areas.judge(written)
    const codes = names.get(plainWord(written)) ?? []
    const [code] = codes
    if (code !== undefined && codes.length === 1) return areas.judge(code)
    const several = `“${written}” is the name of ${codes.join(' and ')}. Say in the mapping which of them is meant.`
    const message = codes.length > 1 ? several : `No area is called “${written}”. ${IN_MAPPING}`
    return { kind: 'unknown', message }
  }

  const known = new Map<string, Indicator | null>()
  const indicatorIn = (cell: Cell): Indicator => {
    const written = word(cell, 'indicator', fixed.indicator ?? '')
    const found = known.get(written) ?? indicatorOf(written, context.indicators)
    known.set(written, found)
    if (found) return found
    const message = `The catalogue has no indicator “${written}”. ${IN_MAPPING}`
    throw new Wrong({ role: 'indicator', rule: 'unknown-indicator', message, everywhere: true })
  }

  const breakdownOf = (cell: Cell, indicator: Indicator) => {
    const wrong = (role: ColumnRole, written: string, known: readonly string[]): never => {
      const message = `“${written}” is no ${ROLE_LABELS[role].toLowerCase()} of “${indicator.name}”. Known: ${known.join(', ')}. ${IN_MAPPING}`
      throw new Wrong({ role, rule: 'unknown-breakdown', message, everywhere: true })
    }
    const sexText = word(cell, 'sex', fixed.sex ?? 'persons')
    const sex = sexOf(sexText)
    if (sex === null || !indicator.sexes.includes(sex)) return wrong('sex', sexText, indicator.sexes)
    const ageText = word(cell, 'age', fixed.age ?? 'all')
    const age = ageOf(ageText, indicator) ?? wrong('age', ageText, indicator.ages)
    const categoryText = word(cell, 'category', fixed.category ?? 'all')
    const ids = indicator.categories.map(({ id }) => id)
    const category = categoryOf(categoryText, indicator) ?? wrong('category', categoryText, ids)
    return { sex: sex satisfies Sex, age, category }
  }

  const periodOf = (cell: Cell): string => {
    const read = readPeriod(word(cell, 'period', fixed.period ?? ''))
    if (read.kind === 'period') return read.id
    throw new Wrong({ role: 'period', rule: 'unreadable-period', message: read.message })
  }

  const numbersOf = (cell: Cell) => {
    const numbers: Partial<Record<NumberRole, number>> = {}
    let absence: AbsenceReason | null = null
    for (const role of NUMBER_ROLES) {
      if (!has(role)) continue
      const read = readNumber(cell(role))
      if (read.kind === 'unreadable') throw new Wrong({ role, rule: 'not-a-number', message: read.message })
      if (read.kind === 'number') numbers[role] = read.value
      const decides = role === 'value' || (role === 'count' && !has('value'))
      if (read.kind === 'absent' && decides) absence = read.reason
    }
    return { numbers, absence }
  }

  const complete = (observation: Observation, indicator: Indicator, cell: Cell): Observation => {
    const { value, count, denominator, absence } = observation
    if (absence !== null) return observation
    const role = has('value') ? 'value' : 'count'
    if (value === null && count === null) {
      const message = 'Give a number, or a symbol that says why there is none: x, c, z or u.'
      throw new Wrong({ role, rule: 'missing-value', message })
    }
    if (value === null && denominator === null && indicator.valueType !== 'count') {
      const message = `“${indicator.name}” is calculated from a count and a denominator. The denominator is missing.`
      throw new Wrong({ role: 'denominator', rule: 'missing-value', message })
    }
    if (denominator !== null && denominator <= 0 && value === null) {
      throw new Wrong({ role: 'denominator', rule: 'impossible-value', message: 'A denominator must be above 0.' })
    }
    const outer = { lower998: cell('lowerCi998'), upper998: cell('upperCi998') }
    const written = { value: cell('value'), lower: cell('lowerCi95'), upper: cell('upperCi95'), ...outer }
    const problem = checkObservation(observation, indicator, written)
    if (problem) throw new Wrong({ role: problem.field, rule: problem.rule, message: problem.message })
    return observation
  }

  const read = (cell: Cell): MappedRow => {
    const area = areaOf(cell)
    if (area.kind === 'left-out') return area
    if (area.kind === 'unknown') {
      const role = has('area-code') ? 'area-code' : 'area-name'
      throw new Wrong({ role, rule: 'unknown-area', message: area.message, everywhere: true })
    }
    const indicator = indicatorIn(cell)
    const key = { indicator: indicator.slug, area: area.code, period: periodOf(cell), ...breakdownOf(cell, indicator) }
    const { numbers, absence } = numbersOf(cell)
    const empty = { ...emptyObservation(key), note: cell('note').replaceAll(/\s+/g, ' ') }
    const observation = absence === null ? { ...empty, ...numbers } : { ...empty, absence }
    const { renamed } = area
    if (!has('age-band')) return { kind: 'figure', observation: complete(observation, indicator, cell), renamed }
    const written = translate('age', cell('age-band'))
    const range = readAgeRange(written)
    if (range === null) {
      const message = `“${written}” is no band of ages. Write it like 5-9, 90+ or under 1.`
      throw new Wrong({ role: 'age-band', rule: 'unknown-breakdown', message, everywhere: true })
    }
    const whole = { ...observation, denominator: numbers.denominator ?? null }
    if (absence === null) complete(whole, indicator, cell)
    if (whole.denominator === null || whole.denominator <= 0) {
      const message = 'Every age band needs a denominator above 0.'
      throw new Wrong({ role: 'denominator', rule: 'missing-value', message })
    }
    return { kind: 'band', observation: whole, renamed, range, indicator }
  }

  return (cell) => {
    try {
      return read(cell)
    } catch (error) {
      if (error instanceof Wrong) return { kind: 'problem', ...error.problem }
      throw error
    }
  }
}
