import { z } from '@hono/zod-openapi'
import { areaCodeSchema, estimateSchema, releaseSchema } from '@jsna/core/schema'
import { ApiError } from '../../errors.ts'
import { releaseByNumber } from '../../evidence/published.queries.ts'
import { noParameters, publicRoute, releaseMark } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { codeParameter, releaseParameter, several } from '../../http/query.ts'
import { releaseMarkSchema } from '../../http/release-mark.ts'
import { seriesPeriod } from '../../hub/answer-schemas.ts'
import { releaseChangesTable } from './release-changes-table.ts'
import { countsOf, figureMoves, textMoves } from './release-changes.ts'
import { figuresOnOneSide, indicatorsBetween, releasesBetween, textsOnOneSide } from './release-changes.queries.ts'

const mostIndicators = 20

const moveSchema = z.strictObject({
  ...seriesPeriod,
  area: areaCodeSchema,
  change: z.enum(['added', 'revised', 'withdrawn']),
  before: estimateSchema.nullable(),
  after: estimateSchema.nullable(),
})

const change = z.enum(['added', 'changed', 'withdrawn'])
const { number, publishedAt, title, changes } = releaseSchema.shape

export function releaseChangesRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/changes',
    summary: 'What has changed since a release: indicators, periods, texts, and the figures of named indicators',
    tag: 'Releases',
    parameters: noParameters,
    query: z.strictObject({
      since: z
        .string()
        .regex(/^[1-9]\d{0,8}$/, 'Write the number of a release.')
        .transform(Number)
        .openapi({ type: 'integer', description: 'Number of the older release.' }),
      indicator: several(codeParameter)
        .optional()
        .openapi({
          description: `Figures are told of these indicators alone, at most ${mostIndicators}; superseded and withdrawn ones too.`,
        }),
      release: releaseParameter,
    }),
    answer: z.strictObject({
      since: releaseMarkSchema,
      until: releaseMarkSchema,
      releases: z.array(z.strictObject({ number, publishedAt, title, changes })),
      indicators: z.array(
        z.strictObject({ slug: z.string(), name: z.string(), change, addedPeriods: z.array(z.string()) }),
      ),
      texts: z.array(z.strictObject({ id: z.string(), title: z.string(), change })),
      figures: z.array(moveSchema),
      counts: z
        .strictObject({
          added: z.int().min(0),
          revised: z.int().min(0),
          withdrawn: z.int().min(0),
        })
        .nullable()
        .openapi({ description: 'Of the figures of the named indicators; null where none is named.' }),
    }),
    handle: async ({ since: asked, indicator: slugs = [] }, { published, release }) => {
      const since = await releaseByNumber(published, asked)
      if (!since || since.number > release.number) {
        const upTo = `The releases up to this one are 1 to ${release.number}.`
        throw wrong('since', upTo)
      }
      if (slugs.length > mostIndicators) {
        throw new ApiError('too-many-rows', `One answer has the figures of at most ${mostIndicators} indicators.`)
      }
      const span = { since: since.number, until: release.number }
      const [figures, texts] = [await figuresOnOneSide(published, span, slugs), await textsOnOneSide(published, span)]
      const moves = figureMoves(figures.before, figures.after)
      return {
        since: releaseMark(since),
        until: releaseMark(release),
        releases: await releasesBetween(published, span),
        indicators: await indicatorsBetween(published, span),
        texts: textMoves(texts.before, texts.after),
        figures: moves,
        counts: slugs.length > 0 ? countsOf(moves) : null,
      }
    },
    files: { name: 'changes', table: releaseChangesTable },
  })
}

const wrong = (name: string, detail: string) =>
  new ApiError('invalid-parameter', `The parameter “${name}” cannot be used. ${detail}`, { parameters: [name] })
