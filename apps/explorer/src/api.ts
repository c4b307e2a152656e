import type { Problem, PublicRoutes } from '@jsna/api/client'

type Path = keyof PublicRoutes
type Name<Text extends string> = Text extends `${string}{${infer Found}}${infer Rest}` ? Found | Name<Rest> : never
type Given<Route extends Path> = PublicRoutes[Route]['query'] & Record<Name<Route>, string>

type Arguments<Route extends Path> =
  Record<never, never> extends Given<Route> ? [given?: Given<Route>] : [given: Given<Route>]

/** Reads the public API. On the server the calls are answered in process, in the browser over the network. */
export interface Api {
  get<Route extends Path>(path: Route, ...given: Arguments<Route>): Promise<PublicRoutes[Route]['answer']>
  /** The release that the reader asked for; `null` for the newest. */
  release: number | null
}

export interface ApiSettings {
  fetch: typeof globalThis.fetch
  /** Origin of the API, such as `https://jsna.example`. */
  baseUrl: string
  release?: number | null
}

/** The API refused or could not be reached; `problem` is what it said. */
export class ApiError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ApiError'
    this.problem = problem
  }
}

const timeless = new Set<string>([
  '/releases',
  '/releases/{number}',
  '/releases/{number}/downloads',
  '/search',
] satisfies Path[])

/** Whether the answer of a route does not belong to one release. */
export const isTimeless = (path: string): boolean => timeless.has(path)

type Parameter = string | number | string[] | undefined

/** The address of a route of the API, for calls and for download links. */
export function apiAddress(path: string, given: object = {}): string {
  const query = new URLSearchParams()
  let address = path
  for (const [name, value] of Object.entries(given) as [string, Parameter][]) {
    const place = `{${name}}`
    if (value === undefined || value === '') continue
    const values = [value].flat().map(String)
    if (address.includes(place)) {
      address = address.replace(place, values.join('/').split('/').map(writeSegment).join('/'))
    } else {
      for (const each of values) query.append(name, each)
    }
  }
  const search = query.toString()
  return `/api/v1${address}${search === '' ? '' : `?${search}`}`
}

/** A step of a path. Dots alone would lead to another route. */
function writeSegment(text: string): string {
  if (/^\.{1,2}$/.test(text)) throw refused(404, 'not-found', 'Page not found', `There is nothing called “${text}”.`)
  return encodeURIComponent(text)
}

function refused(status: number, code: string, title: string, detail: string): ApiError {
  return new ApiError({ type: 'about:blank', title, status, detail, code, requestId: '' })
}

const unreachable = (detail: string): ApiError =>
  refused(503, 'unreachable', 'The figures could not be reached', detail)

async function refusal(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null)
  if (body !== null && typeof body === 'object' && 'code' in body) return new ApiError(body as Problem)
  return unreachable(`The server answered ${response.status}.`)
}

export function createApi({ fetch, baseUrl, release = null }: ApiSettings): Api {
  const read = async (address: string): Promise<unknown> => {
    const response = await fetch(new URL(address, baseUrl).href, { headers: { accept: 'application/json' } }).catch(
      () => {
        throw unreachable('The server did not answer.')
      },
    )
    // In process nobody follows a redirection for us.
    const moved = response.status >= 301 && response.status <= 308 ? response.headers.get('location') : null
    if (moved !== null) return read(moved)
    if (!response.ok) throw await refusal(response)
    return response.json()
  }
  return {
    release,
    get: async (path, ...[given]) => {
      const fixed = release === null || isTimeless(path) ? {} : { release }
      return (await read(apiAddress(path, { ...given, ...fixed }))) as never
    },
  }
}
