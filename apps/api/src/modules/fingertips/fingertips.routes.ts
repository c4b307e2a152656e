import { fingertipsBase } from '../../fingertips/fingertips-route.ts'
import { createViews } from '../../fingertips/view.queries.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { areasRoutes } from './areas.routes.ts'
import { dataRoutes } from './data.routes.ts'
import { lookupsRoutes } from './lookups.routes.ts'
import { metadataRoutes } from './metadata.routes.ts'
import { profilesRoutes } from './profiles.routes.ts'

const words = [
  'This address answers the public R and Python clients of Fingertips.',
  'Give them the address of this site followed by /fingertips/api/ in place of their own.',
  '',
].join('\n')

/** The parts of the Fingertips API that its public clients use, answered from the published figures. */
export function fingertipsRoutes(routing: PublicRouting): void {
  // The clients ask for the address itself before anything else, and go on if it answers.
  for (const path of [fingertipsBase, `${fingertipsBase}/`, `${fingertipsBase}/api`, `${fingertipsBase}/api/`]) {
    routing.app.get(path, (context) => context.text(words, 200, { 'cache-control': 'public, no-cache' }))
  }
  // Scripts put the address and what they want together, each with its slash.
  routing.app.use(`${fingertipsBase}/api//*`, (context) => {
    const { pathname, search } = new URL(context.req.url)
    return Promise.resolve(context.redirect(`${pathname.replaceAll(/\/{2,}/g, '/')}${search}`, 308))
  })
  const withView = { ...routing, view: createViews() }
  profilesRoutes(withView)
  areasRoutes(withView)
  metadataRoutes(withView)
  dataRoutes(withView)
  lookupsRoutes(withView)
}
