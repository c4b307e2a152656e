import type { ChangesSinceAnswer, FigureMove } from '../../client.ts'
import { ownTerms } from '../../downloads/catalogue-tables.ts'
import { ownLicence } from '../../downloads/provenance.ts'
import { tableOf } from '../../downloads/table.ts'
import type { Fields, Table } from '../../downloads/table.ts'
import type { PublicContext } from '../../http/public-route.ts'

const columns = [
  'subject',
  'id',
  'title',
  'change',
  'periods',
  'area',
  'period',
  'sex',
  'age',
  'category',
  'valueBefore',
  'value',
  'licence',
  'release',
] as const

const key = ['subject', 'id', 'area', 'period', 'sex', 'age', 'category'] as const

const valueOf = (estimate: FigureMove['before']) => (estimate?.kind === 'estimate' ? estimate.value : null)

/** One row for each indicator, text and figure that is not as it was. */
export async function releaseChangesTable(answer: ChangesSinceAnswer, { release }: PublicContext): Promise<Table> {
  const { since, until, indicators, texts, figures } = answer
  const rows: Fields[] = [
    ...indicators.map(({ slug, name, change, addedPeriods }) => ({
      subject: 'indicator',
      id: slug,
      title: name,
      change,
      periods: addedPeriods.join(' '),
    })),
    ...texts.map(({ id, title, change }) => ({ subject: 'text', id, title, change })),
    ...figures.map(({ indicator, area, period, sex, age, category, change, before, after }) => ({
      ...{ subject: 'figure', id: indicator, change, area, period, sex, age, category },
      valueBefore: valueOf(before),
      value: valueOf(after),
    })),
  ]
  const named = rows.map((row) => ({ ...row, licence: ownLicence, release: release.number }))
  const title = `Changes from release ${since.number} to ${until.number}`
  return tableOf({ title, key, columns }, named, ownTerms(release, 'Changes'))
}
