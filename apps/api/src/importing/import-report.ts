import { comparePeriods, implausibleChanges } from '@jsna/core'
import type { Area, FigureChange, ImplausibleChange, Observation } from '@jsna/core'
import type { FileSummary } from '@jsna/importers'
import type { Kysely } from 'kysely'
import { city } from '../city.ts'
import type { ChangedFigure, ImportedIndicator, ImportReport } from '../client.ts'
import { keyOf, keyText, seriesText } from '../database/rows.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'
import { workspaceObservations } from '../evidence/workspace.queries.ts'
import { missingCounts, stagedCounts, stagedObservations, stagedPeriods } from './staged.queries.ts'

const mostExamples = 100
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
  const { examples, implausible } = await changedFigures(db, job, rows)
  const [shown, doubtful] = [examples.slice(0, mostExamples), implausible.slice(0, mostImplausible)]
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

/** Figures that replace others, those of the city first, and those that look like a slip. */
async function changedFigures(db: Kysely<WorkspaceTables>, job: number, rows: readonly ImportedIndicator[]) {
  const examples: ChangedFigure[] = []
  const implausible: ImplausibleChange[] = []
  for (const { indicator, added, changed } of rows) {
    if (added + changed === 0) continue
    const known = (await workspaceObservations(db, indicator)).filter((each) => valueOf(each) !== null)
    // Where the workspace has nothing there is nothing to hold the file against.
    if (known.length === 0) continue
    const fresh = await stagedObservations(db, job, indicator)
    const changes = changesIn(fresh, known)
    implausible.push(...implausibleChanges(changes.flatMap(({ change }) => change)))
    for (const { change, isRevision } of changes) {
      if (!isRevision || change.before === change.after) continue
      if (examples.length < mostExamples || change.area === city.area) {
        examples.push({ ...keyOf(change), before: change.before, after: change.after })
      }
    }
  }
  const first = (figure: ChangedFigure) => (figure.area === city.area ? 0 : 1)
  return { examples: examples.sort((a, b) => first(a) - first(b)), implausible }
}

interface Change {
  change: FigureChange
  /** Whether the figure was there before, or its series only had an earlier period. */
  isRevision: boolean
}

function changesIn(fresh: readonly Observation[], known: readonly Observation[]): Change[] {
  const byKey = new Map(known.map((each) => [keyText(each), each]))
  const newest = new Map<string, Observation>()
  for (const each of known) {
    const other = newest.get(seriesText(each))
    if (!other || comparePeriods(other.period, each.period) < 0) newest.set(seriesText(each), each)
  }
  return fresh.flatMap((each): Change[] => {
    const same = byKey.get(keyText(each))
    const earlier = newest.get(seriesText(each))
    const before = same ?? (earlier && comparePeriods(earlier.period, each.period) < 0 ? earlier : undefined)
    const [then, now] = [before ? valueOf(before) : null, valueOf(each)]
    if (then === null || now === null) return []
    return [{ change: { ...keyOf(each), before: then, after: now }, isRevision: same !== undefined }]
  })
}

/** The figure of an observation on whatever scale: both sides of a change are on the same one. */
function valueOf({ value, count, denominator }: Observation): number | null {
  if (value !== null) return value
  if (count === null) return null
  return denominator ? count / denominator : count
}
