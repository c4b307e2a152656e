import { OpenAPIHono } from '@hono/zod-openapi'
import type { Dependencies } from './dependencies.ts'
import { createJudge } from './documents/judge.ts'
import { notFound, problemOf, renderProblem } from './errors.ts'
import { createPublishedEvidence } from './evidence/published-evidence.ts'
import { createWorkspaceEvidence } from './evidence/workspace-evidence.ts'
import { usualSpelling } from './fingertips/usual-spelling.ts'
import { AnswerCache } from './http/answer-cache.ts'
import { CurrentRelease } from './http/current-release.ts'
import { dressing, gate } from './http/entrance.ts'
import { frontDoor } from './http/front-door.ts'
import { KnownAddresses } from './http/known-addresses.ts'
import { answerPreflights } from './http/other-sites.ts'
import type { PublicRouting } from './http/public-route.ts'
import { politeShares } from './http/rate-limit.ts'
import { workspaceBase } from './http/workspace-route.ts'
import { areaProfileRoutes } from './modules/area-profiles/area-profiles.routes.ts'
import { areaSchemeRoutes } from './modules/area-schemes/area-schemes.routes.ts'
import { areaRoutes } from './modules/areas/areas.routes.ts'
import { boundaryRoutes } from './modules/boundaries/boundaries.routes.ts'
import { changeRoutes } from './modules/changes/changes.routes.ts'
import { chartRoutes } from './modules/charts/charts.routes.ts'
import { codeHistoryRoutes } from './modules/code-histories/code-histories.routes.ts'
import { compareAreasRoutes } from './modules/compare-areas/compare-areas.routes.ts'
import { compareIndicatorsRoutes } from './modules/compare-indicators/compare-indicators.routes.ts'
import { comparisonRoutes } from './modules/comparisons/comparisons.routes.ts'
import { disclosureRoutes } from './modules/disclosures/disclosures.routes.ts'
import { documentRoutes } from './modules/documents/documents.routes.ts'
import { downloadRoutes } from './modules/downloads/downloads.routes.ts'
import { draftRoutes } from './modules/drafts/drafts.routes.ts'
import { estimateRoutes } from './modules/estimates/estimates.routes.ts'
import { fingertipsRoutes } from './modules/fingertips/fingertips.routes.ts'
import { geographyRoutes } from './modules/geography/geography.routes.ts'
import { healthRoutes } from './modules/health/health.routes.ts'
import { importRoutes } from './modules/imports/imports.routes.ts'
import { mappingRoutes } from './modules/mappings/mappings.routes.ts'
import { indicatorRoutes } from './modules/indicators/indicators.routes.ts'
import { inequalityRoutes } from './modules/inequalities/inequalities.routes.ts'
import { openapiRoutes } from './modules/openapi/openapi.routes.ts'
import { populationPyramidRoutes } from './modules/population-pyramids/population-pyramids.routes.ts'
import { postcodeRoutes } from './modules/postcodes/postcodes.routes.ts'
import { previewRoutes } from './modules/previews/previews.routes.ts'
import { profileRoutes } from './modules/profiles/profiles.routes.ts'
import { publicationRoutes } from './modules/publications/publications.routes.ts'
import { recommendationRoutes } from './modules/recommendations/recommendations.routes.ts'
import { releaseChangesRoutes } from './modules/release-changes/release-changes.routes.ts'
import { releaseRoutes } from './modules/releases/releases.routes.ts'
import { searchRoutes } from './modules/search/search.routes.ts'
import { sessionRoutes } from './modules/sessions/sessions.routes.ts'
import { spreadRoutes } from './modules/spreads/spreads.routes.ts'
import { themeRoutes } from './modules/themes/themes.routes.ts'
import { trendRoutes } from './modules/trends/trends.routes.ts'
import { waiverRoutes } from './modules/waivers/waivers.routes.ts'
import type { WorkspaceServices } from './workspace-services.ts'

