import { z } from '@hono/zod-openapi'
import { createIssueList, readLookupEntries } from '@jsna/importers'
import type { Lookup } from '@jsna/core'
import { countWords } from '@jsna/core'
import { ApiError, notFound } from '../../errors.ts'
import { customAreaFrom, hiddenByArea } from '../../geography/custom-area.ts'
import { drawingBoard, drawingSchemes } from '../../geography/drawing-board.ts'
import { addCustomArea, replaceLookup } from '../../geography/geography.actions.ts'
import { lookupChange } from '../../geography/lookup-change.ts'
import { noFields, noQuery, workspaceRoute } from '../../http/workspace-route.ts'
import { storedLookups } from '../../importing/importing.queries.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'

type Content = AsyncIterable<Uint8Array>

const customArea = z.strictObject({
  name: z
    .string()
    .trim()
    .min(2)
    .max(80)
    .regex(/[A-Za-z]/, 'Write a name with letters.')
    .refine((name) => !/\p{C}/u.test(name), 'Write the name on one line, without characters that cannot be seen.'),
  description: z.string().max(300).default(''),
  parts: z.array(z.string().max(100)).min(2, 'Name two small areas or more.').max(500),
  /** Only says what it would hide. */
  preview: z.boolean().default(false),
})

export function geographyRoutes(services: WorkspaceServices): void {
  const { routing, workspace, published, evidence, clock } = services
  /** The entries of a file that is handed in for a lookup, checked against the areas of its two schemes. */
  async function handedIn(id: string, content: Content) {
    const catalogue = await evidence.catalogue()
    const lookups = await storedLookups(workspace.db)
    const before = lookups.find((lookup) => lookup.id === id)
    if (!before)
      throw notFound(`There is no lookup called “${id}”. Known: ${lookups.map((each) => each.id).join(', ')}.`)
    const codes = (scheme: string) =>
      new Set(catalogue.areas.filter((area) => area.scheme === scheme).map(({ code }) => code))
    const issues = createIssueList()
    const places = { from: codes(before.fromScheme), to: codes(before.toScheme) }
    const after = await readLookupEntries(content, places, issues)
    if (issues.issues.length === 0 && after.length === 0) {
      const message = 'The file has a header and no rows. Give a row for each small area.'
      issues.add({ row: null, column: null, rule: 'no-rows', value: '', message })
    }
    const faults = issues.issues.length + issues.unlisted
    if (faults > 0) {
      const detail = `The lookup was refused with ${countWords(faults, 'fault')}. Nothing of it was stored.`
      throw new ApiError('rows-refused', detail, { issues: issues.issues, unlisted: issues.unlisted })
    }
    return { before, after, lookups, catalogue }
  }
  workspaceRoute(routing, {
    route: 'GET /lookups',
    summary: 'How small areas add up to larger ones',
    parameters: noFields,
    query: noQuery,
    body: null,
    handle: async () => ({ body: { lookups: (await storedLookups(workspace.db)).map(headOf) } }),
  })
  workspaceRoute(routing, {
    route: 'POST /lookup-previews',
    summary: 'What moves if a lookup gets the entries of a file: from, to, weight',
    parameters: noFields,
    query: z.strictObject({ lookup: z.string().max(100) }),
    body: 'file',
    handle: async ({ query, body }: { query: { lookup: string }; body: Content }) => {
      const { catalogue, ...change } = await handedIn(query.lookup, body)
      return { body: await lookupChange(workspace.db, catalogue, change) }
    },
  })
  workspaceRoute(routing, {
    route: 'PUT /lookups/{id}',
    summary: 'Give a lookup the entries of a file, and add everything up again',
    parameters: z.object({ id: z.string() }),
    query: noQuery,
    body: 'file',
    handle: async ({ parameters, body }: { parameters: { id: string }; body: Content }, { user }) => {
      const { catalogue, ...change } = await handedIn(parameters.id, body)
      const moved = await lookupChange(workspace.db, catalogue, change)
      await replaceLookup({ workspace, clock, actor: user.email }, change.before, change.after)
      return { body: moved }
    },
  })
  workspaceRoute(routing, {
    route: 'GET /small-areas',
    summary: 'Area schemes of which areas can be put together',
    parameters: noFields,
    query: noQuery,
    body: null,
    handle: async () => ({
      body: { schemes: drawingSchemes(await evidence.catalogue(), await storedLookups(workspace.db)) },
    }),
  })
  workspaceRoute(routing, {
    route: 'GET /small-areas/{id}',
    summary: 'Small areas to draw on: boundaries, people, and the larger areas that they add up to',
    parameters: z.object({ id: z.string() }),
    query: noQuery,
    body: null,
    handle: async ({ parameters: { id } }) => {
      const [catalogue, lookups] = [await evidence.catalogue(), await storedLookups(workspace.db)]
      const known = drawingSchemes(catalogue, lookups)
      const scheme = known.find((each) => each.id === id)
      if (!scheme) {
        throw notFound(`No areas are put together of “${id}”. Known: ${known.map((each) => each.id).join(', ')}.`)
      }
      return { body: await drawingBoard(workspace.db, catalogue, lookups, scheme) }
    },
  })
  workspaceRoute(routing, {
    route: 'POST /custom-areas',
    summary: 'Put an area together from small areas, after looking at what it would hide',
    parameters: noFields,
    query: noQuery,
    body: customArea,
    handle: async ({ body: { preview, ...request } }, { user }) => {
      const catalogue = await evidence.catalogue()
      const custom = customAreaFrom(request, catalogue)
      const stores = { workspace: workspace.db, published: published.db }
      const hidden = await hiddenByArea(stores, evidence, await storedLookups(workspace.db), custom)
      if (!preview) await addCustomArea({ workspace, clock, actor: user.email }, custom)
      return { status: preview ? 200 : 201, body: { area: custom.area, hidden } }
    },
  })
}

function headOf({ entries, ...lookup }: Lookup) {
  return { ...lookup, entries: entries.length }
}
