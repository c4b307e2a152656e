import { comparePeriods } from '@jsna/core'
import type { Area } from '@jsna/core'
import type { FileSummary } from '@jsna/importers'
import type { Kysely } from 'kysely'
import type { ImportedIndicator, ImportReport } from '../client.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'
import { changedFigures } from './changed-figures.ts'
import { missingCounts, stagedCounts, stagedPeriods } from './staged.queries.ts'

const mostImplausible = 200

/** What a file that has been read would change in the workspace. */
export async function importReport(
  db: Kysely<WorkspaceTables>,
  job: number,
  summary: FileSummary,
  { indicators, areas }: Pick<Catalogue, 'indicators' | 'areas'>,
): Promise<Omit<ImportReport, 'changes'>> {
  const counts = await stagedCounts(db, job)
  const missing = await missingCounts(db, job, counts)
  const periods = await stagedPeriods(db, job)
  const named = new Map(indicators.map((indicator) => [indicator.slug, indicator]))
  const rows = counts.map(({ indicator, accepted, added, unchanged }): ImportedIndicator => ({
    indicator,
    name: named.get(indicator)?.name ?? indicator,
    added,
    changed: accepted - added - unchanged,
    unchanged,
    missing: missing.get(indicator) ?? 0,
    periods: (periods.get(indicator) ?? []).sort(comparePeriods),
  }))
  const total = (field: 'added' | 'changed' | 'unchanged' | 'missing') => rows.reduce((sum, row) => sum + row[field], 0)
  const { examples: shown, implausible } = await changedFigures(db, job, rows, named)
  const doubtful = implausible.slice(0, mostImplausible)
  return {
    importer: summary.importer,
    rowsRead: summary.rowsRead,
    accepted: summary.accepted,
    added: total('added'),
    changed: total('changed'),
    unchanged: total('unchanged'),
    missing: total('missing'),
    leftOut: summary.leftOut,
    renamed: summary.renamed,
    sheets: summary.sheets,
    indicators: rows,
    areaNames: namesOf([...shown, ...doubtful], areas),
    examples: shown,
    implausible: doubtful,
    implausibleUnlisted: Math.max(0, implausible.length - mostImplausible),
  }
}

function namesOf(
  changes: readonly { area: string | null; other?: string | null }[],
  areas: readonly Area[],
): Record<string, string> {
  const codes = new Set(changes.flatMap(({ area, other }) => [area, other]))
  return Object.fromEntries(areas.filter(({ code }) => codes.has(code)).map(({ code, name }) => [code, name]))
}