const publicModules = [
  downloadRoutes,
  releaseRoutes,
  areaRoutes,
  postcodeRoutes,
  boundaryRoutes,
  themeRoutes,
  indicatorRoutes,
  estimateRoutes,
  comparisonRoutes,
  trendRoutes,
  spreadRoutes,
  chartRoutes,
  areaProfileRoutes,
  compareAreasRoutes,
  compareIndicatorsRoutes,
  inequalityRoutes,
  populationPyramidRoutes,
  releaseChangesRoutes,
  profileRoutes,
  documentRoutes,
  recommendationRoutes,
  searchRoutes,
  fingertipsRoutes,
]

const workspaceModules = [
  sessionRoutes,
  draftRoutes,
  previewRoutes,
  changeRoutes,
  importRoutes,
  geographyRoutes,
  areaSchemeRoutes,
  codeHistoryRoutes,
  disclosureRoutes,
  mappingRoutes,
  publicationRoutes,
  waiverRoutes,
]

const cacheBytes = 64 * 1024 * 1024

/** The whole application, built from what it depends on. Tests call `app.request()` on it; so does the rendered site. */
export function createApp(dependencies: Dependencies): OpenAPIHono {
  const app = new OpenAPIHono()
  const shares = politeShares(dependencies.rates, dependencies.clock)
  app.use(dressing(dependencies.random))
  app.use(gate(dependencies, shares))
  app.use(`${workspaceBase}/*`, async (context, next) => {
    await next()
    context.res.headers.set('cache-control', 'private, no-store')
    context.res.headers.set('vary', 'cookie')
  })
  app.onError((error, context) => {
    const requestId = (context.get('requestId' as never) as string | undefined) ?? 'none'
    if (problemOf(error, requestId).status >= 500) {
      dependencies.log({ requestId, method: context.req.method, path: loggedPath(context.req.path), error })
    }
    return renderProblem(error, context)
  })
  app.notFound((context) => {
    const usual = usualSpelling(context.req.path)
    if (usual === null) {
      return renderProblem(notFound('There is nothing at this address. Check it for a slip.'), context)
    }
    const address = new URL(usual + new URL(context.req.url).search, context.req.url)
    const { method, headers } = context.req.raw
    return app.fetch(new Request(address, { method, headers }), context.env)
  })
  answerPreflights(app)
  const current = new CurrentRelease(dependencies.published, (release) => dependencies.releaseFiles.announce(release))
  const addresses = new KnownAddresses()
  addPublicRoutes({ app, current, addresses }, dependencies)
  addWorkspaceRoutes(app, current, dependencies)
  healthRoutes({ app, ...dependencies })
  openapiRoutes(app)
  const lead = app.fetch
  const answerAtDoor = frontDoor(dependencies, { current, addresses, shares })
  app.fetch = (request, bindings, execution) => answerAtDoor(request, bindings) ?? lead(request, bindings, execution)
  return app
}

/** A postcode says where somebody lives, and is written into no log. */
const loggedPath = (path: string) => path.replace(/(\/postcodes\/).+/, '$1…')

/** The public routes get the read-only published database and nothing else, so nothing else can leak from them. */
function addPublicRoutes(
  kept: Pick<PublicRouting, 'app' | 'current' | 'addresses'>,
  { published, releaseFiles, largeFiles, log }: Pick<Dependencies, 'published' | 'releaseFiles' | 'largeFiles' | 'log'>,
): void {
  const routing: PublicRouting = {
    ...kept,
    published: published.db,
    evidence: createPublishedEvidence(published.db),
    cache: new AnswerCache(cacheBytes),
    releaseFiles,
    largeFiles,
    log,
  }
  for (const addRoutes of publicModules) addRoutes(routing)
}

function addWorkspaceRoutes(app: OpenAPIHono, current: CurrentRelease, dependencies: Dependencies): void {
  const { workspace, firsthand: published, publisher, desk, clock, random, publicAddress } = dependencies
  const evidence = createWorkspaceEvidence(workspace.db, published.db)
  const services: WorkspaceServices = {
    routing: { app, accounts: { db: workspace.db, clock, random }, publicAddress, isBusy: () => desk.isWriting },
    workspace,
    published,
    publisher,
    current,
    evidence,
    publishedEvidence: createPublishedEvidence(published.db),
    judge: createJudge(workspace.db, evidence),
    desk,
    clock,
    random,
  }
  for (const addRoutes of workspaceModules) addRoutes(services)
}
