import { z } from '@hono/zod-openapi'
import { check, evaluate, referencesOf } from '@jsna/core'
import {
  areaCodeSchema,
  assertionSchema,
  chartDescriptionSchema,
  documentSchema,
  figureFormatSchema,
  figureSchema,
  settingSchema,
} from '@jsna/core/schema'
import { assembleChart } from '../../charts/assemble-chart.ts'
import { citySetting } from '../../city.ts'
import { previewDocument } from '../../documents/preview-document.ts'
import { noFields, noQuery, workspaceRoute } from '../../http/workspace-route.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'

const setting = settingSchema.optional()
const plain = { parameters: noFields, query: noQuery }

/** What a figure, claim, chart or text would say, before it is saved. Nothing is stored. */
export function previewRoutes({ routing, workspace, published, evidence }: WorkspaceServices): void {
  const evidenceFor = (bound: Parameters<typeof referencesOf>[0]) =>
    evidence.on(referencesOf(bound).map(({ indicator }) => indicator))
  workspaceRoute(routing, {
    route: 'POST /previews/figure',
    summary: 'What a figure says now',
    ...plain,
    body: z.strictObject({ figure: figureSchema, format: figureFormatSchema, setting }),
    handle: async ({ body }) => ({
      body: evaluate(body.figure, body.format, body.setting ?? citySetting, await evidenceFor(body.figure)),
    }),
  })
  workspaceRoute(routing, {
    route: 'POST /previews/claim',
    summary: 'Whether a claim holds now, and why',
    ...plain,
    body: z.strictObject({ assertion: assertionSchema, setting }),
    handle: async ({ body }) => ({
      body: check(body.assertion, body.setting ?? citySetting, await evidenceFor(body.assertion)),
    }),
  })
  workspaceRoute(routing, {
    route: 'POST /previews/chart',
    summary: 'Everything that a chart would show',
    ...plain,
    body: z.strictObject({ chart: chartDescriptionSchema, setting }),
    handle: async ({ body: { chart, setting: place } }) => {
      const slugs = chart.indicator === null ? [] : [chart.indicator]
      return { body: assembleChart(chart, place ?? citySetting, await evidence.on(slugs)) }
    },
  })
  workspaceRoute(routing, {
    route: 'POST /previews/document',
    summary: 'A text as readers would get it',
    ...plain,
    body: z.strictObject({ document: documentSchema, area: areaCodeSchema.optional() }),
    handle: async ({ body: { document, area } }) => {
      const sources = { workspace: workspace.db, published: published.db, evidence }
      return { body: await previewDocument(sources, document, area) }
    },
  })
}
