import { createAreaJudge } from '../areas/judge-area.ts'
import { createNameCheck } from '../areas/name-beside-code.ts'
import { isMisspeltCode, isOfficialCode } from '../areas/misspelt-code.ts'
import type { FigureFile, FigureImporter } from '../figure-importer.ts'
import type { Columns, ColumnRule } from '../reading/columns.ts'
import { readRows } from '../reading/read-rows.ts'
import type { TableRow } from '../reading/read-table.ts'
import { createAgeChoice } from './age-choice.ts'
import { FINGERTIPS_COLUMNS } from './columns.ts'
import { fingertipsBindings, SYSTEM } from './external-id.ts'
import type { FingertipsBinding } from './external-id.ts'
import { canonicalHeader } from './header.ts'
import { readLine } from './read-row.ts'
import type { Line } from './read-row.ts'

const REQUIRED = ['Indicator ID', 'Area Code', 'Sex', 'Age', 'Time period', 'Value'] as const

const RULE: ColumnRule = { required: REQUIRED, optional: FINGERTIPS_COLUMNS, othersAllowed: true }

const OTHER_BREAKDOWNS = 'sexes, ages or categories that no indicator of the catalogue is bound to'
const OTHER_AREAS = 'kinds of area that are not carried'

const SEXES = new Map([
  ['persons', 'persons'],
  ['not applicable', 'persons'],
  ['male', 'male'],
  ['female', 'female'],
])

async function read(file: FigureFile): Promise<number> {
  const { context, issues, figures } = file
  const areas = createAreaJudge(context, true)
  const nameProblem = createNameCheck(context)
  const indicators = new Map(context.indicators.map((indicator) => [indicator.slug, indicator]))
  const bindings = fingertipsBindings(context.bindings, indicators)
  const ages = createAgeChoice(issues)

  const accept = (line: Line, bound: FingertipsBinding): void => {
    const observation = readLine(line, bound, indicators.get(bound.binding.indicator), issues)
    if (observation === null) return
    if (line.renamed) figures.addRenamed(observation, line.row)
    else figures.add(observation, line.row)
  }

  const take = ({ row, cell }: TableRow): void => {
    const id = cell('Indicator ID')
    const bound = bindings.get(id)
    if (!bound) {
      const message = `No indicator of the catalogue has the Fingertips number “${id}”. Correct it, or add it to the catalogue first.`
      return issues.addOnce({ row, column: 'Indicator ID', rule: 'unknown-indicator', value: id, message })
    }
    const code = cell('Area Code')
    const area = areas.judge(code)
    if (area.kind === 'left-out') return figures.leaveOut(area.reason)
    if (area.kind === 'unknown') {
      // Practices, trusts and the like have codes of their own kinds; a code of a kind that is carried is a slip.
      const isOfOtherKind = !isOfficialCode(code) && !isMisspeltCode(code) && code !== ''
      if (isOfOtherKind) return figures.leaveOut(OTHER_AREAS)
      return issues.addOnce({ row, column: 'Area Code', rule: 'unknown-area', value: code, message: area.message })
    }
    const slip = nameProblem(area.code, cell('Area Name'))
    if (slip !== null) {
      return issues.add({ row, column: 'Area Name', rule: 'unknown-area', value: cell('Area Name'), message: slip })
    }
    const sex = SEXES.get(cell('Sex').toLowerCase())
    if (sex === undefined) {
      const message = 'Known are Persons, Male and Female.'
      return issues.addOnce({ row, column: 'Sex', rule: 'unknown-breakdown', value: cell('Sex'), message })
    }
    const breakdown = { sex, categoryType: cell('Category Type'), category: cell('Category') }
    const meant = bound.filter(({ matches }) => matches(breakdown))
    const line: Line = { row, cell, area: area.code, renamed: area.renamed }
    if (!ages.offer(meant, line, accept)) figures.leaveOut(OTHER_BREAKDOWNS)
  }

  const rowsRead = await readRows(file, RULE, take, { header: canonicalHeader, complete: withGoal })
  const passedOver = ages.finish(accept)
  if (passedOver > 0) figures.leaveOut(OTHER_BREAKDOWNS, passedOver)
  return rowsRead
}

/**
 * The service leaves the last cell off where an indicator has no goal. Only such a row is completed: its last cell is then
 * that of “New data”, so that a row which lost another cell is still found.
 */
function withGoal(cells: string[], header: Columns): string[] {
  const isShort = cells.length === header.width - 1
  const endsWithGoal = isShort && header.cell([...cells, GOAL], 'Compared to goal') === GOAL
  return endsWithGoal && ['', 'New data'].includes(header.cell(cells, 'New data')) ? [...cells, ''] : cells
}

const GOAL = 'a cell to be found again'

/** A download of Fingertips: one row an indicator, area, sex, age, category and period. Polarity is never taken from it. */
export const fingertips: FigureImporter = {
  id: SYSTEM,
  label: 'Fingertips (CSV)',
  recognises: ({ header }) => {
    const names = canonicalHeader(header)
    return ['Indicator ID', 'Area Code', 'Time period'].filter((name) => names.includes(name)).length >= 2
  },
  read,
}
