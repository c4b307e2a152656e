import type { OpenAPIHono } from '@hono/zod-openapi'
import type { PublishedHandle, WorkspaceHandle } from '../../database/handle.ts'
import { canRead } from './health.queries.ts'

export interface Health {
  app: OpenAPIHono
  published: PublishedHandle
  workspace: WorkspaceHandle
  isLeaving: () => boolean
}

/** `/healthz`: the process answers. `/readyz`: it can do its work. */
export function healthRoutes({ app, published, workspace, isLeaving }: Health): void {
  const headers = { 'cache-control': 'no-store' }
  app.get('/healthz', (context) => context.json({ status: 'ok' }, 200, headers))
  app.get('/readyz', async (context) => {
    if (isLeaving()) return context.json({ status: 'shutting-down' }, 503, headers)
    const ready = (await canRead(published)) && (await canRead(workspace))
    return context.json({ status: ready ? 'ready' : 'no-database' }, ready ? 200 : 503, headers)
  })
}
