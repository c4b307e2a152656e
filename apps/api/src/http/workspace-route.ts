import { z } from '@hono/zod-openapi'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { userOf } from '../accounts/sign-in.ts'
import type { Accounts } from '../accounts/sign-in.ts'
import type { EditorUser, WorkspaceRoutes } from '../client.ts'
import { ApiError } from '../errors.ts'
import { mayCall, permissions } from '../permissions.ts'
import { readForm, readJson, requireContentType } from './body.ts'
import { apiBase, problemContent } from './public-route.ts'
import { parametersOf, readParameters } from './query.ts'

export const workspaceBase = `${apiBase}/workspace`
export const sessionCookie = '__Host-jsna-session'

const jsonLimit = 2_000_000
const formLimit = 30_000_000
const fileTypes = [
  'text/csv',
  'application/json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
]

export interface WorkspaceRouting {
  app: OpenAPIHono
  accounts: Accounts
  publicAddress: string | null
  /** Whether the workspace takes no changes for some seconds. */
  isBusy: () => boolean
}

/** Who asks, and the request itself for the few routes that look at its headers. */
export interface Caller {
  user: EditorUser
  context: Context
}

export interface Reply<Answer> {
  body: Answer
  status?: number
  headers?: Record<string, string>
}

type RouteName = keyof WorkspaceRoutes
type AnswerOf<Route extends RouteName> = WorkspaceRoutes[Route]['answer']

interface RouteWords<Route extends RouteName, Parameters extends z.ZodObject, Query extends z.ZodObject> {
  /** Method and path, as `@jsna/api/client` names them. */
  route: Route
  summary: string
  parameters: Parameters
  query: Query
}

export interface WorkspaceRoute<
  Route extends RouteName,
  Parameters extends z.ZodObject,
  Query extends z.ZodObject,
  Body,
> extends RouteWords<Route, Parameters, Query> {
  /** `null` for routes without a body; `file` for a file as it arrives, `form` for files and fields together. */
  body: z.ZodType<Body> | 'file' | 'form' | null
  handle: (
    given: { parameters: z.output<Parameters>; query: z.output<Query>; body: Body },
    caller: Caller,
  ) => Promise<Reply<AnswerOf<Route>>>
}

/** Adds a route of the workspace. Who may → parse → act: in this order, for every route alike. */
export function workspaceRoute<
  Route extends RouteName,
  Parameters extends z.ZodObject,
  Query extends z.ZodObject,
  Body,
>(routing: WorkspaceRouting, route: WorkspaceRoute<Route, Parameters, Query, Body>): void {
  const [method = 'GET', path = ''] = route.route.split(' ')
  register(routing.app, method, path, route)
  const pattern = (workspaceBase + path).replace('{id}', ':id{.+}')
  routing.app.on(method, pattern, async (context) => {
    if (method !== 'GET') {
      refuseForeignOrigin(context, routing.publicAddress)
      if (routing.isBusy()) throw busy()
    }
    const user = await callerOf(context, routing.accounts, route.route)
    const url = new URL(context.req.url)
    const given = {
      parameters: readParameters(route.parameters, context.req.param()),
      query: readParameters(route.query, parametersOf(url)),
      body: (await bodyOf(context.req.raw, route.body)) as Body,
    }
    const { body, status = 200, headers = {} } = await route.handle(given, { user, context })
    const answer = body === null ? null : JSON.stringify(body)
    return new Response(answer, {
      status: body === null ? 204 : status,
      headers: { ...(body === null ? {} : { 'content-type': 'application/json' }), ...headers },
    })
  })
}

function bodyOf(request: Request, body: z.ZodType | 'file' | 'form' | null): Promise<unknown> {
  if (body === null) return Promise.resolve(undefined)
  if (body === 'form') return readForm(request, formLimit)
  if (body !== 'file') return readJson(request, body, jsonLimit)
  requireContentType(request, ...fileTypes)
  return Promise.resolve(request.body ?? nothing())
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

const busy = () =>
  new ApiError(
    'workspace-busy',
    'A large file is being stored. Nothing is lost; try again in some seconds.',
    {},
    { 'retry-after': '5' },
  )

const nobody: EditorUser = { email: '', name: '', roles: [] }

async function callerOf(context: Context, accounts: Accounts, route: RouteName): Promise<EditorUser> {
  if (permissions[route] === 'not-signed-in') return nobody
  const token = getCookie(context, sessionCookie)
  const user = token === undefined ? undefined : await userOf(accounts, token)
  if (!user) throw new ApiError('not-signed-in', 'Sign in to go on.')
  if (mayCall(user.roles, route)) return user
  const allowed = permissions[route]
  throw new ApiError('not-allowed', `This needs one of the roles ${allowed.join(', ')}. Ask an administrator.`)
}

/** A browser says from which site a change was asked for; only this one may. */
function refuseForeignOrigin(context: Context, publicAddress: string | null): void {
  const origin = context.req.header('origin')
  const own = new URL(context.req.url)
  if (origin !== undefined && origin === publicAddress) return
  if (origin !== undefined && URL.canParse(origin) && new URL(origin).host === own.host) return
  throw new ApiError('wrong-origin', 'Changes can be asked for from the pages of this site only.')
}

function register<Route extends RouteName, Parameters extends z.ZodObject, Query extends z.ZodObject>(
  app: OpenAPIHono,
  method: string,
  path: string,
  {
    summary,
    parameters,
    query,
    body,
  }: RouteWords<Route, Parameters, Query> & { body: z.ZodType | 'file' | 'form' | null },
): void {
  const content =
    body === 'file'
      ? Object.fromEntries(fileTypes.map((type) => [type, { schema: z.string() }]))
      : body === 'form'
        ? { 'multipart/form-data': { schema: z.record(z.string(), z.string()) } }
        : body
          ? { 'application/json': { schema: body } }
          : null
  app.openAPIRegistry.registerPath({
    method: method.toLowerCase() as 'get' | 'post' | 'put' | 'delete',
    path: workspaceBase + path,
    summary,
    tags: ['Workspace'],
    request: { params: parameters, query, ...(content ? { body: { content, required: true } } : {}) },
    responses: {
      200: { description: summary },
      401: { description: 'Not signed in.', content: problemContent },
      403: { description: 'The account may not do this.', content: problemContent },
      422: { description: 'The request is not as it should be; the answer names the fields.', content: problemContent },
    },
  })
}

export const noFields = z.object({})
export const noQuery = z.strictObject({})
