import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Area, Document, Recommendation } from '@jsna/core'
import { freePort } from '../../api/src/builders/free-port.ts'
import { packed } from '../../api/src/builders/packed.ts'
import { areas, lookups } from '../../api/src/builders/places.ts'
import { rowOfSquares } from '../../api/src/builders/squares.ts'
import { textFiles } from '../../api/src/builders/texts.ts'
import { indicators, observations } from '../../api/src/builders/figures.ts'
import { insertRows } from '../../api/src/database/bulk.ts'
import { FigureWriter } from '../../api/src/database/figure-writer.ts'
import type { Stores } from '../../api/src/database/handle.ts'
import { createStores, openStores } from '../../api/src/database/open.ts'
import { createJudge } from '../../api/src/documents/judge.ts'
import { createWorkspaceEvidence } from '../../api/src/evidence/workspace-evidence.ts'
import { raiseCatalogue } from '../../api/src/geography/catalogue-rows.ts'
import { insertObservations, raiseVersion } from '../../api/src/importing/importing.queries.ts'
import { publish } from '../../api/src/publishing/publish.ts'
import { readTexts } from '../../api/src/seeding/read-texts.ts'
import { seed } from '../../api/src/seeding/seed.ts'
import { serve } from './command.ts'
import type { Server } from './command.ts'
import { city, hiddenArea, neighbourhoods, open, pairedFigures, pairedIndicators } from './paired-figures.ts'
import type { Side } from './paired-figures.ts'

type Sides = readonly [first: Side, second: Side]

/** As the packed data name them. */
export const reachAreas = [
  'aspire',
  'families-for-all',
  'harmony',
  'mosaic',
  'park-edge',
  'pathways',
  'the-moat',
  'wood-side',
].map((name) => `reach-${name}`)
const ofReachAreas = pairedIndicators.filter(({ slug }) => slug !== open && slug !== 'residents-by-age')

const parents = [city, 'E12000005', 'E92000001']
const hidden = `indicator=rare-disease sex=female area=${hiddenArea}`

const neighbourhood = (code: string, index: number): Area => ({
  ...{ code, name: `Coventry 10${index}B`, scheme: 'lsoa-2021', parents, neighbours: [], description: '' },
  ...{ validFrom: null, validTo: null, status: 'official' },
})

/** Texts, one of which has figures that are hidden in the place that it is read in. */
function documents(sentence: string): Document[] {
  const files = textFiles().map((file) => ({
    ...file,
    markdown: file.markdown.replace(
      'Checks are offered.',
      `${sentence} In one neighbourhood it is :figure{#h1 ${hidden}} of women.`,
    ),
  }))
  return readTexts(files)
}

const hiddenFigure = {
  operation: 'value' as const,
  of: {
    ...{ indicator: 'admissions', area: hiddenArea, period: 'latest', age: 'all', category: 'all' },
    sex: 'persons' as const,
  },
}

const recommendations: Recommendation[] = packed.recommendations.map((each) => ({
  ...each,
  evidence: [{ label: 'Admissions where few are', figure: hiddenFigure }],
  measure: { label: 'Admissions where few are', figure: hiddenFigure },
}))

function contents(figures: Readonly<Record<string, readonly object[]>>) {
  return {
    packed: {
      ...packed,
      texts: [],
      indicators: [...indicators.filter(({ slug }) => slug !== 'rare-disease'), ...pairedIndicators],
      areas: [...areas.filter(({ scheme }) => scheme !== 'lsoa-2021'), ...neighbourhoods.map(neighbourhood)],
      lookups: lookups.map((lookup) => ({
        ...lookup,
        entries: neighbourhoods.map((from, index) => ({
          ...{ from, to: index < 4 ? 'reach-mosaic' : 'reach-harmony', weight: 1 },
        })),
      })),
      boundaries: { ...packed.boundaries, 'lsoa-2021': rowOfSquares(neighbourhoods) },
      figureFiles: [...new Set([...Object.keys(observations), ...Object.keys(figures)])],
      figures: (slug: string) => Promise.resolve((figures[slug] ?? observations[slug] ?? []) as never),
      recommendations,
    },
    documents: documents('Checks are offered.'),
    accounts: [],
  }
}

/** Both sides publish at the same moments. */
const clockAt = (instant: string) => () => new Date(instant)

