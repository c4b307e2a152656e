import { comparePeriods } from '@jsna/core'
import type { Evaluation } from '@jsna/core'
import { publishedReadings } from '../../changes/changes.queries.ts'
import type { PublishedReading } from '../../changes/changes.queries.ts'
import type { DocumentListEntry } from '../../client.ts'
import type { JudgedDocument, Reading } from '../../documents/judge.ts'
import { newestRelease } from '../../evidence/published.queries.ts'
import { blockersOf } from '../../publishing/blockers.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'

/** Every draft with what a person should look at: what fails, what cannot be judged, what has newer figures. */
export async function draftList({ judge, published }: WorkspaceServices): Promise<DocumentListEntry[]> {
  const release = await newestRelease(published.db)
  const readings = release ? await publishedReadings(published.db, release.number) : new Map<string, PublishedReading>()
  const judged = await judge.all()
  return judged.map((each) => entryOf(each, readings)).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

function entryOf(judged: JudgedDocument, published: ReadonlyMap<string, PublishedReading>): DocumentListEntry {
  const { document, revision } = judged.stored
  const { id, kind, theme, title, order, owner } = document
  const faults = blockersOf([judged], [])
  const cannotBeJudged = faults.filter(({ status }) => status === 'cannot-be-judged').length
  const known = judged.readings.map(({ setting }) => published.get(`${id}|${setting.area}`))
  return {
    id,
    kind,
    theme,
    title,
    order,
    owner,
    revision,
    state: stateOf(judged, known[0]),
    failing: faults.length - cannotBeJudged,
    cannotBeJudged,
    newer: judged.readings.reduce((sum, reading, index) => sum + newerIn(reading, known[index]), 0),
  }
}

function stateOf({ stored }: JudgedDocument, published: PublishedReading | undefined): DocumentListEntry['state'] {
  if (!published) return 'draft'
  return JSON.stringify(published.document) === JSON.stringify(stored.document) ? 'published' : 'changed'
}

/** Figures whose newest period is later than the one that readers see. */
function newerIn({ evaluation }: Reading, published: PublishedReading | undefined): number {
  if (!published) return 0
  const before = periodsOf(published.evaluation)
  return [...periodsOf(evaluation)].filter(([id, period]) => {
    const known = before.get(id)
    return known !== undefined && isPeriod(known) && isPeriod(period) && comparePeriods(period, known) > 0
  }).length
}

const isPeriod = (id: string) => /^\d{4}-/.test(id)

const periodsOf = ({ figures, claims }: Evaluation): Map<string, string> =>
  new Map(
    [...Object.entries(figures), ...Object.entries(claims)].flatMap(([id, { inputs }]) =>
      inputs[0] ? [[id, inputs[0].period]] : [],
    ),
  )
