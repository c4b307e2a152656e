import { evaluate, evaluateDocument, indicatorsOf, referencesOf } from '@jsna/core'
import type { Area, Document, Evaluation, FigureResult, Recommendation, Setting } from '@jsna/core'
import type { Kysely } from 'kysely'
import { city, citySetting, settingOf } from '../city.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import { Kept } from '../evidence/kept.ts'
import type { EvidenceSource } from '../evidence/evidence-source.ts'
import type { WorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { hashOf } from '../hash.ts'
import { storedDocuments } from './documents.queries.ts'
import type { StoredDocument } from './documents.queries.ts'

/** A text as it reads in one place. */
export interface Reading {
  /** The place, for texts that exist once for each; `null` for all others. */
  place: Area | null
  setting: Setting
  evaluation: Evaluation
}

export interface JudgedDocument {
  stored: StoredDocument
  readings: Reading[]
}

/** What the drafts say on the workspace's figures. */
export interface Judge {
  all: () => Promise<JudgedDocument[]>
}

const mostDocuments = 500

/** Judges every draft; one that has not changed, on figures that have not changed, is not judged again. */
export function createJudge(db: Kysely<WorkspaceTables>, evidence: WorkspaceEvidence): Judge {
  const kept = new Kept<JudgedDocument>(mostDocuments, () => 1)
  return {
    async all() {
      const versions = await evidence.versions()
      const judged: JudgedDocument[] = []
      for (const stored of await storedDocuments(db)) {
        const slugs = indicatorsOf(stored.document)
        const stamp = hashOf([stored.revision, slugs.map((slug) => versions.get(slug) ?? 0)])
        const make = async () => ({ stored, readings: await readingsOf(stored.document, evidence) })
        judged.push(await kept.get(stored.document.id, stamp, make))
      }
      return judged
    },
  }
}

/** The settings in which a text is read: every place for the template of the places, the city for all others. */
export function settingsOf(document: Document, areas: readonly Area[]): Pick<Reading, 'place' | 'setting'>[] {
  if (document.kind !== 'place-template') return [{ place: null, setting: citySetting }]
  return areas.filter((area) => area.scheme === city.places).map((area) => ({ place: area, setting: settingOf(area) }))
}

export async function readingsOf(document: Document, source: EvidenceSource): Promise<Reading[]> {
  const evidence = await source.on(indicatorsOf(document))
  const { areas } = await source.catalogue()
  return settingsOf(document, areas).map((reading) => ({
    ...reading,
    evaluation: evaluateDocument(document, reading.setting, evidence),
  }))
}

/** What a recommendation's figures say: its evidence by position, and its measure. */
export async function recommendationResults(
  recommendation: Recommendation,
  source: EvidenceSource,
): Promise<Record<string, FigureResult>> {
  const figures = [
    ...recommendation.evidence.map(({ figure }, index) => [String(index), figure] as const),
    ['measure', recommendation.measure.figure] as const,
  ]
  const slugs = figures.flatMap(([, figure]) => referencesOf(figure).map(({ indicator }) => indicator))
  const evidence = await source.on(slugs)
  return Object.fromEntries(figures.map(([name, figure]) => [name, evaluate(figure, {}, citySetting, evidence)]))
}