/** Replaces figures, as an import does. */
async function store({ workspace }: Stores, figures: ReturnType<typeof pairedFigures>): Promise<void> {
  const { db, dialect } = workspace
  await db.transaction().execute(async (transaction) => {
    const writer = new FigureWriter(transaction, dialect, 'observation')
    for (const [slug, rows] of Object.entries(figures)) {
      const stored = transaction.selectFrom('observation').selectAll().where('indicator', '=', slug)
      await writer.remove(await stored.where('origin', '=', 'source').execute())
      await insertObservations(transaction, dialect, rows, { origin: 'source', import: 'second' })
      await raiseVersion(transaction, slug)
    }
  })
}

/** Something that every reader may see: without it there would be nothing to publish where hidden values alone differ. */
async function changeTexts({ workspace: { db } }: Stores, isChanged: (document: Document) => boolean): Promise<void> {
  for (const document of documents('Checks are offered to all.').filter(isChanged)) {
    const body = JSON.stringify({ ...document, title: `${document.title}, revised` })
    await db.updateTable('document').set({ body, revision: 2 }).where('id', '=', document.id).execute()
  }
}

/** Both figures and texts. The last of the open values is revised on both sides. */
async function revise(stores: Stores, figures: ReturnType<typeof pairedFigures>): Promise<void> {
  const scores = (figures[open] ?? []).map((row, index) => (index === 7 ? { ...row, value: 1.5 } : row))
  await store(stores, { ...figures, [open]: scores })
  await changeTexts(stores, () => true)
}

async function publishNow(stores: Stores, instant: string): Promise<void> {
  const { workspace, publisher } = stores
  const evidence = createWorkspaceEvidence(workspace.db, publisher.db)
  const judge = createJudge(workspace.db, evidence)
  await publish(
    { workspace, publisher, evidence, judge, clock: clockAt(instant) },
    { actor: 'publisher@example.org', publishedBy: 'Parveen Publisher', title: 'Second release' },
  )
}

export interface PairedInstallation extends Server {
  remove: () => Promise<void>
}

/**
 * A small installation with two releases, the figures of each of one side, that is served by a process of its own. Where the
 * sides of the two releases differ, hidden counts are revised between them and nothing else is.
 */
export const installSmall = (seedNumber: number, sides: Sides): Promise<PairedInstallation> =>
  serveFilled(async (folder) => {
    const stores = await createStores({ kind: 'sqlite', folder })
    const clock = clockAt('2026-11-23T09:00:00Z')
    await seed({ stores, clock, progress: () => undefined }, contents(pairedFigures(seedNumber, sides[0])))
    await stores.publisher.db.insertInto('postcode').values({ postcode: 'CV4 9PM', area: hiddenArea }).execute()
    await revise(stores, pairedFigures(seedNumber, sides[1]))
    await publishNow(stores, '2026-12-01T09:00:00Z')
    return stores
  })

/** The same figures of reach areas, in two releases more of a copy of the packed installation. */
export const installPacked = (seedNumber: number, sides: Sides, seededFolder: string): Promise<PairedInstallation> =>
  serveFilled(async (folder) => {
    cpSync(seededFolder, folder, { recursive: true })
    const stores = await openStores({ kind: 'sqlite', folder })
    const { db, dialect } = stores.workspace
    await db.transaction().execute(async (transaction) => {
      const rows = ofReachAreas.map((each, index) => ({
        ...{ id: each.slug, theme: each.theme, position: 10_000 + index, body: JSON.stringify(each) },
      }))
      await insertRows(transaction, dialect, 'indicator', rows)
      await raiseCatalogue(transaction)
    })
    for (const [index, side] of sides.entries()) {
      const figures = pairedFigures(seedNumber, side, reachAreas)
      await store(stores, Object.fromEntries(ofReachAreas.map(({ slug }) => [slug, figures[slug] ?? []])))
      if (index === 1) await changeTexts(stores, ({ id }) => id === 'pages/about')
      await publishNow(stores, `2026-12-0${index + 1}T09:00:00Z`)
    }
    return stores
  })

async function serveFilled(fill: (folder: string) => Promise<Stores>): Promise<PairedInstallation> {
  const folder = mkdtempSync(join(tmpdir(), 'jsna-pair-'))
  const stores = await fill(folder)
  await stores.close()
  const server = await serve(folder, await freePort(), { JSNA_RATE: 'off' })
  const remove = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...server, remove }
}
