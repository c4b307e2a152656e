import { z } from '@hono/zod-openapi'
import { getCookie } from 'hono/cookie'
import { serialize } from 'hono/utils/cookie'
import { sessionMilliseconds, signIn, signOut } from '../../accounts/sign-in.ts'
import { notedAddress } from '../../http/address.ts'
import { noFields, noQuery, sessionCookie, workspaceRoute } from '../../http/workspace-route.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'

const credentialsSchema = z.strictObject({
  email: z.string().min(1, 'Write the e-mail address.').max(200),
  password: z.string().min(1, 'Write the password.').max(1000),
})

const cookieOf = (token: string, seconds: number) =>
  serialize(sessionCookie, token, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: seconds,
  })

export function sessionRoutes({ routing }: WorkspaceServices): void {
  const { accounts } = routing
  workspaceRoute(routing, {
    route: 'POST /sessions',
    summary: 'Sign in',
    parameters: noFields,
    query: noQuery,
    body: credentialsSchema,
    handle: async ({ body }, { context }) => {
      const { user, token } = await signIn(accounts, { ...body, address: notedAddress(context) ?? 'in-process' })
      // Whoever signs in again leaves the session that the browser had before.
      const earlier = getCookie(context, sessionCookie)
      if (earlier !== undefined) await signOut(accounts, earlier)
      return { status: 201, body: { user }, headers: { 'set-cookie': cookieOf(token, sessionMilliseconds / 1000) } }
    },
  })
  workspaceRoute(routing, {
    route: 'GET /sessions/current',
    summary: 'Who is signed in',
    parameters: noFields,
    query: noQuery,
    body: null,
    handle: async (_given, { user }) => ({ body: { user } }),
  })
  workspaceRoute(routing, {
    route: 'DELETE /sessions/current',
    summary: 'Sign out',
    parameters: noFields,
    query: noQuery,
    body: null,
    handle: async (_given, { context }) => {
      await signOut(accounts, getCookie(context, sessionCookie) ?? '')
      return { body: null, headers: { 'set-cookie': cookieOf('', 0) } }
    },
  })
}
